import { TriangleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ChangeList } from './link-edit-changes.tsx';
import type { Difference } from './link-edit-differences.ts';

type LinkEditReviewProps = {
  /** Null while nothing is to be reviewed. */
  differences: readonly Difference[] | null;
  onConfirm: () => void;
  onBack: () => void;
};

/** Everything that saving would change, before it does. */
export function LinkEditReview({ differences, onConfirm, onBack }: LinkEditReviewProps) {
  const t = useTranslations('linkForm');
  const vanishing = (differences ?? []).filter(
    (difference) => difference.field === 'udfs' && difference.after === null,
  ).length;
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
      {vanishing > 0 && (
        <Banner icon={TriangleAlert} tone="amber" className="mb-2">
          {t('reviewVanish', { count: vanishing })}
        </Banner>
      )}
      <ChangeList differences={differences ?? []} />
    </Dialog>
  );
}
