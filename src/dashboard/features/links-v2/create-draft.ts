import { readFields } from '../../../contract/core/plain-readers.ts';
import type { DraftStore } from '../../forms/draft-store.ts';
import { readChoice, readFlag, readTyped } from '../../forms/stored-fields.ts';
import { keepDraft, type DraftKeeping } from '../links/form/keep-draft.ts';
import { readFormFields } from './form-draft.ts';
import type { LinkCreateValues } from './link-create-form.ts';
import type { OpenAttempt } from './link-create-request.ts';
import { PURPOSES } from './purposes.ts';

interface CreateDraft {
  /** Epoch milliseconds. */
  readonly savedAt: number;
  readonly values: LinkCreateValues;
  readonly open: OpenAttempt | null;
}

/** In: the instance, and the link that a new one was begun from, if any: each has a draft of its own. */
export function createDraftName(instanceId: string, from: string | null): string {
  return from === null ? `${instanceId}/new` : `${instanceId}/new/${from}`;
}

function readOpenAttempt(input: unknown): OpenAttempt | null {
  const { slug, startedAt } = readFields(input) ?? {};
  return typeof slug === 'string' && typeof startedAt === 'number' ? { slug, startedAt } : null;
}

/** References, metadata and the picture stay in the tab and are gone with it. */
export function writeCreateDraft(
  store: DraftStore,
  name: string,
  { udfs, metadata, logo, ...shown }: LinkCreateValues,
  open: OpenAttempt | null,
): DraftKeeping {
  return keepDraft(store, name, { ...shown, open }, { udfs, metadata, logo });
}

export function readCreateDraft(store: DraftStore, name: string): CreateDraft | null {
  const stored = store.read(name);
  const device = readFields(stored?.device);
  const purpose = readChoice(PURPOSES, device?.['purpose']);
  if (stored === null || device === null || purpose === null) return null;
  return {
    savedAt: stored.savedAt,
    open: readOpenAttempt(device['open']),
    values: {
      ...readFormFields(device, readFields(stored.tab) ?? {}),
      purpose,
      slug: readTyped(device['slug']),
      isSlugTyped: readFlag(device['isSlugTyped'], false),
    },
  };
}
