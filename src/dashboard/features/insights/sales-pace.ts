import type { Instant } from '../../../contract/core/instant.ts';

const DAY_MS = 24 * 60 * 60_000;
/** The pace of the last two weeks says what the next days will bring. */
export const PACE_DAYS = 14;
/** Fewer sales than these say nothing. */
const FEWEST_SALES = 3;
/** A link younger than this has no pace yet. */
const YOUNGEST_DAYS = 1;
/** A date further off than this is no forecast. */
const FURTHEST_DAYS = 365;

export interface SalesPace {
  /** Sales a day. */
  readonly perDay: number;
  /** When the stock will be gone if it goes on like this; null when that is too far off to say. */
  readonly soldOutAt: Instant | null;
}

/**
 * How fast a link sells, and how long its stock will last; null when too little was sold to say.
 * @param sales completed payments of the last 14 days, or since the link was made
 * @param left what is still to be had
 */
export function salesPaceOf(
  sales: number,
  left: number,
  createdAt: Instant | null,
  now: Instant,
): SalesPace | null {
  const age = createdAt === null ? PACE_DAYS : (now - createdAt) / DAY_MS;
  if (sales < FEWEST_SALES || left <= 0 || age < YOUNGEST_DAYS) return null;
  const perDay = sales / Math.min(PACE_DAYS, age);
  const days = left / perDay;
  return { perDay, soldOutAt: days > FURTHEST_DAYS ? null : Math.round(now + days * DAY_MS) };
}
