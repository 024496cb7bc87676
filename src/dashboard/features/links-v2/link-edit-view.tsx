import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Info, RotateCcw, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { FormProvider, useFormContext, useWatch } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import type { Link } from '../../../contract/v2/link.ts';
import { ErrorSummary } from '../../forms/error-summary.tsx';
import { normalizeTypedInteger } from '../../forms/integer-text.ts';
import { UnsavedDialog, useUnsavedGuard } from '../../forms/unsaved-guard.tsx';
import { useContractForm } from '../../forms/use-contract-form.ts';
import { useClock } from '../../i18n/clock-provider.tsx';
import { useFormat } from '../../i18n/i18n-provider.tsx';
import { recognizeKnownRule } from '../../i18n/known-rules.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { UserText } from '../../ui/isolated-text.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { useToasts } from '../../ui/toast.tsx';
import type { SessionInstance } from '../session/session.ts';
import { editDraftName } from './drafts.ts';
import { editDrafts } from './edit-drafts.ts';
import { toUpdateBody } from './link-edit-form.ts';
import type { LinkEdit } from './link-edit-judge.ts';
import { useDifferenceLabel } from './link-edit-labels.ts';
import { LockedAddress, LockedMode } from './link-edit-locked.tsx';
import { updateLinkOptions } from './link-edit-mutation.ts';
import { rebaseValues } from './link-edit-rebase.ts';
import type { LinkUpdateOutcome, ReadLink } from './link-edit-request.ts';
import { RESTOCK_STEPS } from './link-restock-steps.ts';
import { BehaviourSection } from './sections/behaviour-section.tsx';
import { ClosingSection } from './sections/closing-section.tsx';
import { EssentialsSection } from './sections/essentials-section.tsx';
import { locateLinkField } from './sections/form-fields.ts';
import { FormLayout } from '../links/form/form-layout.tsx';
import { FormProblem, isSaidByFields } from '../links/form/form-notices.tsx';
import { LatePreview } from './sections/late-preview.tsx';
import { valuesOfLink, type LinkFormValues } from './sections/form-values.ts';
import { MetadataSection } from '../links/form/metadata-section.tsx';
import { useEditDraft, useEditStart } from '../links/form/use-edit-draft.ts';
import { PriceSection } from './sections/price-section.tsx';
import { ReferencesSection } from './sections/references-section.tsx';
import { useEditParts } from './use-edit-parts.ts';

type LinkEditViewProps = {
  instance: SessionInstance;
  start: ReadLink;
};

type Unsettled = Extract<LinkUpdateOutcome, { kind: 'absent' | 'unknown' }>;
type Note = 'nothingChanged' | 'conflictKept' | 'draftRestored' | 'draftRebased';

/** The form of a link that exists: sends what was changed, and says what that is before it does. */
export function LinkEditView({ instance, start }: LinkEditViewProps) {
  const t = useTranslations('linkForm');
  const clock = useClock();
  const toasts = useToasts();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const draftName = editDraftName(instance.id, start.link.id);
  const begin = useEditStart(editDrafts, draftName, start.link);
  const [base, setBase] = useState(start);
  const [review, setReview] = useState<LinkEdit | null>(null);
  const [conflict, setConflict] = useState<{ theirs: ReadLink; edit: LinkEdit } | null>(null);
  const [unsettled, setUnsettled] = useState<Unsettled | null>(null);
  const [note, setNote] = useState<Note | null>(
    begin.draft === 'none' ? null : begin.draft === 'restored' ? 'draftRestored' : 'draftRebased',
  );
  const { mutateAsync } = useMutation(updateLinkOptions(queryClient));
  const labelOf = useDifferenceLabel();
  const { parts, load } = useEditParts();

  const contract = useContractForm({
    defaultValues: begin.values,
    parse: async (values: LinkFormValues) => {
      const { parseEditForm } = await load();
      return parseEditForm(base.link, values, clock.now());
    },
    prepare: load,
    recognize: recognizeKnownRule,
    locate: locateLinkField,
  });
  const { form, attach, element, failure, isSaving } = contract;
  const draft = useEditDraft(editDrafts, draftName, base.link, form);
  const changes = () => Object.keys(toUpdateBody(base.link, form.getValues()));
  const guard = useUnsavedGuard(() => changes().length > 0);

  const ask = contract.submit((edit) => {
    setNote(null);
    setUnsettled(null);
    if (Object.keys(edit.body).length === 0) setNote('nothingChanged');
    else setReview(edit);
  });

  const save = (edit: LinkEdit) =>
    contract.send(async () => {
      setUnsettled(null);
      setConflict(null);
      const outcome = await mutateAsync({ base, body: edit.body, patch: edit.patch });
      switch (outcome.kind) {
        case 'saved':
          draft.forget();
          guard.release();
          toasts.add({ title: t(outcome.isRecovered ? 'savedRecovered' : 'saved') });
          await navigate({
            to: '/$instanceId/links/$linkId',
            params: { instanceId: instance.id, linkId: base.link.id },
          });
          return;
        case 'changed':
          setConflict({ theirs: outcome.theirs, edit });
          return;
        case 'absent':
        case 'unknown':
          setUnsettled(outcome);
      }
    });

  const resolve = (theirs: ReadLink, values: LinkFormValues, said: Note | null) => {
    setBase(theirs);
    form.reset(values);
    contract.dismissFailure();
    setConflict(null);
    setNote(said);
  };
  const startOver = () => {
    form.reset(valuesOfLink(base.link));
    contract.dismissFailure();
    setNote(null);
    setUnsettled(null);
  };

  const { link } = base;
  return (
    <FormProvider {...form}>
      <PageHeader
        title={t('editTitle')}
        subtitle={<UserText>{link.title}</UserText>}
        actions={<DiscardButton base={link} onDiscard={startOver} />}
      />
      <FormLayout
        attach={attach}
        onSubmit={ask}
        head={
          <div className="mb-8 flex flex-col gap-3">
            <LockedMode link={link} />
            <SoldOut link={link} />
          </div>
        }
        renderPreview={(title) => (
          <LatePreview
            title={title}
            slug={link.slug}
            type={link.type}
            paymentMode={link.payment_mode}
            merchantName={instance.name}
            sold={link.successful_payments_count}
          />
        )}
        notices={
          <>
            <ErrorSummary element={element} failure={failure} />
            {conflict && parts && (
              <parts.Conflict
                instanceId={instance.id}
                base={link}
                theirs={conflict.theirs.link}
                mine={parts.editedBy(link, conflict.edit)}
                onTakeTheirs={() =>
                  resolve(conflict.theirs, valuesOfLink(conflict.theirs.link), null)
                }
                onKeepMine={() =>
                  resolve(
                    conflict.theirs,
                    rebaseValues(
                      valuesOfLink(link),
                      valuesOfLink(conflict.theirs.link),
                      form.getValues(),
                    ),
                    'conflictKept',
                  )
                }
              />
            )}
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
        <EditSections instance={instance} link={link} />
      </FormLayout>
      {parts && (
        <parts.Review
          differences={review && parts.differencesBy(link, review)}
          onBack={() => setReview(null)}
          onConfirm={() => {
            // Closed first: a field that is refused is to get the focus.
            setReview(null);
            if (review) void save(review);
          }}
        />
      )}
      <UnsavedDialog guard={guard} losses={lossesOf()} onLeave={draft.forget} />
    </FormProvider>
  );

  /** By the names on the page; what cannot be read yet is named by its field alone. */
  function lossesOf(): readonly string[] {
    if (guard.blocked === null || parts === null) return [];
    const parsed = parts.parseEditForm(link, form.getValues(), clock.now());
    return parsed.ok ? parts.differencesBy(link, parsed.value).map(labelOf) : [];
  }
}

/** Shown once there is something to discard. */
function DiscardButton({ base, onDiscard }: { base: Link; onDiscard: () => void }) {
  const t = useTranslations('linkForm');
  const { getValues } = useFormContext<LinkFormValues>();
  // Watched so that the button comes and goes with the changes.
  useWatch<LinkFormValues>();
  if (Object.keys(toUpdateBody(base, getValues())).length === 0) return null;
  return (
    <Button icon={RotateCcw} variant="ghost" size="small" onClick={onDiscard}>
      {t('discardChanges')}
    </Button>
  );
}

function EditSections({ instance, link }: { instance: SessionInstance; link: Link }) {
  const isFree = link.type === 'static';
  const isLimited = !isFree && link.payment_mode === 'limited';
  // A sold-out link starts its delay anew when it is reopened.
  const since =
    link.status === 'closed' ? 'reopened' : (link.last_activity_at ?? link.created_at ?? 'created');
  return (
    <>
      <EssentialsSection address={<LockedAddress link={link} />} />
      <PriceSection
        isFree={isFree}
        quota={isLimited ? { hint: <QuotaHint link={link} /> } : null}
      />
      {isLimited && (
        <ClosingSection
          instanceDefault={instance.default_inactivity_timeout_minutes}
          since={since}
        />
      )}
      <ReferencesSection isFree={isFree} />
      <BehaviourSection />
      <MetadataSection knownKeys={Object.keys(link.metadata ?? {})} />
    </>
  );
}

function QuotaHint({ link }: { link: Link }) {
  const t = useTranslations('linkForm');
  const typed = useWatch<LinkFormValues, 'max_payments'>({ name: 'max_payments' });
  const sold = link.successful_payments_count;
  const wouldClose =
    link.status !== 'closed' && sold > 0 && normalizeTypedInteger(typed) === String(sold);
  return wouldClose ? (
    <span className="text-amber">{t('quantityCloses')}</span>
  ) : (
    t('quantitySold', { sold })
  );
}

/** A sold-out link is saved only with more stock; here is the quickest way to it. */
function SoldOut({ link }: { link: Link }) {
  const t = useTranslations('linkForm');
  const format = useFormat();
  const { getValues, setValue, formState } = useFormContext<LinkFormValues>();
  if (link.status !== 'closed') return null;
  const add = (step: number) => {
    const typed = Number(normalizeTypedInteger(getValues('max_payments')));
    const from = Number.isSafeInteger(typed) ? typed : link.successful_payments_count;
    setValue('max_payments', String(from + step), {
      shouldDirty: true,
      shouldValidate: formState.isSubmitted,
    });
  };
  return (
    <Banner icon={TriangleAlert} tone="amber">
      <p>{t('soldOut')}</p>
      <div className="mt-2.5 flex flex-wrap gap-2">
        {RESTOCK_STEPS.map((step) => (
          <Button
            key={step}
            size="small"
            aria-label={t('quantityAdd', { count: format.integer(step) })}
            onClick={() => add(step)}
          >
            <bdi dir="ltr">{t('quantityStep', { count: format.integer(step) })}</bdi>
          </Button>
        ))}
      </div>
    </Banner>
  );
}
