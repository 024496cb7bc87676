import { describe, expect, it } from 'vitest';
import { dayText, readDay } from '../../i18n/algiers-day.ts';
import { firstDayOf, periodsOf, suitableLength, type DayCounts } from './payment-periods.ts';

const day = (text: string): number => readDay(text) ?? Number.NaN;

function counts(date: string, given: Partial<DayCounts>): DayCounts {
  const none = { pending: 0, processing: 0, completed: 0, failed: 0, refunded: 0, refused: 0 };
  return { date, ...none, ...given };
}

// Thursday.
const today = day('2026-01-22');

describe('payments over time', () => {
  it('has a bar for every day, sold or not', () => {
    const periods = periodsOf(
      [counts('2026-01-20', { completed: 2 }), counts('2026-01-22', { completed: 1 })],
      'day',
      day('2026-01-19'),
      today,
    );
    expect(periods.map(({ completed }) => completed)).toEqual([0, 2, 0, 1]);
  });

  it('sums weeks from Saturday, the last one up to today', () => {
    const periods = periodsOf(
      [
        counts('2026-01-16', { completed: 1 }),
        counts('2026-01-17', { completed: 10 }),
        counts('2026-01-22', { completed: 100 }),
      ],
      'week',
      day('2026-01-10'),
      today,
    );
    expect(
      periods.map(({ from, to, completed }) => [dayText(from), dayText(to), completed]),
    ).toEqual([
      ['2026-01-10', '2026-01-16', 1],
      ['2026-01-17', '2026-01-22', 110],
    ]);
  });

  it('sums months, whatever form the API gives a date', () => {
    const periods = periodsOf(
      [
        counts('2025-12-31T00:00:00.000000Z', { completed: 3 }),
        counts('2026-01-01', { completed: 4 }),
        counts('January', { completed: 1_000 }),
      ],
      'month',
      day('2025-12-01'),
      today,
    );
    expect(periods.map(({ completed }) => completed)).toEqual([3, 4]);
  });

  it('tells what was refused, given back and undecided apart', () => {
    const given = { pending: 1, processing: 2, failed: 4, refunded: 8, refused: 16 };
    const [period] = periodsOf([counts('2026-01-22', given)], 'day', today, today);
    expect(period).toMatchObject({ completed: 0, refused: 20, refunded: 8, open: 3 });
  });

  it('shows thirty days, thirteen weeks or twelve months', () => {
    expect(dayText(firstDayOf('day', today))).toBe('2025-12-24');
    expect(dayText(firstDayOf('week', today))).toBe('2025-10-25');
    expect(dayText(firstDayOf('month', today))).toBe('2025-02-01');
    for (const [length, most] of [
      ['day', 30],
      ['week', 13],
      ['month', 12],
    ] as const) {
      expect(periodsOf([], length, firstDayOf(length, today), today)).toHaveLength(most);
    }
  });

  it('is drawn by day while the link is young', () => {
    expect([3, 45, 46, 120, 121].map(suitableLength)).toEqual([
      'day',
      'day',
      'week',
      'week',
      'month',
    ]);
  });
});
