import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { TriangleAlert } from 'lucide-react';
import { useWatch } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import type { Link } from '../../../contract/v2/link.ts';
import { loadBodies } from '../../api/call-v2.ts';
import { loadPart } from '../../api/load-part.ts';
import { useClock } from '../../i18n/clock-provider.tsx';
import { recognizeKnownRule } from '../../i18n/known-rules.ts';
import { useProblemWords } from '../../i18n/use-problem-words.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import type { MadeLink, Unsettled } from '../links/form/careful-create.ts';
import { CreateFrame } from '../links/form/create-frame.tsx';
import { EssentialsSection } from '../links/form/essentials-section.tsx';
import { MetadataSection } from '../links/form/metadata-section.tsx';
import { useStoredForm } from '../links/form/use-kept-form.ts';
import { useLinkCreating } from '../links/form/use-link-creating.ts';
import type { SessionInstance } from '../session/session.ts';
import { createDraftName, readCreateDraft, writeCreateDraft } from './create-draft.ts';
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
import type { OpenAttempt } from './link-create-request.ts';
import { loadCreateRequest } from './load-create-request.ts';
import type { Purpose } from './purposes.ts';
import { BehaviourSection } from './sections/behaviour-section.tsx';
import { ClosingSection } from './sections/closing-section.tsx';
import { locateLinkField } from './sections/form-fields.ts';
import { LatePreview } from './sections/late-preview.tsx';
import { PriceSection } from './sections/price-section.tsx';
import { ReferencesSection } from './sections/references-section.tsx';
import { SlugField } from './slug-field.tsx';

type LinkCreateViewProps = {
  instance: SessionInstance;
  source: Link | null;
  start: LinkCreateValues;
  onCreated: (made: MadeLink<Link>) => void;
};

const loadJudge = () => loadPart(() => import('./link-create-judge.ts'));

/** The form of a new link beside the page that it makes. */
export function LinkCreateView({ instance, source, start, onCreated }: LinkCreateViewProps) {
  const t = useTranslations('linkForm');
  const { rule } = useProblemWords();
  const clock = useClock();
  const queryClient = useQueryClient();
  const draftName = createDraftName(instance.id, source?.id ?? null);
  const stored = useStoredForm((store) => readCreateDraft(store, draftName));
  const unsettledText = useUnsettledText();
  const { mutateAsync } = useMutation(createLinkOptions(queryClient));
  const { data: prefix } = useQuery({
    ...addressPrefixQuery(instance.id),
    enabled: source === null,
  });
  const creating = useLinkCreating({
    draftName,
    stored,
    write: (store, values, open) => writeCreateDraft(store, draftName, values, open),
    start,
    parse: async (values: LinkCreateValues) => {
      const { parseCreateForm } = await loadJudge();
      return parseCreateForm(values, instance.id);
    },
    prepare: () => Promise.all([loadJudge(), loadCreateRequest(), loadBodies()]),
    recognize: recognizeKnownRule,
    locate: locateLinkField,
    attemptOf: ({ slug }): OpenAttempt => ({ slug: slug.trim(), startedAt: clock.now() }),
    settle: async (attempt): Promise<MadeLink<Link> | null> => {
      const request = await loadCreateRequest().catch(() => null);
      const settled = await request?.settleAttempt(instance.id, attempt);
      return settled?.kind === 'created' ? { link: settled.link, isRecovered: true } : null;
    },
    onCreated,
  });

  return (
    <CreateFrame
      creating={creating}
      source={source}
      onSubmit={creating.save((values, open) => {
        const body = toCreateBody(values, instance.id);
        return mutateAsync({ instanceId: instance.id, body, open, now: clock.now() });
      })}
      head={
        <>
          {instance.status !== 'active' && (
            <Banner icon={TriangleAlert} tone="amber" className="mb-5">
              {rule('instance.inactive')}
            </Banner>
          )}
          <LinkCreatePurposes />
        </>
      }
      renderPreview={(title) => <CreatePreview merchantName={instance.name} title={title} />}
      unsettledText={unsettledText}
      actions={
        <Button type="submit" variant="primary" size="large" isBusy={creating.contract.isSaving}>
          {t('create')}
        </Button>
      }
      lastPart="references"
    >
      <CreateSections
        instance={instance}
        prefix={source ? addressPrefixOf(source) : (prefix ?? null)}
      />
    </CreateFrame>
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
      <EssentialsSection details="details" address={<SlugField prefix={prefix} />} />
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

/** What became of a create that was not settled: no answer came, or one that tells of an error, and when to come back. */
function useUnsettledText(): (unsettled: Unsettled<OpenAttempt>) => string {
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
