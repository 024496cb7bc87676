import { readFields, readNullableText } from '../../../../contract/core/plain-readers.ts';
import type { Link } from '../../../../contract/ext/link.ts';
import type { DraftStore } from '../../../forms/draft-store.ts';
import { restoreLogo, storeLogo } from '../../links/form/logo-value.ts';
import type { EditDraft, EditDrafts } from '../../links/form/use-edit-draft.ts';
import { readFormFields } from './create-draft.ts';
import { toUpdateBody } from './edit-body.ts';
import { rebaseValues } from './edit-rebase.ts';
import { valuesOfLink, type LinkFormValues } from './form-values.ts';

export function editDraftName(instanceId: string, linkId: string): string {
  return `ext/${instanceId}/edit/${linkId}`;
}

function storeForm({ logo, ...values }: LinkFormValues, hasLogo: boolean) {
  return {
    ...values,
    logo: hasLogo ? storeLogo(logo) : null,
    keptLogo: logo.kind === 'kept' ? logo.url : null,
  };
}

/** A draft holds the state that it began from too, so that a change meanwhile is noticed. */
function restoreForm(input: unknown): LinkFormValues | null {
  const stored = readFields(input);
  const fields = stored && readFormFields(stored, stored);
  if (fields === null) return null;
  const { logo } = fields;
  // The link's own logo at that moment; null for none.
  const kept = readNullableText(stored?.['keptLogo']);
  return {
    ...fields,
    logo: logo === null && kept !== null ? { kind: 'kept', url: kept } : restoreLogo(logo),
  };
}

/** All of an edit stays in the tab: the link itself is elsewhere, and may be changed from another device. */
function writeEditDraft(store: DraftStore, name: string, draft: EditDraft<LinkFormValues>): void {
  const content = (hasLogo: boolean) => ({
    base: storeForm(draft.base, false),
    values: storeForm(draft.values, hasLogo),
    updatedAt: draft.updatedAt,
  });
  // Without the picture where the browser has no room for it.
  if (!store.write(name, null, content(true)).tab) store.write(name, null, content(false));
}

function readEditDraft(store: DraftStore, name: string): EditDraft<LinkFormValues> | null {
  const stored = readFields(store.read(name)?.tab);
  const base = restoreForm(stored?.['base']);
  const values = restoreForm(stored?.['values']);
  if (base === null || values === null) return null;
  const updatedAt = stored?.['updatedAt'];
  return { base, values, updatedAt: typeof updatedAt === 'number' ? updatedAt : null };
}

/** How edits of links of the new platform are kept over a reload. */
export const editDrafts: EditDrafts<Link, LinkFormValues> = {
  valuesOf: valuesOfLink,
  isChanged: (link, values) => Object.keys(toUpdateBody(link, values)).length > 0,
  rebase: rebaseValues,
  read: readEditDraft,
  write: writeEditDraft,
};
