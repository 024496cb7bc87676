/** Questions to the bank at once, by one process. */
const AT_ONCE = 10;

/** Runs work on each item, a few at a time. @throws what the work throws first, once the others have ended */
export async function forEachAtOnce<T>(
  items: readonly T[],
  work: (item: T) => Promise<void>,
): Promise<void> {
  const waiting = items.values();
  const worker = async (): Promise<void> => {
    for (const item of waiting) await work(item);
  };
  const ends = await Promise.allSettled(
    Array.from({ length: Math.min(AT_ONCE, items.length) }, worker),
  );
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}
