export type Fields = Readonly<Record<string, unknown>>;

/** A set of fields, or null for anything else. */
export function readFields(input: unknown): Fields | null {
  return typeof input === 'object' && input !== null && !Array.isArray(input)
    ? (input as Readonly<Record<string, unknown>>)
    : null;
}

/** Text; a number as its text; anything else is empty. */
export function readText(input: unknown): string {
  return typeof input === 'string' || typeof input === 'number' ? String(input) : '';
}

/** An id, which may be any text that an address can hold: half a surrogate pair cannot be. Empty for what is none. */
export function readId(input: unknown): string {
  const id = readText(input);
  return /\p{Cs}/u.test(id) ? '' : id;
}

export function readNullableText(input: unknown): string | null {
  return typeof input === 'string' ? input : null;
}

/** A whole number from nothing on, or null. */
export function readNullableCount(input: unknown): number | null {
  return typeof input === 'number' && Number.isSafeInteger(input) && input >= 0 ? input : null;
}
