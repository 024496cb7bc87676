/** How often somebody may come. */
export interface Rate {
  /** Requests at once. */
  readonly burst: number;
  /** And each second on top. */
  readonly perSecond: number;
}

/** Who are remembered; whoever has been away long enough has his whole burst again anyway. */
const MAX_KEYS = 10_000;

interface Bucket {
  readonly free: number;
  readonly filledAt: number;
}

/**
 * Counts requests by key, in this process.
 * @param now milliseconds
 * @returns a function that counts one request of a key: how many seconds it has to wait, 0 when it may pass
 */
export function createRateLimit(rate: Rate, now: () => number): (key: string) => number {
  const buckets = new Map<string, Bucket>();
  return (key) => {
    const at = now();
    const bucket = buckets.get(key) ?? { free: rate.burst, filledAt: at };
    const gained = (Math.max(0, at - bucket.filledAt) / 1_000) * rate.perSecond;
    const free = Math.min(rate.burst, bucket.free + gained);
    const isOver = free < 1;
    // Put back at the end: the first of the map is then the one that has been away longest.
    buckets.delete(key);
    buckets.set(key, { free: isOver ? free : free - 1, filledAt: at });
    if (buckets.size > MAX_KEYS) {
      const [oldest] = buckets.keys();
      if (oldest !== undefined) buckets.delete(oldest);
    }
    return isOver ? Math.max(1, Math.ceil((1 - free) / rate.perSecond)) : 0;
  };
}
