import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';

type ReviewDialogProps = {
  /** How much is about to change; null while nothing is to be reviewed. */
  count: number | null;
  onConfirm: () => void;
  onBack: () => void;
  /** What changes. */
  children: ReactNode;
};

/** Everything that saving would change, before it does. */
export function ReviewDialog({ count, onConfirm, onBack, children }: ReviewDialogProps) {
  const t = useTranslations('linkForm');
  return (
    <Dialog
      isOpen={count !== null}
      onClose={onBack}
      title={t('reviewTitle', { count: count ?? 0 })}
      closeLabel={t('reviewBack')}
      footer={
        <>
          <Button onClick={onBack}>{t('reviewBack')}</Button>
          <Button variant="primary" onClick={onConfirm} data-first-focus>
            {t('save')}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
