import { readFields } from '../../../../contract/core/plain-readers.ts';
import type { DraftStore } from '../../../forms/draft-store.ts';
import { readFlag } from '../../../forms/stored-fields.ts';
import { keepDraft, type DraftKeeping } from '../../links/form/keep-draft.ts';
import type { OpenAttempt } from './create-request.ts';
import { readFormFields } from './form-draft.ts';
import type { LinkFormValues } from './form-values.ts';

interface CreateDraft {
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
  return keepDraft(store, name, device, { allowed_payers, metadata, logo });
}

export function readCreateDraft(store: DraftStore, name: string): CreateDraft | null {
  const stored = store.read(name);
  const device = readFields(stored?.device);
  // Who may pay, metadata and the picture stay in the tab and are gone with it.
  const values = device && readFormFields(device, readFields(stored?.tab));
  // The mark of the form: by it the link is found.
  const reference = device?.['reference'];
  if (stored === null || values === null || typeof reference !== 'string') return null;
  return {
    savedAt: stored.savedAt,
    reference,
    open: readFlag(device?.['isSent'], false) ? { reference } : null,
    values,
  };
}
