import type { Metadata } from '../../../../contract/core/metadata.ts';

/** A key whose value is not the same in two states of a link; null: it has none there. */
export interface MetadataChange {
  readonly field: 'metadata';
  readonly key: string;
  readonly before: string | null;
  readonly after: string | null;
}

export function metadataChanges(before: Metadata, after: Metadata): MetadataChange[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key): MetadataChange[] => {
    const old = Object.hasOwn(before, key) ? (before[key] ?? null) : null;
    const young = Object.hasOwn(after, key) ? (after[key] ?? null) : null;
    return old === young ? [] : [{ field: 'metadata', key, before: old, after: young }];
  });
}
