import type { Link } from '../../../contract/v2/link.ts';
import type { EditDrafts } from '../links/form/edit-drafts.ts';
import { rebaseFields, rebaseValues } from '../links/form/rebase-values.ts';
import { readFormFields } from './form-draft.ts';
import { toUpdateBody } from './link-edit-form.ts';
import { valuesOfLink, type LinkFormValues } from './sections/form-values.ts';

export function editDraftName(instanceId: string, linkId: string): string {
  return `${instanceId}/edit/${linkId}`;
}

/** How edits of v2 links are kept over a reload. */
export const editDrafts: EditDrafts<Link, LinkFormValues> = {
  valuesOf: valuesOfLink,
  isChanged: (link, values) => Object.keys(toUpdateBody(link, values)).length > 0,
  // UDFs that were touched stay as a whole, since they are sent as a whole; settings one by one.
  rebase: (base, theirs, mine) => ({
    ...rebaseValues(base, theirs, mine),
    settings: rebaseFields(base.settings, theirs.settings, mine.settings),
  }),
  readForm: (stored) => readFormFields(stored, stored),
};
