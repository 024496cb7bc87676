import { ArrowUp } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';

/** Links that wait to be shown; brings them, and the top of the list with them. */
export function NewcomerChip({ count, onShow }: { count: number; onShow: () => void }) {
  const t = useTranslations('links');
  return (
    <Button
      size="small"
      variant="primary"
      icon={ArrowUp}
      className="pointer-events-auto rounded-full"
      onClick={() => {
        onShow();
        window.scrollTo({ top: 0 });
        document.getElementById('page-heading')?.focus({ preventScroll: true });
      }}
    >
      {t('newcomers', { count })}
    </Button>
  );
}
