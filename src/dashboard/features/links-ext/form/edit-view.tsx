import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { FilePen } from 'lucide-react';
import { useWatch } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { METADATA_MAX_KEYS } from '../../../../contract/core/metadata.ts';
import type { Link } from '../../../../contract/ext/link.ts';
import { recognizeRule } from '../../../../contract/ext/rule-messages.ts';
import { normalizeTypedInteger } from '../../../forms/integer-text.ts';
import { useClock } from '../../../i18n/clock-provider.tsx';
import { useFormat } from '../../../i18n/i18n-provider.tsx';
import { Banner } from '../../../ui/banner.tsx';
import { EditFrame } from '../../links/form/edit-frame.tsx';
import { EssentialsSection } from '../../links/form/essentials-section.tsx';
import { MetadataSection } from '../../links/form/metadata-section.tsx';
import { ReviewDialog } from '../../links/form/review-dialog.tsx';
import { useLinkEditing } from '../../links/form/use-link-editing.ts';
import type { SessionInstance } from '../../session/session.ts';
import { AttachedFormSection } from './attached-form-section.tsx';
import { hasMark, ownMetadata } from './creation-reference.ts';
import { parseEditForm, type LinkEdit } from './edit-body.ts';
import { EditConflict } from './edit-conflict.tsx';
import { editDraftName, editDrafts } from './edit-drafts.ts';
import { differencesOf, editableOf, editedOf } from './edit-differences.ts';
import { updateLinkOptions } from './edit-mutation.ts';
import type { ReadLink } from './edit-request.ts';
import { EditChanges, useDifferenceLabel } from './edit-words.tsx';
import { FormPreview } from './form-preview.tsx';
import { publishedFormsQuery } from './form-queries.ts';
import type { LinkFormValues } from './form-values.ts';
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

/** The form of a link that exists. */
export function EditView({ instance, start }: EditViewProps) {
  const clock = useClock();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { mutateAsync } = useMutation(updateLinkOptions(queryClient));
  const { data: forms } = useQuery(publishedFormsQuery);
  const formName = (id: string) => forms?.find((form) => form.id === id)?.name;
  const labelOf = useDifferenceLabel();
  const linkId = start.link.id;
  const editing = useLinkEditing({
    drafts: editDrafts,
    draftName: editDraftName(instance.id, linkId),
    start,
    parse: (base: Link, values: LinkFormValues) => parseEditForm(base, values, clock.now()),
    recognize: recognizeRule,
    locate: locateLinkField,
    update: (base, { body, next }: LinkEdit) => mutateAsync({ base, body, next }),
    onSaved: () =>
      navigate({
        to: '/$instanceId/links/$linkId',
        params: { instanceId: instance.id, linkId },
      }),
  });
  const { link, conflict, review } = editing;
  const editedBy = ({ next, body }: LinkEdit) => editedOf(link, next, body.logo);
  const differencesBy = (edit: LinkEdit) => differencesOf(editableOf(link), editedBy(edit));
  const changes = review && differencesBy(review);

  return (
    <EditFrame
      editing={editing}
      title={link.title}
      head={<EditHead instanceId={instance.id} link={link} onReplaced={editing.leaveForGood} />}
      renderPreview={(title) => (
        <FormPreview
          title={title}
          slug={link.slug}
          merchantName={instance.name}
          paid={link.paid_count}
          collected={link.total_collected}
        />
      )}
      conflict={
        conflict && (
          <EditConflict
            instanceId={instance.id}
            base={link}
            theirs={conflict.theirs}
            mine={editedBy(conflict.edit)}
            formName={formName}
            onTakeTheirs={editing.takeTheirs}
            onKeepMine={editing.keepMine}
          />
        )
      }
      review={
        <ReviewDialog
          count={changes && changes.length}
          onBack={editing.goBack}
          onConfirm={editing.confirm}
        >
          <EditChanges differences={changes ?? []} formName={formName} />
        </ReviewDialog>
      }
      losses={lossesOf()}
    >
      <EditSections link={link} />
    </EditFrame>
  );

  /** By the names on the page; what cannot be read yet is named by its field alone. */
  function lossesOf(): readonly string[] {
    if (editing.guard.blocked === null) return [];
    const parsed = parseEditForm(link, editing.contract.form.getValues(), clock.now());
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

function EditSections({ link }: { link: Link }) {
  const t = useTranslations('extForm');
  const words = useTranslations('linkForm');
  const ui = useTranslations('ui');
  const isPaid = link.paid_count > 0;
  return (
    <>
      <EssentialsSection
        details="description"
        optionalLabel={ui('optional')}
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
