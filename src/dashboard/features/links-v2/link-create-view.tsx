import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { RotateCcw, TriangleAlert } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { FormProvider, useWatch } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import type { Link } from '../../../contract/v2/link.ts';
import { loadBodies } from '../../api/call-v2.ts';
import { loadPart } from '../../api/load-part.ts';
import { ErrorSummary } from '../../forms/error-summary.tsx';
import { UnsavedDialog, useUnsavedGuard } from '../../forms/unsaved-guard.tsx';
import { useContractForm } from '../../forms/use-contract-form.ts';
import { useClock } from '../../i18n/clock-provider.tsx';
import { recognizeKnownRule } from '../../i18n/known-rules.ts';
import { useProblemWords } from '../../i18n/use-problem-words.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { useToasts } from '../../ui/toast.tsx';
import type { SessionInstance } from '../session/session.ts';
import { createDraftName } from './drafts.ts';
import { addressPrefixOf, addressPrefixQuery } from './link-create-address.ts';
import {
  hasQuota,
  hasTimeout,
  PURPOSE_FACTS,
  toCreateBody,
  type LinkCreateValues,
} from './link-create-form.ts';
import { createLinkOptions } from './link-create-mutation.ts';
import { LinkCreatePurposes } from './link-create-purposes.tsx';
import type { CreateOutcome } from './link-create-request.ts';
import { loadCreateRequest } from './load-create-request.ts';
import type { Purpose } from './purposes.ts';
import { BehaviourSection } from './sections/behaviour-section.tsx';
import { ClosingSection } from './sections/closing-section.tsx';
import { EssentialsSection } from './sections/essentials-section.tsx';
import { locateLinkField } from './sections/form-fields.ts';
import { CreateDraftNote } from '../links/form/create-draft-note.tsx';
import { FormLayout } from '../links/form/form-layout.tsx';
import { FormProblem, isSaidByFields } from '../links/form/form-notices.tsx';
import { LatePreview } from './sections/late-preview.tsx';
import { MetadataSection } from '../links/form/metadata-section.tsx';
import { PriceSection } from './sections/price-section.tsx';
import { ReferencesSection } from './sections/references-section.tsx';
import { SlugField } from './slug-field.tsx';
import { slugQueries } from './slug-queries.ts';
import { useCopiedLogo } from '../links/form/use-copied-logo.ts';
import { useCreateDraft, useStoredDraft } from './use-create-draft.ts';

type LinkCreateViewProps = {
  instance: SessionInstance;
  source: Link | null;
  start: LinkCreateValues;
  onCreated: (link: Link, isRecovered: boolean) => void;
};

type Unsettled = Exclude<CreateOutcome, { kind: 'created' }>;

const loadJudge = () => loadPart(() => import('./link-create-judge.ts'));

/** The form of a new link beside the page that it makes. */
export function LinkCreateView({ instance, source, start, onCreated }: LinkCreateViewProps) {
  const t = useTranslations('linkForm');
  const { rule } = useProblemWords();
  const clock = useClock();
  const toasts = useToasts();
  const queryClient = useQueryClient();
  const draftName = createDraftName(instance.id, source?.id ?? null);
  const stored = useStoredDraft(draftName);
  const [unsettled, setUnsettled] = useState<Unsettled | null>(null);
  const { mutateAsync } = useMutation(createLinkOptions(queryClient));
  const { data: prefix } = useQuery({
    ...addressPrefixQuery(instance.id),
    enabled: source === null,
  });

  const contract = useContractForm({
    defaultValues: stored?.values ?? start,
    parse: async (values: LinkCreateValues) => {
      const { parseCreateForm } = await loadJudge();
      return parseCreateForm(values, instance.id);
    },
    prepare: () => Promise.all([loadJudge(), loadCreateRequest(), loadBodies()]),
    recognize: recognizeKnownRule,
    locate: locateLinkField,
  });
  const { form, attach, element, failure, isSaving } = contract;
  const draft = useCreateDraft(form, draftName, stored);
  const isLogoMissing = useCopiedLogo(stored === null ? (source?.logo ?? null) : null, {
    read: () => form.getValues('logo'),
    write: (logo) => form.setValue('logo', logo),
  });
  const unsettledText = useUnsettledText();
  const losses = useLosses(draft.kept?.keeping ?? 'kept');
  const guard = useUnsavedGuard(() => losses.length > 0);

  const finish = (link: Link, isRecovered: boolean) => {
    draft.forget();
    guard.release();
    onCreated(link, isRecovered);
  };

  const save = contract.submit(() =>
    contract.send(async () => {
      setUnsettled(null);
      const values = form.getValues();
      const body = toCreateBody(values, instance.id);
      const open = draft.open;
      const now = clock.now();
      // Written down first: a tab that dies while sending can still find out what became of it.
      draft.setOpen(open ?? { slug: body.slug, startedAt: now });
      try {
        const outcome = await mutateAsync({ instanceId: instance.id, body, open, now });
        if (outcome.kind === 'created') {
          finish(outcome.link, outcome.isRecovered);
          return;
        }
        draft.setOpen(outcome.attempt);
        setUnsettled(outcome);
      } catch (error) {
        draft.setOpen(open);
        void queryClient.invalidateQueries({ queryKey: slugQueries.keys.isFree(body.slug) });
        throw error;
      }
    }),
  );

  // A create that was under way when the page was left: it may have been made after all.
  const settle = useEffectEvent(async () => {
    const { open } = draft;
    if (open === null) return;
    const request = await loadCreateRequest().catch(() => null);
    const settled = await request?.settleAttempt(instance.id, open);
    if (settled?.kind === 'created') finish(settled.link, true);
  });
  useEffect(() => {
    void settle();
  }, []);

  const discard = () => {
    const typed = form.getValues();
    draft.discard(start);
    toasts.add({
      title: t('draftDiscarded'),
      tone: 'info',
      action: { label: t('draftUndo'), onPress: () => form.reset(typed) },
    });
  };

  return (
    <FormProvider {...form}>
      <PageHeader
        title={source === null ? t('createTitle') : t('createFromTitle')}
        subtitle={<CreateDraftNote kept={draft.kept} sourceTitle={source?.title ?? null} />}
        actions={
          draft.kept === null ? undefined : (
            <Button variant="ghost" size="small" icon={RotateCcw} onClick={discard}>
              {t('draftDiscard')}
            </Button>
          )
        }
      />
      {instance.status !== 'active' && (
        <Banner icon={TriangleAlert} tone="amber" className="mt-5">
          {rule('instance.inactive')}
        </Banner>
      )}
      <FormLayout
        attach={attach}
        onSubmit={save}
        head={<LinkCreatePurposes />}
        renderPreview={(title) => <CreatePreview merchantName={instance.name} title={title} />}
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
        actions={
          <Button type="submit" variant="primary" size="large" isBusy={isSaving}>
            {t('create')}
          </Button>
        }
      >
        <CreateSections
          instance={instance}
          prefix={source ? addressPrefixOf(source) : (prefix ?? null)}
        />
        {isLogoMissing && (
          <Banner icon={TriangleAlert} tone="amber" role="status" className="mb-6">
            {t('logoNotCopied')}
          </Banner>
        )}
      </FormLayout>
      <UnsavedDialog guard={guard} losses={losses} />
    </FormProvider>
  );
}

function usePurpose(): Purpose {
  return useWatch<LinkCreateValues, 'purpose'>({ name: 'purpose' });
}

function CreateSections({
  instance,
  prefix,
}: {
  instance: SessionInstance;
  prefix: string | null;
}) {
  const t = useTranslations('linkForm');
  const purpose = usePurpose();
  const isFree = PURPOSE_FACTS[purpose].type === 'static';
  return (
    <>
      <EssentialsSection address={<SlugField prefix={prefix} />} />
      <PriceSection
        isFree={isFree}
        quota={hasQuota(purpose) ? { hint: t('quantityHint') } : null}
      />
      {hasTimeout(purpose) && (
        <ClosingSection
          instanceDefault={instance.default_inactivity_timeout_minutes}
          since="created"
        />
      )}
      <ReferencesSection isFree={isFree} />
      <BehaviourSection />
      <MetadataSection knownKeys={[]} />
    </>
  );
}

function CreatePreview({
  merchantName,
  title,
}: {
  merchantName: string;
  title: string | undefined;
}) {
  const { type, payment_mode } = PURPOSE_FACTS[usePurpose()];
  const slug = useWatch<LinkCreateValues, 'slug'>({ name: 'slug' });
  return (
    <LatePreview
      title={title}
      slug={slug}
      type={type}
      paymentMode={payment_mode}
      merchantName={merchantName}
      sold={0}
    />
  );
}

/** What a browser that keeps no draft, or not all of it, would lose. */
function useLosses(keeping: 'kept' | 'partly' | 'lost'): readonly string[] {
  const t = useTranslations('linkForm');
  if (keeping === 'kept') return [];
  return keeping === 'partly' ? [t('logo')] : [t('essentials'), t('price'), t('references')];
}

/** What became of a create that was not settled: no answer came, or one that tells of an error, and when to come back. */
function useUnsettledText(): (unsettled: Unsettled) => string {
  const t = useTranslations('linkForm');
  const errors = useTranslations('errors');
  return ({ kind, problem: { status, retryAfterSeconds } }) => {
    const isAbsent = kind === 'absent';
    // The API itself has spoken; what stands between us says 502 and 504.
    if (status !== 500 && status !== 503) {
      return t(isAbsent ? 'createAbsentText' : 'createUnknownText');
    }
    const seconds = retryAfterSeconds ?? 0;
    const again = seconds > 0 ? errors('rateLimited.textWait', { seconds }) : t('createAgain');
    return `${t(isAbsent ? 'createFailedText' : 'createFailedUnknownText')} ${again}`;
  };
}
