import { MINUTE_MS, type Instant } from '../../../contract/core/instant.ts';

/** A payment about which the bank knows nothing after this long has failed. */
export const ATTEMPT_MS = 10 * MINUTE_MS;
/** How often a payment is asked after while its payer may still be at the bank. */
const OPEN_INTERVAL_MS = MINUTE_MS;
/** After an answer that told nothing, or a refund that did not go through: soon, later, and then every hour. */
const UNCLEAR_DELAYS_MS = [30_000, 5 * MINUTE_MS] as const;
const UNCLEAR_LAST_DELAY_MS = 60 * MINUTE_MS;
/** Looks at a payment that was given up, in case it is approved after all. */
const FOLLOW_UP_DELAYS_MS = [5 * MINUTE_MS, 60 * MINUTE_MS] as const;

/** When an unpaid attempt is looked at next: each minute, and at the end of its time. */
export function nextOpenCheck(createdAt: Instant, now: Instant): Instant {
  return Math.min(now + OPEN_INTERVAL_MS, createdAt + ATTEMPT_MS);
}

/** @param checks how many checks in a row have settled nothing before this one */
export function nextUnclearCheck(checks: number, now: Instant): Instant {
  return now + (UNCLEAR_DELAYS_MS[checks] ?? UNCLEAR_LAST_DELAY_MS);
}

/** @returns null when the bank's session is over for certain */
export function nextFollowUp(checks: number, now: Instant): Instant | null {
  const delay = FOLLOW_UP_DELAYS_MS[checks];
  return delay === undefined ? null : now + delay;
}
