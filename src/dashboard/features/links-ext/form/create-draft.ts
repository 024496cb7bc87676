import { readFields } from '../../../../contract/core/plain-readers.ts';
import { AMOUNT_MODES, USAGE_MODES } from '../../../../contract/ext/link.ts';
import type { DraftStore } from '../../../forms/draft-store.ts';
import { readChoice, readFlag, readRows, readTyped } from '../../../forms/stored-fields.ts';
import { readStoredLogo, restoreLogo, storeLogo } from '../../links/form/logo-value.ts';
import type { DraftKeeping } from '../../links/form/use-kept-form.ts';
import type { LinkFormValues } from './form-values.ts';

/** A form that was sent, and whose answer never came. */
export interface OpenAttempt {
  readonly reference: string;
}

/** What a payer's page will show anyway: it may lie on the device. */
const SHOWN_TEXTS = [
  'title',
  'description',
  'amount',
  'min_amount',
  'max_amount',
  'max_uses',
  'target_amount',
  'starts_at',
  'ends_at',
  'expires_at',
  'form_id',
] as const;

type Fields = Readonly<Record<string, unknown>>;

/**
 * The form of a draft, its picture as it is stored. In: what a payer's page will show anyway, and what is kept in the tab
 * alone, such as who may pay. Out: null where that is no form.
 */
export function readFormFields(shown: Fields, own: Fields | null) {
  const usage_mode = readChoice(USAGE_MODES, shown['usage_mode']);
  const amount_mode = readChoice(AMOUNT_MODES, shown['amount_mode']);
  if (usage_mode === null || amount_mode === null) return null;
  const texts = Object.fromEntries(
    SHOWN_TEXTS.map((name) => [name, readTyped(shown[name])]),
  ) as Record<(typeof SHOWN_TEXTS)[number], string>;
  return {
    ...texts,
    usage_mode,
    amount_mode,
    allowed_payers: readTyped(own?.['allowed_payers']),
    metadata: readRows(own?.['metadata']),
    logo: readStoredLogo(own?.['logo']),
  };
}

export interface CreateDraft {
  /** Epoch milliseconds. */
  readonly savedAt: number;
  readonly reference: string;
  readonly values: LinkFormValues;
  readonly open: OpenAttempt | null;
}

/** In: the instance, and the link that a new one was begun from, if any: each has a draft of its own. */
export function createDraftName(instanceId: string, from: string | null): string {
  return from === null ? `ext/${instanceId}/new` : `ext/${instanceId}/new/${from}`;
}

export function writeCreateDraft(
  store: DraftStore,
  name: string,
  draft: Pick<CreateDraft, 'reference' | 'values' | 'open'>,
): DraftKeeping {
  const { allowed_payers, metadata, logo, ...shown } = draft.values;
  const device = { ...shown, reference: draft.reference, isSent: draft.open !== null };
  const tab = { allowed_payers, metadata, logo: storeLogo(logo) };
  const kept = store.write(name, device, tab);
  if (!kept.device) return 'lost';
  if (kept.tab) return 'kept';
  store.write(name, device, { ...tab, logo: null });
  return 'partly';
}

export function readCreateDraft(store: DraftStore, name: string): CreateDraft | null {
  const stored = store.read(name);
  const device = readFields(stored?.device);
  // Who may pay, metadata and the picture stay in the tab and are gone with it.
  const fields = device && readFormFields(device, readFields(stored?.tab));
  // The mark of the form: by it the link is found.
  const reference = device?.['reference'];
  if (stored === null || fields === null || typeof reference !== 'string') return null;
  return {
    savedAt: stored.savedAt,
    reference,
    open: readFlag(device?.['isSent'], false) ? { reference } : null,
    values: { ...fields, logo: restoreLogo(fields.logo) },
  };
}
