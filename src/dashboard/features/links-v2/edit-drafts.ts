import type { Link } from '../../../contract/v2/link.ts';
import type { EditDrafts } from '../links/form/edit-drafts.ts';
import { readFormFields } from './form-draft.ts';
import { toUpdateBody } from './link-edit-form.ts';
import { rebaseValues } from './link-edit-rebase.ts';
import { valuesOfLink, type LinkFormValues } from './sections/form-values.ts';

export function editDraftName(instanceId: string, linkId: string): string {
  return `${instanceId}/edit/${linkId}`;
}

/** How edits of v2 links are kept over a reload. */
export const editDrafts: EditDrafts<Link, LinkFormValues> = {
  valuesOf: valuesOfLink,
  isChanged: (link, values) => Object.keys(toUpdateBody(link, values)).length > 0,
  rebase: rebaseValues,
  readForm: (stored) => readFormFields(stored, stored),
};
