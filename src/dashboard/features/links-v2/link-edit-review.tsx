import { TriangleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Banner } from '../../ui/banner.tsx';
import { ReviewDialog } from '../links/form/review-dialog.tsx';
import { LinkChanges } from './link-edit-changes.tsx';
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
    <ReviewDialog count={differences && differences.length} onConfirm={onConfirm} onBack={onBack}>
      {vanishing > 0 && (
        <Banner icon={TriangleAlert} tone="amber" className="mb-2">
          {t('reviewVanish', { count: vanishing })}
        </Banner>
      )}
      <LinkChanges differences={differences ?? []} />
    </ReviewDialog>
  );
}
