import type { Instant } from '../../../contract/core/instant.ts';

// Days as people in Algeria count them: UTC+1 all year, and weeks from Saturday to Friday.

const DAY_MS = 86_400_000;
const OFFSET_MS = 3_600_000;

/** Days since 1 January 1970, a Thursday. */
export type DayNumber = number;

export function dayOf(instant: Instant): DayNumber {
  return Math.floor((instant + OFFSET_MS) / DAY_MS);
}

/** The instant at which a day begins in Algeria. */
export function startOfDay(day: DayNumber): Instant {
  return day * DAY_MS - OFFSET_MS;
}

export function toDateText(day: DayNumber): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** Reads `2026-11-20`; null for anything else, and for days that no calendar has. */
export function readDateText(text: string): DayNumber | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const time = Date.parse(`${text}T00:00:00.000Z`);
  if (Number.isNaN(time)) return null;
  const day = time / DAY_MS;
  return toDateText(day) === text ? day : null;
}

export const AGGREGATIONS = ['daily', 'weekly', 'monthly', 'yearly'] as const;
export type Aggregation = (typeof AGGREGATIONS)[number];

/** The first day of the span that a day is counted in. */
export function startOfSpan(day: DayNumber, aggregation: Aggregation): DayNumber {
  const date = new Date(day * DAY_MS);
  switch (aggregation) {
    case 'daily':
      return day;
    case 'weekly':
      // Day 2 was the first Saturday.
      return day - ((((day - 2) % 7) + 7) % 7);
    case 'monthly':
      return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1) / DAY_MS;
    case 'yearly':
      return Date.UTC(date.getUTCFullYear(), 0, 1) / DAY_MS;
  }
}

/** The first day after a span. @param start the first day of one */
function endOfSpan(start: DayNumber, aggregation: Aggregation): DayNumber {
  const date = new Date(start * DAY_MS);
  switch (aggregation) {
    case 'daily':
      return start + 1;
    case 'weekly':
      return start + 7;
    case 'monthly':
      return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1) / DAY_MS;
    case 'yearly':
      return Date.UTC(date.getUTCFullYear() + 1, 0, 1) / DAY_MS;
  }
}

/** The first days of all spans that have a day between two, both included, oldest first. */
export function spansBetween(
  first: DayNumber,
  last: DayNumber,
  aggregation: Aggregation,
): DayNumber[] {
  const starts: DayNumber[] = [];
  for (
    let start = startOfSpan(first, aggregation);
    start <= last;
    start = endOfSpan(start, aggregation)
  )
    starts.push(start);
  return starts;
}
