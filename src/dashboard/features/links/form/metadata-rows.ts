import type { Metadata } from '../../../../contract/core/metadata.ts';
import type { RuleIssue } from '../../../../contract/core/rule.ts';
import type { FormRule } from '../../../forms/error-words.ts';

/** A key and its value as they are typed. */
export interface MetadataRow {
  key: string;
  value: string;
}

/** A link's metadata as the form shows it. */
export function metadataRowsOf(metadata: Metadata | null): MetadataRow[] {
  return Object.entries(metadata ?? {}).map(([key, value]) => ({ key, value }));
}

/** Keys and values that were typed; a row without a key is the form's own complaint. */
export function metadataToWire(rows: readonly MetadataRow[]): Record<string, string> {
  // Without a prototype, so that a key such as `__proto__` stays a key, and is refused as one.
  const wire = Object.create(null) as Record<string, string>;
  for (const { key, value } of rows) if (key.trim() !== '') wire[key.trim()] = value;
  return wire;
}

/** The same for a link that does not exist yet: a key without a value is no metadata. */
export function newMetadataToWire(rows: readonly MetadataRow[]): Record<string, string> {
  return metadataToWire(rows.filter(({ value }) => value !== ''));
}

/** The keys that are new or changed, and those taken away, as an empty value: metadata merge by key. */
export function changedMetadata(
  metadata: Metadata | null,
  rows: readonly MetadataRow[],
): Record<string, string> {
  const before = metadata ?? {};
  const after = metadataToWire(rows);
  const changed = Object.create(null) as Record<string, string>;
  for (const key of Object.keys(before)) if (!Object.hasOwn(after, key)) changed[key] = '';
  for (const [key, value] of Object.entries(after)) {
    const old = Object.hasOwn(before, key) ? before[key] : '';
    if (value !== old) changed[key] = value;
  }
  return changed;
}

/** Rows over a newer state of their link: what was changed here stays, key by key, all else is theirs. */
export function rebaseMetadata(
  base: readonly MetadataRow[],
  theirs: readonly MetadataRow[],
  mine: readonly MetadataRow[],
): MetadataRow[] {
  const before = metadataToWire(base);
  const rebased = new Map(Object.entries(metadataToWire(theirs)));
  const after = metadataToWire(mine);
  for (const key of Object.keys(before)) if (!Object.hasOwn(after, key)) rebased.delete(key);
  for (const [key, value] of Object.entries(after)) {
    if (!Object.hasOwn(before, key) || before[key] !== value) rebased.set(key, value);
  }
  const unnamed = mine.filter(({ key, value }) => key.trim() === '' && value !== '');
  return [...[...rebased].map(([key, value]) => ({ key, value })), ...unnamed];
}

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

/**
 * Where on the form a wire path below `metadata` is.
 * @param rest the path without `metadata`; a key may hold dots, which a 422's name does not tell from its own
 */
export function locateMetadata(
  rest: readonly string[],
  rule: string | null,
  rows: readonly MetadataRow[],
): string {
  if (rest.length === 0) return 'metadata';
  const key = rest.join('.');
  const index = rows.findIndex((row) => row.key.trim() === key);
  const part = rule?.startsWith('metadata.key') ? 'key' : 'value';
  return index === -1 ? 'metadata' : `metadata.${index}.${part}`;
}
