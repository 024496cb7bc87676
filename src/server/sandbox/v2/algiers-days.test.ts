import { describe, expect, it } from 'vitest';
import {
  dayOf,
  readDateText,
  spansBetween,
  startOfDay,
  startOfSpan,
  toDateText,
} from './algiers-days.ts';

const day = (text: string): number => {
  const read = readDateText(text);
  if (read === null) throw new Error(`No day: ${text}`);
  return read;
};

describe('days in Algeria', () => {
  it('begin an hour before those of UTC', () => {
    expect(toDateText(dayOf(Date.parse('2026-11-20T22:59:59.999Z')))).toBe('2026-11-20');
    expect(toDateText(dayOf(Date.parse('2026-11-20T23:00:00.000Z')))).toBe('2026-11-21');
    expect(startOfDay(day('2026-11-21'))).toBe(Date.parse('2026-11-20T23:00:00.000Z'));
  });

  it('are read only as the calendar has them', () => {
    expect(readDateText('2024-02-29')).not.toBeNull();
    for (const text of ['2026-02-29', '2026-13-01', '2026-1-1', '20261120', '2026-11-20T00:00', ''])
      expect(readDateText(text)).toBeNull();
  });

  it('belong to weeks that begin on Saturday', () => {
    // 21 November 2026 is a Saturday.
    expect(toDateText(startOfSpan(day('2026-11-21'), 'weekly'))).toBe('2026-11-21');
    expect(toDateText(startOfSpan(day('2026-11-27'), 'weekly'))).toBe('2026-11-21');
    expect(toDateText(startOfSpan(day('2026-11-20'), 'weekly'))).toBe('2026-11-14');
    expect(toDateText(startOfSpan(day('1969-12-31'), 'weekly'))).toBe('1969-12-27');
  });

  it('make up all spans that they touch', () => {
    const spans = (first: string, last: string, aggregation: 'weekly' | 'monthly' | 'yearly') =>
      spansBetween(day(first), day(last), aggregation).map(toDateText);
    expect(spans('2026-11-20', '2026-11-28', 'weekly')).toEqual([
      '2026-11-14',
      '2026-11-21',
      '2026-11-28',
    ]);
    expect(spans('2026-01-31', '2026-03-01', 'monthly')).toEqual([
      '2026-01-01',
      '2026-02-01',
      '2026-03-01',
    ]);
    expect(spans('2025-12-31', '2026-01-01', 'yearly')).toEqual(['2025-01-01', '2026-01-01']);
  });
});
