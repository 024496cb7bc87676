import { useTranslations } from 'use-intl';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import type { Difference } from './edit-differences.ts';
import { ChangeList } from './edit-words.tsx';

type EditReviewProps = {
  /** Null while nothing is to be reviewed. */
  differences: readonly Difference[] | null;
  formName: (id: string) => string | undefined;
  onConfirm: () => void;
  onBack: () => void;
};

/** Everything that saving would change, before it does. */
export function EditReview({ differences, formName, onConfirm, onBack }: EditReviewProps) {
  const t = useTranslations('linkForm');
  return (
    <Dialog
      isOpen={differences !== null}
      onClose={onBack}
      title={t('reviewTitle', { count: differences?.length ?? 0 })}
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
      <ChangeList differences={differences ?? []} formName={formName} />
    </Dialog>
  );
}
