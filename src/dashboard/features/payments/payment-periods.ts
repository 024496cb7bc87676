import {
  addMonths,
  readDay,
  startOfMonth,
  startOfWeek,
  type DayNumber,
} from '../../i18n/algiers-day.ts';

/** How long the bars of the chart are. */
export const PERIOD_LENGTHS = ['day', 'week', 'month'] as const;
export type PeriodLength = (typeof PERIOD_LENGTHS)[number];

/** A day of the API's statistics. */
export interface DayCounts {
  readonly date: string;
  readonly pending: number;
  readonly processing: number;
  readonly completed: number;
  readonly failed: number;
  readonly refunded: number;
  readonly refused: number;
}

/** The payments of a day, a week or a month, by what became of them. */
export interface Period {
  /** First and last day. */
  readonly from: DayNumber;
  readonly to: DayNumber;
  readonly completed: number;
  /** Refused by the bank, and those that never got an answer. */
  readonly refused: number;
  readonly refunded: number;
  /** Not decided yet. */
  readonly open: number;
}

const MOST: Record<PeriodLength, number> = { day: 30, week: 13, month: 12 };

function startOf(length: PeriodLength, day: DayNumber): DayNumber {
  switch (length) {
    case 'day':
      return day;
    case 'week':
      return startOfWeek(day);
    case 'month':
      return startOfMonth(day);
  }
}

function next(length: PeriodLength, start: DayNumber): DayNumber {
  switch (length) {
    case 'day':
      return start + 1;
    case 'week':
      return start + 7;
    case 'month':
      return addMonths(start, 1);
  }
}

/** How many periods a chart of that length shows at most, and the first day of the first. In: today. */
export function firstDayOf(length: PeriodLength, today: DayNumber): DayNumber {
  const start = startOf(length, today);
  const back = MOST[length] - 1;
  if (length === 'month') return addMonths(start, -back);
  return start - back * (length === 'week' ? 7 : 1);
}

/**
 * Sums days into periods without a gap, from the first one to today. A date that cannot be read is left out;
 * one from before the first day belongs to no period.
 */
export function periodsOf(
  days: readonly DayCounts[],
  length: PeriodLength,
  from: DayNumber,
  today: DayNumber,
): readonly Period[] {
  const sums = new Map<DayNumber, { -readonly [Key in keyof Period]: number }>();
  for (let start = startOf(length, from); start <= today; start = next(length, start)) {
    const to = Math.min(today, next(length, start) - 1);
    sums.set(start, { from: start, to, completed: 0, refused: 0, refunded: 0, open: 0 });
  }
  for (const counts of days) {
    const day = readDay(counts.date);
    const period = day === null ? undefined : sums.get(startOf(length, day));
    if (period === undefined) continue;
    period.completed += counts.completed;
    period.refused += counts.refused + counts.failed;
    period.refunded += counts.refunded;
    period.open += counts.pending + counts.processing;
  }
  return [...sums.values()];
}

/** The length that suits a link of so many days: bars enough to see a movement, few enough to tell them apart. */
export function suitableLength(ageInDays: number): PeriodLength {
  if (ageInDays <= 45) return 'day';
  return ageInDays <= 120 ? 'week' : 'month';
}
