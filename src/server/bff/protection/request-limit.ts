import { BffProblem } from '../bff-problem.ts';

/**
 * Requests that an address may make at once, and each second on top. Reading 100,000 links is 1,000 requests in seconds, and a
 * mobile network hides many merchants behind one address; a loop that has gone wild makes thousands a second.
 */
const BURST = 3_000;
const PER_SECOND = 300;
/** Addresses that are remembered; an address that has not come for ten seconds has its whole burst again anyway. */
const MAX_ADDRESSES = 10_000;

interface Bucket {
  left: number;
  filledAt: number;
}

/**
 * Bounds the requests of each address, in this process.
 * @param now milliseconds
 * @returns a function that counts one request, and throws BffProblem 429 when it is one too many
 */
export function createRequestLimit(now: () => number): (address: string) => void {
  const buckets = new Map<string, Bucket>();
  return (address) => {
    const at = now();
    const bucket = buckets.get(address) ?? { left: BURST, filledAt: at };
    const gained = (Math.max(0, at - bucket.filledAt) / 1_000) * PER_SECOND;
    const left = Math.min(BURST, bucket.left + gained) - 1;
    // Put back at the end: the first of the map is then the one that has been away longest.
    buckets.delete(address);
    buckets.set(address, { left: Math.max(left, -1), filledAt: at });
    if (buckets.size > MAX_ADDRESSES) {
      const [oldest] = buckets.keys();
      if (oldest !== undefined) buckets.delete(oldest);
    }
    if (left < 0) {
      throw new BffProblem(429, 'TOO_MANY_REQUESTS', 'Too many requests. Please wait.', {
        headers: { 'Retry-After': '1' },
      });
    }
  };
}
