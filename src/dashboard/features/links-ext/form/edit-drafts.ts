import type { Link } from '../../../../contract/ext/link.ts';
import type { EditDrafts } from '../../links/form/edit-drafts.ts';
import { rebaseValues } from '../../links/form/rebase-values.ts';
import { toUpdateBody } from './edit-body.ts';
import { readFormFields } from './form-draft.ts';
import { valuesOfLink, type LinkFormValues } from './form-values.ts';

export function editDraftName(instanceId: string, linkId: string): string {
  return `ext/${instanceId}/edit/${linkId}`;
}

/** How edits of links of the new platform are kept over a reload. */
export const editDrafts: EditDrafts<Link, LinkFormValues> = {
  valuesOf: valuesOfLink,
  isChanged: (link, values) => Object.keys(toUpdateBody(link, values)).length > 0,
  rebase: rebaseValues,
  readForm: (stored) => readFormFields(stored, stored),
};
