import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FilePen, RotateCcw, TriangleAlert } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { FormProvider } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { METADATA_MAX_KEYS } from '../../../../contract/core/metadata.ts';
import type { Link } from '../../../../contract/ext/link.ts';
import { recognizeRule } from '../../../../contract/ext/rule-messages.ts';
import { ErrorSummary } from '../../../forms/error-summary.tsx';
import { UnsavedDialog, useUnsavedGuard } from '../../../forms/unsaved-guard.tsx';
import { useContractForm } from '../../../forms/use-contract-form.ts';
import { useClock } from '../../../i18n/clock-provider.tsx';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { useToasts } from '../../../ui/toast.tsx';
import { CreateDraftNote } from '../../links/form/create-draft-note.tsx';
import { FormLayout } from '../../links/form/form-layout.tsx';
import { FormProblem, isSaidByFields } from '../../links/form/form-notices.tsx';
import { logoPrint } from '../../links/form/logo-value.ts';
import { MetadataSection } from '../../links/form/metadata-section.tsx';
import { useCopiedLogo } from '../../links/form/use-copied-logo.ts';
import { useKeptForm, useStoredForm } from '../../links/form/use-kept-form.ts';
import type { SessionInstance } from '../../session/session.ts';
import { AttachedFormSection } from './attached-form-section.tsx';
import {
  createDraftName,
  readCreateDraft,
  writeCreateDraft,
  type OpenAttempt,
} from './create-draft.ts';
import { createLinkOptions } from './create-mutation.ts';
import { settleCreate, type CreatedLink, type CreateOutcome } from './create-request.ts';
import { drawReference } from './creation-reference.ts';
import { EssentialsSection } from './essentials-section.tsx';
import { FormPreview } from './form-preview.tsx';
import type { LinkFormValues } from './form-values.ts';
import { locateLinkField, parseCreateForm, toCreateBody } from './link-body.ts';
import { PriceSection } from './price-section.tsx';
import { UsageChoice } from './usage-choice.tsx';
import { UsageSection } from './usage-section.tsx';
import { ValiditySection } from './validity-section.tsx';

type CreateViewProps = {
  instance: SessionInstance;
  source: Link | null;
  start: LinkFormValues;
  onCreated: (created: CreatedLink) => void;
};

type Unsettled = Exclude<CreateOutcome, { kind: 'created' }>;

/** The form of a new link beside the page that it makes; saved as a draft, or published at once. */
export function CreateView({ instance, source, start, onCreated }: CreateViewProps) {
  const t = useTranslations('extForm');
  const words = useTranslations('linkForm');
  const clock = useClock();
  const toasts = useToasts();
  const queryClient = useQueryClient();
  const name = createDraftName(instance.id, source?.id ?? null);
  const stored = useStoredForm((store) => readCreateDraft(store, name));
  const [reference] = useState(() => stored?.reference ?? drawReference());
  const [unsettled, setUnsettled] = useState<Unsettled | null>(null);
  /** Which of the two buttons is at work. */
  const [saving, setSaving] = useState<'publish' | 'draft'>('publish');
  const { mutateAsync } = useMutation(createLinkOptions(queryClient));

  const contract = useContractForm({
    defaultValues: stored?.values ?? start,
    parse: (values: LinkFormValues) => parseCreateForm(values, instance.id, reference, clock.now()),
    recognize: recognizeRule,
    locate: locateLinkField,
  });
  const { form, attach, element, failure, isSaving } = contract;
  const draft = useKeptForm<LinkFormValues, unknown, OpenAttempt>(form, {
    stored,
    write: (store, values, open) => writeCreateDraft(store, name, { reference, values, open }),
    forget: (store) => store.forget(name),
    printOf: ({ logo, ...values }) => JSON.stringify([values, logoPrint(logo)]),
  });
  const isLogoMissing = useCopiedLogo(stored === null ? (source?.logo ?? null) : null, {
    read: () => form.getValues('logo'),
    write: (logo) => form.setValue('logo', logo),
  });
  const losses = useLosses(draft.kept?.keeping ?? 'kept');
  const guard = useUnsavedGuard(() => losses.length > 0);

  const finish = (created: CreatedLink) => {
    draft.forget();
    guard.release();
    onCreated(created);
  };

  const save = (isPublished: boolean) =>
    contract.submit(() => {
      setSaving(isPublished ? 'publish' : 'draft');
      return contract.send(async () => {
        setUnsettled(null);
        const values = form.getValues();
        const before = draft.open;
        // Written down first: a tab that dies while sending can still find out what became of it.
        draft.setOpen({ reference });
        try {
          const outcome = await mutateAsync({
            body: toCreateBody(values, instance.id, reference),
            logo: values.logo.kind === 'picked' ? values.logo.logo.file : null,
            isPublished,
            reference,
            isSentBefore: before !== null,
          });
          if (outcome.kind === 'created') finish(outcome);
          else setUnsettled(outcome);
        } catch (error) {
          draft.setOpen(before);
          throw error;
        }
      });
    });

  // A create that was under way when the page was left: it may have been made after all.
  const settle = useEffectEvent(async () => {
    if (draft.open === null) return;
    const settled = await settleCreate(instance.id, reference);
    if (settled.kind === 'created') finish({ link: settled.link, isRecovered: true, undone: null });
  });
  useEffect(() => {
    void settle();
  }, []);

  const discard = () => {
    const typed = form.getValues();
    draft.discard(start);
    toasts.add({
      title: words('draftDiscarded'),
      tone: 'info',
      action: { label: words('draftUndo'), onPress: () => form.reset(typed) },
    });
  };

  return (
    <FormProvider {...form}>
      <PageHeader
        title={source === null ? words('createTitle') : words('createFromTitle')}
        subtitle={<CreateDraftNote kept={draft.kept} sourceTitle={source?.title ?? null} />}
        actions={
          draft.kept === null ? undefined : (
            <Button variant="ghost" size="small" icon={RotateCcw} onClick={discard}>
              {words('draftDiscard')}
            </Button>
          )
        }
      />
      <FormLayout
        attach={attach}
        onSubmit={save(true)}
        head={<UsageChoice />}
        renderPreview={(title) => (
          <FormPreview
            title={title}
            slug=""
            merchantName={instance.name}
            paid={0}
            collected={null}
          />
        )}
        notices={
          <>
            <ErrorSummary element={element} failure={failure} />
            {unsettled && (
              <FormProblem
                problem={unsettled.problem}
                title={words(unsettled.kind === 'absent' ? 'createAbsent' : 'createUnknown')}
                text={
                  unsettled.kind === 'absent' ? t('createAbsentText') : words('createUnknownText')
                }
              />
            )}
            {failure?.problem && !isSaidByFields(failure.problem) && (
              <FormProblem problem={failure.problem} />
            )}
          </>
        }
        actions={
          <>
            <Button
              type="submit"
              variant="primary"
              size="large"
              isBusy={isSaving && saving === 'publish'}
            >
              {t('createAndPublish')}
            </Button>
            <Button
              size="large"
              icon={FilePen}
              isBusy={isSaving && saving === 'draft'}
              onClick={() => save(false)()}
            >
              {t('saveDraft')}
            </Button>
          </>
        }
      >
        <EssentialsSection address={<p className="text-small text-ink-3">{t('addressLater')}</p>} />
        <PriceSection />
        <UsageSection />
        <ValiditySection />
        <AttachedFormSection />
        {/* One key is the mark by which a lost answer is found. */}
        <MetadataSection knownKeys={[]} max={METADATA_MAX_KEYS - 1} />
        {isLogoMissing && (
          <Banner icon={TriangleAlert} tone="amber" role="status" className="mb-6">
            {words('logoNotCopied')}
          </Banner>
        )}
      </FormLayout>
      <UnsavedDialog guard={guard} losses={losses} />
    </FormProvider>
  );
}

/** What a browser that keeps no draft, or not all of it, would lose. */
function useLosses(keeping: 'kept' | 'partly' | 'lost'): readonly string[] {
  const t = useTranslations('linkForm');
  if (keeping === 'kept') return [];
  return keeping === 'partly' ? [t('logo')] : [t('essentials'), t('price'), t('metadata')];
}
