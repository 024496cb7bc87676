import { describe, expect, it } from 'vitest';
import {
  addMonths,
  dayNumberOf,
  dayText,
  readDay,
  startOfDay,
  startOfMonth,
  startOfWeek,
} from './algiers-day.ts';

const day = (text: string): number => readDay(text) ?? Number.NaN;

describe('a day in Algiers', () => {
  it('begins an hour before the day of UTC', () => {
    expect(dayText(dayNumberOf(Date.parse('2026-01-14T22:59:59.999Z')))).toBe('2026-01-14');
    expect(dayText(dayNumberOf(Date.parse('2026-01-14T23:00:00.000Z')))).toBe('2026-01-15');
    expect(new Date(startOfDay(day('2026-01-15'))).toISOString()).toBe('2026-01-14T23:00:00.000Z');
  });

  it('is read from the start of a text, and only when it exists', () => {
    expect(readDay('2026-01-15T10:00:00Z')).toBe(day('2026-01-15'));
    expect(readDay('2026-02-30')).toBeNull();
    expect(readDay('2026-1-5')).toBeNull();
    expect(readDay('2026-01-155')).toBeNull();
    expect(readDay('')).toBeNull();
  });

  it('belongs to a week that begins on Saturday', () => {
    // 17 January 2026 is a Saturday.
    expect(dayText(startOfWeek(day('2026-01-17')))).toBe('2026-01-17');
    expect(dayText(startOfWeek(day('2026-01-23')))).toBe('2026-01-17');
    expect(dayText(startOfWeek(day('2026-01-16')))).toBe('2026-01-10');
    // 27 December 1969 was one, too.
    expect(startOfWeek(0)).toBe(-5);
  });

  it('belongs to a month', () => {
    expect(dayText(startOfMonth(day('2026-02-28')))).toBe('2026-02-01');
    expect(dayText(addMonths(day('2026-01-31'), -11))).toBe('2025-02-01');
    expect(dayText(addMonths(day('2026-12-05'), 1))).toBe('2027-01-01');
  });
});
