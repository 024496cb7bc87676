/** A pattern for whatever contains a text, in which nothing is special. */
export function containing(search: string): string {
  return `%${search.replace(/[\\%_]/g, String.raw`\$&`)}%`;
}

const SEARCH_MAX_LENGTH = 255;

/** What is searched for, or null for nothing; no stored text holds a NUL. */
export function readSearch(text: string | undefined): string | null {
  const search = text?.replaceAll('\u0000', '').trim().slice(0, SEARCH_MAX_LENGTH) ?? '';
  return search === '' ? null : search;
}
