import { Info, RotateCcw } from 'lucide-react';
import type { ReactNode } from 'react';
import { FormProvider, useWatch, type FieldValues } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { ErrorSummary } from '../../../forms/error-summary.tsx';
import { UnsavedDialog } from '../../../forms/unsaved-guard.tsx';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { UserText } from '../../../ui/isolated-text.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { FormLayout } from './form-layout.tsx';
import { FormProblem, isSaidByFields } from './form-notices.tsx';
import type { LinkEditing } from './use-link-editing.ts';

type EditFrameProps<Link, Values extends FieldValues, Edit> = {
  editing: LinkEditing<Link, Values, Edit>;
  title: string;
  head: ReactNode;
  renderPreview: (title: string | undefined) => ReactNode;
  /** That the link was changed elsewhere, while it was. */
  conflict: ReactNode;
  /** What is about to be sent. */
  review: ReactNode;
  /** What leaving would lose, by the names on the page. */
  losses: readonly string[];
  children: ReactNode;
};

/** What stands around the fields of a link that is edited, whatever API it comes from. */
export function EditFrame<Link, Values extends FieldValues, Edit>({
  editing,
  title,
  head,
  renderPreview,
  conflict,
  review,
  losses,
  children,
}: EditFrameProps<Link, Values, Edit>) {
  const t = useTranslations('linkForm');
  const { contract, note, unsettled } = editing;
  const { form, attach, element, failure, isSaving } = contract;
  return (
    <FormProvider {...form}>
      <PageHeader
        title={t('editTitle')}
        subtitle={<UserText>{title}</UserText>}
        actions={<DiscardButton hasChanges={editing.hasChanges} onDiscard={editing.startOver} />}
      />
      <FormLayout
        attach={attach}
        onSubmit={editing.ask}
        head={head}
        renderPreview={renderPreview}
        notices={
          <>
            <ErrorSummary element={element} failure={failure} />
            {conflict}
            {unsettled && (
              <FormProblem
                problem={unsettled.problem}
                title={t(unsettled.kind === 'absent' ? 'editAbsent' : 'editUnknown')}
                text={t(unsettled.kind === 'absent' ? 'editAbsentText' : 'editUnknownText')}
              />
            )}
            {failure?.problem && !isSaidByFields(failure.problem) && (
              <FormProblem problem={failure.problem} />
            )}
            <div role="status" className="empty:hidden">
              {note !== null && <Banner icon={Info}>{t(note)}</Banner>}
            </div>
          </>
        }
        actions={
          <Button type="submit" variant="primary" size="large" isBusy={isSaving}>
            {t('save')}
          </Button>
        }
      >
        {children}
      </FormLayout>
      {review}
      <UnsavedDialog guard={editing.guard} losses={losses} onLeave={editing.forgetDraft} />
    </FormProvider>
  );
}

type DiscardButtonProps = {
  hasChanges: () => boolean;
  onDiscard: () => void;
};

/** Shown once there is something to discard. */
function DiscardButton({ hasChanges, onDiscard }: DiscardButtonProps) {
  const t = useTranslations('linkForm');
  // Watched so that the button comes and goes with the changes.
  useWatch();
  if (!hasChanges()) return null;
  return (
    <Button icon={RotateCcw} variant="ghost" size="small" onClick={onDiscard}>
      {t('discardChanges')}
    </Button>
  );
}
