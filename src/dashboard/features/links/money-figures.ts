import type { Instant } from '../../../contract/core/instant.ts';
import { centimes, type Centimes } from '../../../contract/core/money.ts';
import { dayNumberOf, startOfDay } from '../../i18n/algiers-day.ts';
import type { Ledger, LedgerEntry } from '../ledger/ledger.ts';
import { GIVEN_BACK_MS, type GivenBack } from './listed-link.ts';

/** What was collected is told of so many days, today included, and compared with as many before. */
const COLLECTED_DAYS = 30;
const DAY_MS = 24 * 60 * 60_000;

/** Payments together; amounts that could not be read are counted and never summed. */
export interface MoneySum {
  readonly count: number;
  readonly amount: Centimes;
  readonly unreadable: number;
}

/** What the payments of the links of a filter say. */
export interface MoneyFigures {
  /** Payments further back are still to be read: what is short will not stay so. */
  readonly isGrowing: boolean;
  readonly collected: MoneySum;
  /** The first day of it: a month ago, or as far back as payments were read. */
  readonly collectedFrom: Instant;
  /** Not all of the month was read. */
  readonly isShort: boolean;
  /** The same stretch of time a month earlier; null where it was not read. */
  readonly collectedBefore: MoneySum | null;
  /** Attempts that the bank refused, or that never got an answer. */
  readonly refused: number;
  readonly givenBack: MoneySum;
  /** Since when both hold: a week ago, or as far back as payments were read. */
  readonly recentFrom: Instant;
  readonly isRecentShort: boolean;
}

function sumOf(entries: readonly LedgerEntry[]): MoneySum {
  let amount = 0;
  let unreadable = 0;
  for (const entry of entries) {
    if (entry.amount === null) unreadable += 1;
    else amount += entry.amount;
  }
  return { count: entries.length, amount: centimes(amount), unreadable };
}

/** In: the payments that were read, which links count, and the time. Days are those of Algiers. */
export function moneyFiguresOf(
  ledger: Ledger,
  isCounted: (linkId: string) => boolean,
  now: Instant,
): MoneyFigures {
  const today = dayNumberOf(now);
  const month = startOfDay(today - COLLECTED_DAYS + 1);
  const week = now - GIVEN_BACK_MS;
  const shift = COLLECTED_DAYS * DAY_MS;
  const from = Math.max(month, ledger.since);
  const entries = ledger.entries.filter(({ linkId }) => isCounted(linkId));
  const completed = entries.filter(({ status }) => status === 'completed');
  const between = (start: Instant, end: Instant) =>
    sumOf(completed.filter(({ at }) => at >= start && at < end));
  return {
    isGrowing: ledger.readAt === null,
    collected: between(from, Number.POSITIVE_INFINITY),
    collectedFrom: from,
    isShort: from > month,
    // Up to the same hour: half a day is no bad day.
    collectedBefore: ledger.since <= month - shift ? between(month - shift, now - shift) : null,
    refused: entries.filter(
      ({ status, at }) => at >= week && (status === 'refused' || status === 'failed'),
    ).length,
    givenBack: sumOf(
      entries.filter(({ givenBackAt }) => givenBackAt !== null && givenBackAt >= week),
    ),
    recentFrom: Math.max(week, ledger.since),
    isRecentShort: ledger.since > week,
  };
}

/** The links of which money went back of late, by their ids. */
export function givenBackOf(ledger: Ledger, now: Instant): ReadonlyMap<string, GivenBack> {
  const found = new Map<string, GivenBack>();
  for (const { linkId, amount, givenBackAt: at } of ledger.entries) {
    if (at === null || now >= at + GIVEN_BACK_MS) continue;
    const known = found.get(linkId);
    found.set(linkId, {
      count: (known?.count ?? 0) + 1,
      amount: known ? added(known.amount, amount) : amount,
      at: Math.max(known?.at ?? at, at),
    });
  }
  return found;
}

function added(a: Centimes | null, b: Centimes | null): Centimes | null {
  return a === null || b === null ? null : centimes(a + b);
}
