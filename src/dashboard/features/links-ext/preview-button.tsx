import { Eye } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Link } from '../../../contract/ext/link.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useLazyPart } from '../../ui/use-lazy-part.ts';
import { useInstance } from '../session/session-queries.ts';

type PreviewButtonProps = {
  link: Link;
  instanceId: string;
};

/** Shows the customer's page before it is published; what draws it is fetched when somebody wants to see it. */
export function PreviewButton({ link, instanceId }: PreviewButtonProps) {
  const t = useTranslations('linkForm');
  const ui = useTranslations('ui');
  const instance = useInstance(instanceId);
  const [isOpen, setIsOpen] = useState(false);
  const { part, load } = useLazyPart(() => import('./form/draft-preview.tsx'));
  return (
    <>
      <Button
        icon={Eye}
        className="link-action"
        onClick={() => {
          load();
          setIsOpen(true);
        }}
      >
        {t('preview')}
      </Button>
      <Dialog
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        title={t('previewTitle')}
        closeLabel={ui('close')}
        size="small"
      >
        {part === null ? (
          <Skeleton className="h-120 rounded-[30px]" />
        ) : (
          <part.DraftPreview link={link} merchantName={instance?.name ?? ''} />
        )}
      </Dialog>
    </>
  );
}
