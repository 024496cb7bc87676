import type { Link } from '../../../contract/v2/link.ts';
import type { EditDrafts } from '../links/form/use-edit-draft.ts';
import { readEditDraft, writeEditDraft } from './drafts.ts';
import { toUpdateBody } from './link-edit-form.ts';
import { rebaseValues } from './link-edit-rebase.ts';
import { valuesOfLink, type LinkFormValues } from './sections/form-values.ts';

/** How edits of v2 links are kept over a reload. */
export const editDrafts: EditDrafts<Link, LinkFormValues> = {
  valuesOf: valuesOfLink,
  isChanged: (link, values) => Object.keys(toUpdateBody(link, values)).length > 0,
  rebase: rebaseValues,
  read: readEditDraft,
  write: writeEditDraft,
};
