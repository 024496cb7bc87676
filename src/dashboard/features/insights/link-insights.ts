import type { Instant } from '../../../contract/core/instant.ts';
import { sumCentimes, type Centimes } from '../../../contract/core/money.ts';
import { addCollected, type Collected } from './collected-sums.ts';
import type { InsightLink } from './insight-link.ts';
import type { LedgerEntry } from '../ledger/ledger.ts';
import { PACE_DAYS, salesPaceOf, type SalesPace } from './sales-pace.ts';

const DAY_MS = 24 * 60 * 60_000;

/** What each mode has brought, the most first. Modes that brought nothing are left out. */
export function collectedByMode(
  links: Iterable<InsightLink>,
  collectedOf: (link: InsightLink) => Collected | undefined,
): readonly { readonly mode: string; readonly collected: Collected }[] {
  const sums = new Map<string, Collected>();
  for (const link of links) {
    const collected = collectedOf(link);
    if (collected === undefined || collected.count === 0) continue;
    const sum = sums.get(link.mode);
    sums.set(link.mode, sum ? addCollected(sum, collected) : collected);
  }
  return [...sums]
    .map(([mode, collected]) => ({ mode, collected }))
    .sort((a, b) => b.collected.amount - a.collected.amount);
}

/** The links that have brought the most, the best first. */
export function bestLinks(
  links: Iterable<InsightLink>,
  collectedOf: (link: InsightLink) => Collected | undefined,
  most: number,
): readonly { readonly link: InsightLink; readonly collected: Collected }[] {
  const best: { link: InsightLink; collected: Collected }[] = [];
  for (const link of links) {
    const collected = collectedOf(link);
    if (collected === undefined || collected.amount === 0) continue;
    const last = best.at(-1);
    if (best.length >= most && last && collected.amount <= last.collected.amount) continue;
    const place = best.findIndex((each) => each.collected.amount < collected.amount);
    best.splice(place === -1 ? best.length : place, 0, { link, collected });
    if (best.length > most) best.pop();
  }
  return best;
}

/** Upper ends of the ages of unpaid invoices, in days; the last has none. */
export const AGE_LIMITS = [3, 7, 14, 30, null] as const;

export interface AgeGroup {
  /** In days; the younger end belongs to it. */
  readonly from: number;
  /** Null: and older. */
  readonly before: number | null;
  readonly count: number;
  readonly amount: Centimes;
  /** Invoices with an amount that could not be read. */
  readonly unreadable: number;
}

/** Invoices that nobody has paid yet, by how long ago they were made. */
export function unpaidByAge(links: Iterable<InsightLink>, now: Instant): readonly AgeGroup[] {
  const groups = AGE_LIMITS.map((before, index) => ({
    from: AGE_LIMITS[index - 1] ?? 0,
    before,
    amounts: [] as Centimes[],
    unreadable: 0,
  }));
  for (const { standing, amount, createdAt } of links) {
    if (standing !== 'awaiting' || createdAt === null) continue;
    const age = (now - createdAt) / DAY_MS;
    const group = groups.find(({ before }) => before === null || age < before);
    if (group === undefined) continue;
    if (amount === null) group.unreadable += 1;
    else group.amounts.push(amount);
  }
  return groups.map(({ from, before, amounts, unreadable }) => ({
    from,
    before,
    count: amounts.length + unreadable,
    amount: sumCentimes(amounts),
    unreadable,
  }));
}

export interface SellOutForecast {
  readonly link: InsightLink;
  readonly left: number;
  readonly pace: SalesPace;
}

/** Limited links that sell, the soonest sold out first. Those that sell too little to say are left out. */
export function sellOutForecasts(
  links: Iterable<InsightLink>,
  entries: readonly LedgerEntry[],
  now: Instant,
): readonly SellOutForecast[] {
  const from = now - PACE_DAYS * DAY_MS;
  const sales = new Map<string, number>();
  for (const { linkId, status, at } of entries) {
    if (status === 'completed' && at >= from) sales.set(linkId, (sales.get(linkId) ?? 0) + 1);
  }
  const forecasts: SellOutForecast[] = [];
  for (const link of links) {
    const isSelling = link.standing === 'selling' || link.standing === 'running_low';
    if (!isSelling || link.quota === null) continue;
    const left = link.quota - link.sold;
    const pace = salesPaceOf(sales.get(link.id) ?? 0, left, link.createdAt, now);
    if (pace !== null) forecasts.push({ link, left, pace });
  }
  const never = Number.POSITIVE_INFINITY;
  return forecasts.sort((a, b) => (a.pace.soldOutAt ?? never) - (b.pace.soldOutAt ?? never));
}
