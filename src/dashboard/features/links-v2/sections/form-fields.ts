import type { RuleIssue } from '../../../../contract/core/rule.ts';
import type { FormRule } from '../../../forms/error-words.ts';
import type { LinkFormValues, MetadataRow } from './form-values.ts';

/** Rules of the rows that the wire cannot break: there a later value would replace an earlier one unseen. */
export function metadataIssues(rows: readonly MetadataRow[]): RuleIssue<FormRule>[] {
  const seen = new Set<string>();
  const issues: RuleIssue<FormRule>[] = [];
  for (const [index, row] of rows.entries()) {
    const key = row.key.trim();
    const path = ['metadata', String(index), 'key'];
    if (key === '') {
      if (row.value.trim() !== '') issues.push({ path, rule: 'form.keyMissing', params: {} });
    } else if (seen.has(key)) issues.push({ path, rule: 'form.duplicateKey', params: {} });
    seen.add(key);
  }
  return issues;
}

/** Where on the form a wire path of a link is; null: the form has no field of that name. */
export function locateLinkField(
  path: readonly string[],
  rule: string | null,
  values: Pick<LinkFormValues, 'metadata'>,
): string | null {
  const [field = '', ...rest] = path;
  if (rule?.startsWith('form.')) return path.join('.');
  switch (field) {
    case 'type':
    case 'payment_mode':
      return 'purpose';
    case 'inactivity_timeout_minutes':
      return 'inactivity_timeout_minutes.count';
    case 'metadata': {
      if (rest.length === 0) return field;
      // A key may hold dots, which a 422's name does not tell from its own.
      const key = rest.join('.');
      const index = values.metadata.findIndex((row) => row.key.trim() === key);
      const part = rule?.startsWith('metadata.key') ? 'key' : 'value';
      return index === -1 ? field : `metadata.${index}.${part}`;
    }
    default:
      return path.join('.');
  }
}
