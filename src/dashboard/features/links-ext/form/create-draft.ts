import * as z from 'zod/mini';
import { AMOUNT_MODES, USAGE_MODES } from '../../../../contract/ext/link.ts';
import type { DraftStore } from '../../../forms/draft-store.ts';
import { restoreLogo, storedLogoSchema, storeLogo } from '../../links/form/logo-value.ts';
import type { DraftKeeping } from '../../links/form/use-kept-form.ts';
import type { LinkFormValues } from './form-values.ts';

const text = z.catch(z.string(), '');

/** A form that was sent, and whose answer never came. */
export interface OpenAttempt {
  readonly reference: string;
}

/** What a payer's page will show anyway: it may lie on the device. The mark of the form has to: by it the link is found. */
const deviceShape = z.object({
  reference: z.string(),
  isSent: z.catch(z.boolean(), false),
  title: text,
  description: text,
  usage_mode: z.enum(USAGE_MODES),
  amount_mode: z.enum(AMOUNT_MODES),
  amount: text,
  min_amount: text,
  max_amount: text,
  max_uses: text,
  target_amount: text,
  starts_at: text,
  ends_at: text,
  expires_at: text,
  form_id: text,
});

/** Who may pay, metadata and the picture stay in the tab and are gone with it. */
const tabShape = z.object({
  allowed_payers: text,
  metadata: z.catch(z.array(z.object({ key: text, value: text })), []),
  logo: storedLogoSchema,
});

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
  const device = z.safeParse(deviceShape, stored?.device);
  if (stored === null || !device.success) return null;
  const tab = z.safeParse(tabShape, stored.tab);
  const { reference, isSent, ...shown } = device.data;
  return {
    savedAt: stored.savedAt,
    reference,
    open: isSent ? { reference } : null,
    values: {
      ...shown,
      allowed_payers: tab.success ? tab.data.allowed_payers : '',
      metadata: tab.success ? tab.data.metadata : [],
      logo: restoreLogo(tab.success ? tab.data.logo : null),
    },
  };
}
