const PREFIX = 'files ';

/**
 * The name of the cache with one version's files, and of the lock that each of its tabs holds for as long as it is open.
 * In: the version's entry, `/assets/start-abc.js`: its name changes with whatever it leads to.
 */
export function filesOf(entry: string): string {
  return `${PREFIX}${entry}`;
}

/**
 * Which caches nobody needs any more: those of versions that no tab runs.
 * @param names of all caches
 * @param current the own version's
 * @param held the locks that tabs hold now; null where the browser cannot tell
 */
export function unusedCaches(
  names: readonly string[],
  current: string,
  held: readonly string[] | null,
): readonly string[] {
  const others = names.filter((name) => name.startsWith(PREFIX) && name !== current);
  // Not known who runs what: the version before this one stays, for the tabs that are still open.
  if (held === null) return others.slice(0, -1);
  return others.filter((name) => !held.includes(name));
}
