/** Algeria is at UTC+1 all year: a day there begins an hour before the one of UTC. */
const OFFSET_MS = 60 * 60_000;
const DAY_MS = 24 * 60 * 60_000;

/** A day in Algiers, counted from 1 January 1970. */
export type DayNumber = number;

/** In: epoch milliseconds. Out: the day that it is then in Algiers. */
export function dayNumberOf(instant: number): DayNumber {
  return Math.floor((instant + OFFSET_MS) / DAY_MS);
}

/** When a day begins in Algiers, epoch milliseconds. */
export function startOfDay(day: DayNumber): number {
  return day * DAY_MS - OFFSET_MS;
}

/** `2026-01-31`, as addresses and the API write a day. */
export function dayText(day: DayNumber): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** In: text that begins with a day, `2026-01-31`. Out: its number, or null when it is no day. */
export function readDay(text: string): DayNumber | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(text);
  if (!match) return null;
  const time = Date.parse(`${match[0]}T00:00:00Z`);
  const day = time / DAY_MS;
  // `2026-02-30` is read as a day of March by some engines.
  return Number.isNaN(time) || dayText(day) !== match[0] ? null : day;
}

/** The Saturday on which the week of a day begins: the Algerian week. */
export function startOfWeek(day: DayNumber): DayNumber {
  // Day 0 was a Thursday.
  return day - ((((day - 2) % 7) + 7) % 7);
}

/** The first day of the month of a day. */
export function startOfMonth(day: DayNumber): DayNumber {
  return day - new Date(day * DAY_MS).getUTCDate() + 1;
}

/** The first day of a month so many months later; earlier when negative. */
export function addMonths(day: DayNumber, months: number): DayNumber {
  const date = new Date(startOfMonth(day) * DAY_MS);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.getTime() / DAY_MS;
}
