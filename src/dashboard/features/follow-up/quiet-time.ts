import type { Instant } from '../../../contract/core/instant.ts';
import { dayNumberOf, startOfDay } from '../../i18n/algiers-day.ts';

const HOUR_MS = 60 * 60_000;
/** Nobody is written to about money from nine in the evening to eight in the morning. */
const EVENING_HOUR = 21;
const MORNING_HOUR = 8;

export type QuietReason = 'friday' | 'late';

/** Why a reminder would be out of place now, by the clock of Algiers; null: it is not. */
export function quietReasonAt(now: Instant): QuietReason | null {
  const day = dayNumberOf(now);
  const hour = (now - startOfDay(day)) / HOUR_MS;
  if (hour >= EVENING_HOUR || hour < MORNING_HOUR) return 'late';
  // Day 0 was a Thursday.
  return (((day - 1) % 7) + 7) % 7 === 0 ? 'friday' : null;
}
