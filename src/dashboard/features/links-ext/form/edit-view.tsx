import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { FilePen, Info, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { FormProvider, useFormContext, useWatch } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { METADATA_MAX_KEYS } from '../../../../contract/core/metadata.ts';
import type { Link } from '../../../../contract/ext/link.ts';
import { recognizeRule } from '../../../../contract/ext/rule-messages.ts';
import { ErrorSummary } from '../../../forms/error-summary.tsx';
import { normalizeTypedInteger } from '../../../forms/integer-text.ts';
import { UnsavedDialog, useUnsavedGuard } from '../../../forms/unsaved-guard.tsx';
import { useContractForm } from '../../../forms/use-contract-form.ts';
import { useClock } from '../../../i18n/clock-provider.tsx';
import { useFormat } from '../../../i18n/i18n-provider.tsx';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { UserText } from '../../../ui/isolated-text.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { useToasts } from '../../../ui/toast.tsx';
import { FormLayout } from '../../links/form/form-layout.tsx';
import { FormProblem, isSaidByFields } from '../../links/form/form-notices.tsx';
import { MetadataSection } from '../../links/form/metadata-section.tsx';
import { useEditDraft, useEditStart } from '../../links/form/use-edit-draft.ts';
import type { SessionInstance } from '../../session/session.ts';
import { AttachedFormSection } from './attached-form-section.tsx';
import { hasMark, ownMetadata } from './creation-reference.ts';
import { parseEditForm, toUpdateBody, type LinkEdit } from './edit-body.ts';
import { EditConflict } from './edit-conflict.tsx';
import { editDraftName, editDrafts } from './edit-drafts.ts';
import { differencesOf, editableOf, editedOf } from './edit-differences.ts';
import { updateLinkOptions } from './edit-mutation.ts';
import { rebaseValues } from './edit-rebase.ts';
import type { LinkUpdateOutcome, ReadLink } from './edit-request.ts';
import { EditReview } from './edit-review.tsx';
import { useDifferenceLabel } from './edit-words.tsx';
import { EssentialsSection } from './essentials-section.tsx';
import { FormPreview } from './form-preview.tsx';
import { publishedFormsQuery } from './form-queries.ts';
import { valuesOfLink, type LinkFormValues } from './form-values.ts';
import { FrozenNote } from './frozen-note.tsx';
import { locateLinkField } from './link-body.ts';
import { LockedFact } from './locked-fact.tsx';
import { LockedPrice, PriceSection } from './price-section.tsx';
import { UsageChoice } from './usage-choice.tsx';
import { LockedUsage } from './locked-usage.tsx';
import { UsageSection } from './usage-section.tsx';
import { ValiditySection } from './validity-section.tsx';

type EditViewProps = {
  instance: SessionInstance;
  start: ReadLink;
};

type Note = 'nothingChanged' | 'conflictKept' | 'draftRestored' | 'draftRebased';
type Unsettled = Extract<LinkUpdateOutcome, { kind: 'absent' | 'unknown' }>;

/** The form of a link that exists: sends what was changed, and says what that is before it does. */
export function EditView({ instance, start }: EditViewProps) {
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
  const { data: forms } = useQuery(publishedFormsQuery);
  const formName = (id: string) => forms?.find((form) => form.id === id)?.name;
  const labelOf = useDifferenceLabel();

  const contract = useContractForm({
    defaultValues: begin.values,
    parse: (values: LinkFormValues) => parseEditForm(base.link, values, clock.now()),
    recognize: recognizeRule,
    locate: locateLinkField,
  });
  const { form, attach, element, failure, isSaving } = contract;
  const { link } = base;
  const draft = useEditDraft(editDrafts, draftName, link, form);
  const guard = useUnsavedGuard(() => Object.keys(toUpdateBody(link, form.getValues())).length > 0);
  const editedBy = ({ next, body }: LinkEdit) => editedOf(link, next, body.logo);
  const differencesBy = (edit: LinkEdit) => differencesOf(editableOf(link), editedBy(edit));

  const ask = contract.submit((edit) => {
    setUnsettled(null);
    const isSame = Object.keys(edit.body).length === 0;
    setNote(isSame ? 'nothingChanged' : null);
    if (!isSame) setReview(edit);
  });

  const save = (edit: LinkEdit) =>
    contract.send(async () => {
      setUnsettled(null);
      setConflict(null);
      const outcome = await mutateAsync({ base, body: edit.body, next: edit.next });
      switch (outcome.kind) {
        case 'saved':
          leaveForGood();
          toasts.add({ title: t(outcome.isRecovered ? 'savedRecovered' : 'saved') });
          await navigate({
            to: '/$instanceId/links/$linkId',
            params: { instanceId: instance.id, linkId: link.id },
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
  const leaveForGood = () => {
    draft.forget();
    guard.release();
  };
  const startOver = () => {
    form.reset(valuesOfLink(link));
    contract.dismissFailure();
    setNote(null);
    setUnsettled(null);
  };

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
        head={<EditHead instanceId={instance.id} link={link} onReplaced={leaveForGood} />}
        renderPreview={(title) => (
          <FormPreview
            title={title}
            slug={link.slug}
            merchantName={instance.name}
            paid={link.paid_count}
            collected={link.total_collected}
          />
        )}
        notices={
          <>
            <ErrorSummary element={element} failure={failure} />
            {conflict && (
              <EditConflict
                instanceId={instance.id}
                base={link}
                theirs={conflict.theirs.link}
                mine={editedBy(conflict.edit)}
                formName={formName}
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
        <EditSections link={link} />
      </FormLayout>
      <EditReview
        differences={review && differencesBy(review)}
        formName={formName}
        onBack={() => setReview(null)}
        onConfirm={() => {
          // Closed first: a field that is refused is to get the focus.
          setReview(null);
          if (review) void save(review);
        }}
      />
      <UnsavedDialog guard={guard} losses={lossesOf()} onLeave={draft.forget} />
    </FormProvider>
  );

  /** By the names on the page; what cannot be read yet is named by its field alone. */
  function lossesOf(): readonly string[] {
    if (guard.blocked === null) return [];
    const parsed = parseEditForm(link, form.getValues(), clock.now());
    return parsed.ok ? differencesBy(parsed.value).map(labelOf) : [];
  }
}

/** What is to be known before anything is changed: a draft is nobody's business yet, a paid link is frozen in part. */
function EditHead({
  instanceId,
  link,
  onReplaced,
}: {
  instanceId: string;
  link: Link;
  onReplaced: () => void;
}) {
  const t = useTranslations('extForm');
  if (link.paid_count > 0)
    return (
      <div className="mb-8 flex flex-col gap-3">
        <LockedUsage link={link} />
        <FrozenNote instanceId={instanceId} link={link} onReplaced={onReplaced} />
      </div>
    );
  return (
    <>
      {link.status === 'draft' && (
        <Banner icon={FilePen} className="mb-5">
          {t('editDraft')}
        </Banner>
      )}
      <UsageChoice />
    </>
  );
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

function EditSections({ link }: { link: Link }) {
  const t = useTranslations('extForm');
  const words = useTranslations('linkForm');
  const isPaid = link.paid_count > 0;
  return (
    <>
      <EssentialsSection
        address={
          <LockedFact
            label={words('address')}
            value={link.slug}
            reason={t('lockedAddress')}
            isMachineText
          />
        }
      />
      {isPaid ? <LockedPrice link={link} /> : <PriceSection />}
      <UsageSection used={isPaid ? <Used link={link} /> : undefined} />
      <ValiditySection />
      <AttachedFormSection isFrozen={isPaid} />
      <MetadataSection
        knownKeys={Object.keys(ownMetadata(link))}
        max={METADATA_MAX_KEYS - (hasMark(link) ? 1 : 0)}
      />
    </>
  );
}

/** How much of the limit is used: it may rise, not fall below. */
function Used({ link }: { link: Link }) {
  const t = useTranslations('extForm');
  const format = useFormat();
  const typed = useWatch<LinkFormValues, 'max_uses'>({ name: 'max_uses' });
  if (link.usage_mode === 'capped_amount')
    return t('targetCollected', { money: format.money(link.total_collected).text });
  return normalizeTypedInteger(typed) === String(link.paid_count) ? (
    <span className="text-amber">{t('maxUsesEnds')}</span>
  ) : (
    t('maxUsesUsed', { used: link.paid_count })
  );
}
