import type { Parsed } from '../../../contract/core/rule.ts';
import type { Link } from '../../../contract/v2/link.ts';
import {
  checkUpdate,
  type LinkPatch,
  type LinkUpdateInput,
} from '../../../contract/v2/link-update.ts';
import type { RuleId } from '../../../contract/v2/rule-messages.ts';
import type { FormRule } from '../../forms/error-words.ts';
import { metadataIssues } from '../links/form/metadata-rows.ts';
import {
  applyPatch,
  differencesOf,
  editableOf,
  type Difference,
  type EditableLink,
} from './link-edit-differences.ts';
import { toUpdateBody } from './link-edit-form.ts';
import type { LinkFormValues } from './sections/form-values.ts';

/** What an edit form yields: the body for the wire, and what it means. */
export interface LinkEdit {
  readonly body: LinkUpdateInput;
  readonly patch: LinkPatch;
}

/**
 * Judges the form by the contract: only what changed is looked at.
 * In: the link as it was read, the form, and the time in epoch milliseconds.
 */
export function parseEditForm(
  base: Link,
  values: LinkFormValues,
  now: number,
): Parsed<LinkEdit, RuleId | FormRule> {
  const own = metadataIssues(values.metadata);
  const body = toUpdateBody(base, values);
  const verdict = checkUpdate(base, body, now);
  switch (verdict.kind) {
    case 'allowed':
      return own.length === 0
        ? { ok: true, value: { body, patch: verdict.patch } }
        : { ok: false, issues: own };
    case 'invalid':
      return { ok: false, issues: [...own, ...verdict.issues] };
    case 'forbidden': {
      const { rule, params } = verdict;
      return { ok: false, issues: [{ path: ['link'], rule, params }] };
    }
  }
}

/** A link as saving an edit would leave it. */
export function editedBy(base: Link, { patch }: LinkEdit): EditableLink {
  return applyPatch(editableOf(base), patch);
}

/** What saving an edit would change. */
export function differencesBy(base: Link, edit: LinkEdit): readonly Difference[] {
  return differencesOf(editableOf(base), editedBy(base, edit));
}
