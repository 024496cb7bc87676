/**
 * Where to go after signing in, as `?next=` says. Only a place of this origin counts: a crafted
 * address must not lead a merchant who has just typed his keys to another site.
 * In: the value, and the own origin. Out: a path with query and fragment, or null.
 */
export function readNextPath(next: unknown, origin: string): string | null {
  // `//host` and `/\host` are other hosts; control characters are stripped by browsers, and then they are too.
  if (typeof next !== 'string' || !/^\/(?![/\\])[^\p{Cc}\\]*$/u.test(next)) return null;
  const url = new URL(next, origin);
  if (url.origin !== origin) return null;
  return url.pathname === '/connect' ? null : `${url.pathname}${url.search}${url.hash}`;
}
