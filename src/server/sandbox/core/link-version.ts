interface Versioned {
  readonly version: number;
}

/** The version of a link, as an ETag and in `If-Match`. */
export function etagOf({ version }: Versioned): string {
  return `"${version}"`;
}

/** Whether an `If-Match` header allows a change; without the header nothing is checked. */
export function isMatch(header: string | null, row: Versioned): boolean {
  if (header === null) return true;
  const tags = header.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes('*') || tags.includes(etagOf(row));
}
