import { RotateCcw, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { FormProvider, useFormContext, type FieldValues } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { ErrorSummary } from '../../../forms/error-summary.tsx';
import { UnsavedDialog } from '../../../forms/unsaved-guard.tsx';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import type { Unsettled } from './careful-create.ts';
import { CreateDraftNote } from './create-draft-note.tsx';
import { FormLayout } from './form-layout.tsx';
import { FormProblem, isSaidByFields } from './form-notices.tsx';
import type { WithLogo } from './logo-value.ts';
import { useCopiedLogo } from './use-copied-logo.ts';
import type { LinkCreating } from './use-link-creating.ts';

type CreateFrameProps<Values extends FieldValues, Output, Made, Attempt> = {
  creating: LinkCreating<Values, Output, Made, Attempt>;
  /** The link that the new one was begun from. */
  source: { readonly title: string; readonly logo: string | null } | null;
  onSubmit: ReturnType<LinkCreating<Values, Output, Made, Attempt>['save']>;
  head: ReactNode;
  renderPreview: (title: string | undefined) => ReactNode;
  /** What it means that no answer came. */
  unsettledText: (unsettled: Unsettled<Attempt>) => string;
  actions: ReactNode;
  /** What a browser that keeps no draft would lose besides essentials and price. */
  lastPart: 'references' | 'metadata';
  children: ReactNode;
};

/** What stands around the fields of a new link, whatever API it goes to. */
export function CreateFrame<Values extends FieldValues, Output, Made, Attempt>({
  creating,
  source,
  onSubmit,
  head,
  renderPreview,
  unsettledText,
  actions,
  lastPart,
  children,
}: CreateFrameProps<Values, Output, Made, Attempt>) {
  const t = useTranslations('linkForm');
  const { contract, kept, unsettled } = creating;
  const { form, attach, element, failure } = contract;
  return (
    <FormProvider {...form}>
      <PageHeader
        title={t(source === null ? 'createTitle' : 'createFromTitle')}
        subtitle={<CreateDraftNote kept={kept} sourceTitle={source?.title ?? null} />}
        actions={
          kept === null ? undefined : (
            <Button variant="ghost" size="small" icon={RotateCcw} onClick={creating.discard}>
              {t('draftDiscard')}
            </Button>
          )
        }
      />
      <FormLayout
        attach={attach}
        onSubmit={onSubmit}
        head={head}
        renderPreview={renderPreview}
        notices={
          <>
            <ErrorSummary element={element} failure={failure} />
            {unsettled && (
              <FormProblem
                problem={unsettled.problem}
                title={t(unsettled.kind === 'absent' ? 'createAbsent' : 'createUnknown')}
                text={unsettledText(unsettled)}
              />
            )}
            {failure?.problem && !isSaidByFields(failure.problem) && (
              <FormProblem problem={failure.problem} />
            )}
          </>
        }
        actions={actions}
      >
        {children}
        <CopiedLogo url={creating.hasDraft ? null : (source?.logo ?? null)} />
      </FormLayout>
      <UnsavedDialog
        guard={creating.guard}
        losses={
          kept?.keeping === 'partly' ? [t('logo')] : [t('essentials'), t('price'), t(lastPart)]
        }
      />
    </FormProvider>
  );
}

/** Brings the logo of another link along, and says when it could not be had. */
function CopiedLogo({ url }: { url: string | null }) {
  const t = useTranslations('linkForm');
  const { getValues, setValue } = useFormContext<WithLogo>();
  const isMissing = useCopiedLogo(url, {
    read: () => getValues('logo'),
    write: (logo) => setValue('logo', logo),
  });
  return (
    isMissing && (
      <Banner icon={TriangleAlert} tone="amber" role="status" className="mb-6">
        {t('logoNotCopied')}
      </Banner>
    )
  );
}
