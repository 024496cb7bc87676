/** How many are under way. */
let underWay = 0;
const waiting = new Set<() => void>();

/**
 * Says that much is being read which somebody waits for: what nobody waits for makes room.
 * @returns how to say that it is over; saying it twice does nothing
 */
export function beginLongRead(): () => void {
  let isOver = false;
  underWay += 1;
  return () => {
    if (isOver) return;
    isOver = true;
    underWay -= 1;
    if (underWay > 0) return;
    for (const go of waiting) go();
    waiting.clear();
  };
}

/** What somebody may look for next waits no longer than this, milliseconds. */
const AT_MOST_MS = 3_000;

/** Resolves once nothing long is being read, and after so many milliseconds whatever there is. */
export function afterLongReads(atMostMs = AT_MOST_MS): Promise<void> {
  if (underWay === 0) return Promise.resolve();
  return new Promise((resolve) => {
    waiting.add(resolve);
    setTimeout(resolve, atMostMs);
  });
}
