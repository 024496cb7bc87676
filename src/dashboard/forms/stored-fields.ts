import { readFields } from '../../contract/core/plain-readers.ts';

/** Readers of what a draft holds: whatever lies in a browser's storage is read liberally, by plain functions. */

/** One of the words that are known, or null. */
export function readChoice<Choice extends string>(
  known: readonly Choice[],
  input: unknown,
): Choice | null {
  return known.find((choice) => choice === input) ?? null;
}

/** Text as it was typed; anything else is empty. */
export function readTyped(input: unknown): string {
  return typeof input === 'string' ? input : '';
}

export function readFlag(input: unknown, usual: boolean): boolean {
  return typeof input === 'boolean' ? input : usual;
}

/** Pairs as they were typed; none when one of them is something else. */
export function readRows(input: unknown): { key: string; value: string }[] {
  if (!Array.isArray(input)) return [];
  const rows = input.map(readFields);
  if (rows.includes(null)) return [];
  return rows.map((row) => ({ key: readTyped(row?.['key']), value: readTyped(row?.['value']) }));
}
