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
  const usage_mode = readChoice(USAGE_MODES, device?.['usage_mode']);
  const amount_mode = readChoice(AMOUNT_MODES, device?.['amount_mode']);
  const reference = device?.['reference'];
  if (stored === null || device === null || usage_mode === null || amount_mode === null)
    return null;
  // The mark of the form: by it the link is found.
  if (typeof reference !== 'string') return null;
  const shown = Object.fromEntries(
    SHOWN_TEXTS.map((name) => [name, readTyped(device[name])]),
  ) as Record<(typeof SHOWN_TEXTS)[number], string>;
  // Who may pay, metadata and the picture stay in the tab and are gone with it.
  const tab = readFields(stored.tab);
  return {
    savedAt: stored.savedAt,
    reference,
    open: readFlag(device['isSent'], false) ? { reference } : null,
    values: {
      ...shown,
      usage_mode,
      amount_mode,
      allowed_payers: readTyped(tab?.['allowed_payers']),
      metadata: readRows(tab?.['metadata']),
      logo: restoreLogo(readStoredLogo(tab?.['logo'])),
    },
  };
}
