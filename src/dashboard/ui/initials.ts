/**
 * What stands in for a missing logo: the first letters of the first two words, or of the first
 * alone where the second begins with no letter ("Facture 101" is F) or the script joins its
 * letters (Arabic). A name without letters gives its first character, an empty one "•".
 */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u);
  const letters: string[] = [];
  for (const word of words) {
    const [first] = word;
    if (first === undefined || !/\p{L}/u.test(first)) {
      if (letters.length > 0) break;
      continue;
    }
    letters.push(first.toLocaleUpperCase());
    if (letters.length === 2 || /\p{Script=Arabic}/u.test(first)) break;
  }
  if (letters.length > 0) return letters.join('');
  return [...name.trim()][0] ?? '•';
}

/** In: an id. Out: one of `count` colours, always the same for the same id. */
export function colorIndexOf(id: string, count: number): number {
  let hash = 2166136261;
  for (const character of id) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16777619);
  }
  return (hash >>> 0) % count;
}
