import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FilePen } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { METADATA_MAX_KEYS } from '../../../../contract/core/metadata.ts';
import type { Link } from '../../../../contract/ext/link.ts';
import { recognizeRule } from '../../../../contract/ext/rule-messages.ts';
import { useClock } from '../../../i18n/clock-provider.tsx';
import { Button } from '../../../ui/button.tsx';
import { CreateFrame } from '../../links/form/create-frame.tsx';
import { EssentialsSection } from '../../links/form/essentials-section.tsx';
import { MetadataSection } from '../../links/form/metadata-section.tsx';
import { useStoredForm } from '../../links/form/use-kept-form.ts';
import { useLinkCreating } from '../../links/form/use-link-creating.ts';
import type { SessionInstance } from '../../session/session.ts';
import { AttachedFormSection } from './attached-form-section.tsx';
import { createDraftName, readCreateDraft, writeCreateDraft } from './create-draft.ts';
import { createLinkOptions } from './create-mutation.ts';
import { settleCreate, type CreatedLink, type OpenAttempt } from './create-request.ts';
import { drawReference } from './creation-reference.ts';
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

/** The form of a new link beside the page that it makes; saved as a draft, or published at once. */
export function CreateView({ instance, source, start, onCreated }: CreateViewProps) {
  const t = useTranslations('extForm');
  const words = useTranslations('linkForm');
  const ui = useTranslations('ui');
  const clock = useClock();
  const queryClient = useQueryClient();
  const draftName = createDraftName(instance.id, source?.id ?? null);
  const stored = useStoredForm((store) => readCreateDraft(store, draftName));
  const [reference] = useState(() => stored?.reference ?? drawReference());
  /** Which of the two buttons is at work. */
  const [saving, setSaving] = useState<'publish' | 'draft'>('publish');
  const { mutateAsync } = useMutation(createLinkOptions(queryClient));
  const creating = useLinkCreating({
    draftName,
    stored,
    write: (store, values, open) => writeCreateDraft(store, draftName, { reference, values, open }),
    start,
    parse: (values: LinkFormValues) => parseCreateForm(values, instance.id, reference, clock.now()),
    recognize: recognizeRule,
    locate: locateLinkField,
    attemptOf: (): OpenAttempt => ({ reference }),
    settle: async (): Promise<CreatedLink | null> => {
      const settled = await settleCreate(instance.id, reference);
      return settled.kind === 'created'
        ? { link: settled.link, isRecovered: true, undone: null }
        : null;
    },
    onCreated,
  });
  const { isSaving } = creating.contract;

  const save = (isPublished: boolean) =>
    creating.save((values, open) => {
      setSaving(isPublished ? 'publish' : 'draft');
      return mutateAsync({
        body: toCreateBody(values, instance.id, reference),
        logo: values.logo.kind === 'picked' ? values.logo.logo.file : null,
        isPublished,
        reference,
        isSentBefore: open !== null,
      });
    });

  return (
    <CreateFrame
      creating={creating}
      source={source}
      onSubmit={save(true)}
      head={<UsageChoice />}
      renderPreview={(title) => (
        <FormPreview title={title} slug="" merchantName={instance.name} paid={0} collected={null} />
      )}
      unsettledText={({ kind }) =>
        kind === 'absent' ? t('createAbsentText') : words('createUnknownText')
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
      lastPart="metadata"
    >
      <EssentialsSection
        details="description"
        optionalLabel={ui('optional')}
        address={<p className="text-small text-ink-3">{t('addressLater')}</p>}
      />
      <PriceSection />
      <UsageSection />
      <ValiditySection />
      <AttachedFormSection />
      {/* One key is the mark by which a lost answer is found. */}
      <MetadataSection knownKeys={[]} max={METADATA_MAX_KEYS - 1} />
    </CreateFrame>
  );
}
