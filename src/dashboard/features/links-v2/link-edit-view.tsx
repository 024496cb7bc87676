import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { TriangleAlert } from 'lucide-react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import type { Link } from '../../../contract/v2/link.ts';
import { normalizeTypedInteger } from '../../forms/integer-text.ts';
import { useClock } from '../../i18n/clock-provider.tsx';
import { useFormat } from '../../i18n/i18n-provider.tsx';
import { recognizeKnownRule } from '../../i18n/known-rules.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { EditFrame } from '../links/form/edit-frame.tsx';
import { EssentialsSection } from '../links/form/essentials-section.tsx';
import { MetadataSection } from '../links/form/metadata-section.tsx';
import { useLinkEditing } from '../links/form/use-link-editing.ts';
import type { SessionInstance } from '../session/session.ts';
import { editDraftName, editDrafts } from './edit-drafts.ts';
import type { LinkEdit } from './link-edit-judge.ts';
import { useDifferenceLabel } from './link-edit-labels.ts';
import { LockedAddress, LockedMode } from './link-edit-locked.tsx';
import { updateLinkOptions } from './link-edit-mutation.ts';
import type { ReadLink } from './link-edit-request.ts';
import { RESTOCK_STEPS } from './link-restock-steps.ts';
import { BehaviourSection } from './sections/behaviour-section.tsx';
import { ClosingSection } from './sections/closing-section.tsx';
import { locateLinkField } from './sections/form-fields.ts';
import { LatePreview } from './sections/late-preview.tsx';
import type { LinkFormValues } from './sections/form-values.ts';
import { PriceSection } from './sections/price-section.tsx';
import { ReferencesSection } from './sections/references-section.tsx';
import { useEditParts } from './use-edit-parts.ts';

type LinkEditViewProps = {
  instance: SessionInstance;
  start: ReadLink;
};

/** The form of a link that exists. */
export function LinkEditView({ instance, start }: LinkEditViewProps) {
  const clock = useClock();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { mutateAsync } = useMutation(updateLinkOptions(queryClient));
  const labelOf = useDifferenceLabel();
  const { parts, load } = useEditParts();
  const linkId = start.link.id;
  const editing = useLinkEditing({
    drafts: editDrafts,
    draftName: editDraftName(instance.id, linkId),
    start,
    parse: async (base: Link, values: LinkFormValues) => {
      const { parseEditForm } = await load();
      return parseEditForm(base, values, clock.now());
    },
    prepare: load,
    recognize: recognizeKnownRule,
    locate: locateLinkField,
    update: (base, { body, patch }: LinkEdit) => mutateAsync({ base, body, patch }),
    onSaved: () =>
      navigate({
        to: '/$instanceId/links/$linkId',
        params: { instanceId: instance.id, linkId },
      }),
  });
  const { link, conflict, review } = editing;

  return (
    <EditFrame
      editing={editing}
      title={link.title}
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
      conflict={
        conflict &&
        parts && (
          <parts.Conflict
            instanceId={instance.id}
            base={link}
            theirs={conflict.theirs}
            mine={parts.editedBy(link, conflict.edit)}
            onTakeTheirs={editing.takeTheirs}
            onKeepMine={editing.keepMine}
          />
        )
      }
      review={
        parts && (
          <parts.Review
            differences={review && parts.differencesBy(link, review)}
            onBack={editing.goBack}
            onConfirm={editing.confirm}
          />
        )
      }
      losses={lossesOf()}
    >
      <EditSections instance={instance} link={link} />
    </EditFrame>
  );

  /** By the names on the page; what cannot be read yet is named by its field alone. */
  function lossesOf(): readonly string[] {
    if (editing.guard.blocked === null || parts === null) return [];
    const parsed = parts.parseEditForm(link, editing.contract.form.getValues(), clock.now());
    return parsed.ok ? parts.differencesBy(link, parsed.value).map(labelOf) : [];
  }
}

function EditSections({ instance, link }: { instance: SessionInstance; link: Link }) {
  const isFree = link.type === 'static';
  const isLimited = !isFree && link.payment_mode === 'limited';
  // A sold-out link starts its delay anew when it is reopened.
  const since =
    link.status === 'closed' ? 'reopened' : (link.last_activity_at ?? link.created_at ?? 'created');
  return (
    <>
      <EssentialsSection details="details" address={<LockedAddress link={link} />} />
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
