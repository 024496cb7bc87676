/** The same items with one a place earlier or later; at an end nothing moves. */
export function moved<T>(items: readonly T[], index: number, by: -1 | 1): readonly T[] {
  const other = index + by;
  if (other < 0 || other >= items.length) return items;
  const next = [...items];
  [next[index], next[other]] = [items[other] as T, items[index] as T];
  return next;
}
