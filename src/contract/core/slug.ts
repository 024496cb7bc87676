export const SLUG_MIN_LENGTH = 3;
export const SLUG_MAX_LENGTH = 100;

/** Words that stand where a slug or an id does in the API's paths. */
export const RESERVED_SLUGS: ReadonlySet<string> = new Set([
  'public',
  'store',
  'update',
  'transaction',
  'active',
  'stats',
  'links',
  'receipt',
]);

export type SlugDefect = 'required' | 'tooShort' | 'tooLong' | 'malformed' | 'reserved';

/** What is wrong with a slug, or null. Lower-case ASCII letters, digits, single hyphens inside; upper case is refused, not lowered. */
export function slugDefectOf(slug: string): SlugDefect | null {
  if (slug === '') return 'required';
  if (!/^[a-z0-9-]+$/.test(slug) || /^-|-$|--/.test(slug)) return 'malformed';
  if (slug.length < SLUG_MIN_LENGTH) return 'tooShort';
  if (slug.length > SLUG_MAX_LENGTH) return 'tooLong';
  return RESERVED_SLUGS.has(slug) ? 'reserved' : null;
}
