/** Attempts at a delivery, and at each redelivery that somebody asks for. */
export const ATTEMPTS = 3;

/** After the first attempt, and after the second. */
const DELAYS_MS = [30_000, 300_000] as const;
/** So that receivers who were away are not all called at once. */
const JITTER = 0.2;

/**
 * How long to wait after an attempt that failed.
 * @param failed how many attempts of the series have failed: 1 or 2
 * @param random from 0 to 1
 */
export function delayAfter(failed: number, random: number): number {
  const delay = DELAYS_MS[failed - 1] ?? DELAYS_MS[1];
  return Math.round(delay * (1 - JITTER / 2 + JITTER * random));
}
