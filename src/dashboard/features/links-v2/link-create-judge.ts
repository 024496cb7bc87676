import type { Parsed } from '../../../contract/core/rule.ts';
import { parseLinkCreate, type LinkCreate } from '../../../contract/v2/link-create.ts';
import type { RuleId } from '../../../contract/v2/rule-messages.ts';
import type { FormRule } from '../../forms/error-words.ts';
import { metadataIssues } from '../links/form/metadata-rows.ts';
import { toCreateBody, type LinkCreateValues } from './link-create-form.ts';

/** Judges the form by the contract, and by what only a form can get wrong. */
export function parseCreateForm(
  values: LinkCreateValues,
  instanceId: string,
): Parsed<LinkCreate, RuleId | FormRule> {
  const own = metadataIssues(values.metadata);
  const parsed = parseLinkCreate(toCreateBody(values, instanceId));
  if (own.length === 0) return parsed;
  return { ok: false, issues: parsed.ok ? own : [...own, ...parsed.issues] };
}
