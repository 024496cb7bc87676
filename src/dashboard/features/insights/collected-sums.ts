import { sumCentimes, type Centimes } from '../../../contract/core/money.ts';
import { dayNumberOf, startOfDay, startOfWeek, type DayNumber } from '../../i18n/algiers-day.ts';
import type { InsightLink } from './insight-link.ts';
import type { Ledger, LedgerEntry } from '../ledger/ledger.ts';

/** Money received, and in how many payments. */
export interface Collected {
  readonly amount: Centimes;
  readonly count: number;
  /** Payments with an amount that could not be read: counted, in no sum. */
  readonly unreadable: number;
}

/** A day or a week with what it brought. */
export interface CollectedPeriod extends Collected {
  readonly from: DayNumber;
  readonly to: DayNumber;
}

export type CollectedLength = 'day' | 'week';

/** The payments of a ledger that are of these links. */
export function entriesOf(
  ledger: Ledger,
  isOfInstance: (linkId: string) => boolean,
): readonly LedgerEntry[] {
  return ledger.entries.filter(({ linkId }) => isOfInstance(linkId));
}

function completedBy<Key>(
  entries: readonly LedgerEntry[],
  keyOf: (entry: LedgerEntry) => Key,
): Map<Key, LedgerEntry[]> {
  const groups = new Map<Key, LedgerEntry[]>();
  for (const entry of entries) {
    if (entry.status !== 'completed') continue;
    const group = groups.get(keyOf(entry));
    if (group) group.push(entry);
    else groups.set(keyOf(entry), [entry]);
  }
  return groups;
}

function summed(completed: readonly LedgerEntry[]): Collected {
  const amounts = completed.flatMap(({ amount }) => (amount === null ? [] : [amount]));
  return {
    amount: sumCentimes(amounts),
    count: completed.length,
    unreadable: completed.length - amounts.length,
  };
}

/**
 * What each day, or each week from Saturday, has brought, without a gap.
 * @param from first day
 */
export function collectedByPeriod(
  entries: readonly LedgerEntry[],
  length: CollectedLength,
  from: DayNumber,
  today: DayNumber,
): readonly CollectedPeriod[] {
  const startOf = (day: DayNumber) => (length === 'week' ? startOfWeek(day) : day);
  const step = length === 'week' ? 7 : 1;
  const byStart = completedBy(entries, ({ at }) => startOf(dayNumberOf(at)));
  const periods: CollectedPeriod[] = [];
  for (let start = startOf(from); start <= today; start += step) {
    periods.push({
      from: start,
      to: Math.min(today, start + step - 1),
      ...summed(byStart.get(start) ?? []),
    });
  }
  return periods;
}

/** The first day that a ledger covers from its beginning. */
export function firstWholeDay(ledger: Ledger): DayNumber {
  const day = dayNumberOf(ledger.since);
  return startOfDay(day) === ledger.since ? day : day + 1;
}

/** What each link has brought in the payments given, by its id. */
export function collectedByLink(entries: readonly LedgerEntry[]): ReadonlyMap<string, Collected> {
  const byLink = completedBy(entries, ({ linkId }) => linkId);
  return new Map([...byLink].map(([linkId, completed]) => [linkId, summed(completed)]));
}

/** What a link has brought since it was made, as the API counts it. */
export function collectedEver(link: InsightLink): Collected {
  return {
    amount: link.collected ?? sumCentimes([]),
    count: link.sold,
    unreadable: link.collected === null ? link.sold : 0,
  };
}

export function addCollected(a: Collected, b: Collected): Collected {
  return {
    amount: sumCentimes([a.amount, b.amount]),
    count: a.count + b.count,
    unreadable: a.unreadable + b.unreadable,
  };
}
