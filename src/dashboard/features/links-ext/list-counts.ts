import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { sumCentimes, type Centimes } from '../../../contract/core/money.ts';
import { LINK_STATUSES, type Link, type LinkStatus } from '../../../contract/ext/link.ts';
import { MAX_PER_PAGE } from '../../../contract/ext/paginator.ts';
import { callExt } from '../../api/call-ext.ts';
import { linkQueries } from './link-queries.ts';
import type { LinkQuestion } from './list-search.ts';

/** So many questions at once: rows and whatever somebody does come first. */
const AT_ONCE = 2;
/** A sum is told when so many pages hold all links that have brought something; of more, nobody is told a part of it. */
const MOST_PAGES = 3;
/** What was counted is good for so long, milliseconds; a write has it counted anew at once. */
const FRESH_MS = 60_000;

/** What counts and figures are about: the list's filters, whatever the state. */
type ListFilter = Pick<LinkQuestion, 'usage_mode' | 'search'>;

/** How many links there are in each state, and in all. */
export type ListCounts = Readonly<Record<LinkStatus | 'all', number>>;

/** What the API tells of a list's money, exactly or not at all. */
export interface ListSums {
  /** Null: too many links have brought something. Its amount is null where what one of them brought cannot be read. */
  readonly collected: { readonly amount: Centimes | null; readonly payments: number } | null;
  /** Invoices that can be paid. */
  readonly awaiting: number;
  /** What they ask for; null: not all of them were read, or not each has a price. */
  readonly awaited: Centimes | null;
}

async function readPage(
  instanceId: string,
  question: Partial<LinkQuestion>,
  perPage: number,
  signal: AbortSignal,
  page = 1,
) {
  const query = { payment_instance_id: instanceId, ...question, per_page: perPage, page };
  return (await callExt('links.list', { query, signal })).data;
}

const isPaid = ({ total_collected, paid_count }: Link) => total_collected !== 0 || paid_count > 0;

/** The most fruitful links first: the first that has brought nothing ends the sum. */
async function readCollected(
  instanceId: string,
  filter: ListFilter,
  signal: AbortSignal,
): Promise<ListSums['collected']> {
  const paid = new Map<string, Link>();
  const question = { ...filter, sort_by: 'total_collected', sort_dir: 'desc' } as const;
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    // oxlint-disable-next-line no-await-in-loop -- Whether there is a next one is told by this one.
    const { items, lastPage } = await readPage(instanceId, question, MAX_PER_PAGE, signal, page);
    for (const link of items.filter(isPaid)) paid.set(link.id, link);
    if (page >= lastPage || !items.every(isPaid)) {
      const links = [...paid.values()];
      const amounts = links.flatMap(({ total_collected: amount }) => amount ?? []);
      return {
        amount: amounts.length === links.length ? sumCentimes(amounts) : null,
        payments: links.reduce((sum, { paid_count }) => sum + paid_count, 0),
      };
    }
  }
  return null;
}

async function readAwaiting(
  instanceId: string,
  filter: ListFilter,
  signal: AbortSignal,
): Promise<Pick<ListSums, 'awaiting' | 'awaited'>> {
  const { usage_mode: mode = 'one_shot' } = filter;
  // Another mode is asked for: no invoice is among those.
  if (mode !== 'one_shot') return { awaiting: 0, awaited: sumCentimes([]) };
  const question = { ...filter, usage_mode: mode, status: 'active' } as const;
  const { items, total } = await readPage(instanceId, question, MAX_PER_PAGE, signal);
  const prices = items.flatMap(({ amount }) => (amount === null ? [] : [amount]));
  return { awaiting: total, awaited: prices.length === total ? sumCentimes(prices) : null };
}

export const listCountQueries = {
  /** How many links are in each state: one question each, a few at once. */
  counts: (instanceId: string, filter: ListFilter) =>
    queryOptions({
      queryKey: [...linkQueries.keys.all, 'counts', instanceId, filter],
      queryFn: async ({ signal }) => {
        const counts = new Map<LinkStatus | 'all', number>();
        const waiting = ['all', ...LINK_STATUSES] as (LinkStatus | 'all')[];
        const countInTurn = async () => {
          for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
            const question = name === 'all' ? filter : { ...filter, status: name };
            // oxlint-disable-next-line no-await-in-loop -- One after the other is what is wanted.
            counts.set(name, (await readPage(instanceId, question, 1, signal)).total);
          }
        };
        await Promise.all(Array.from({ length: AT_ONCE }, countInTurn));
        return Object.fromEntries(counts) as ListCounts;
      },
      staleTime: FRESH_MS,
      placeholderData: keepPreviousData,
    }),
  /** What the links have brought, and what is still to come. */
  sums: (instanceId: string, filter: ListFilter) =>
    queryOptions({
      queryKey: [...linkQueries.keys.all, 'sums', instanceId, filter],
      queryFn: async ({ signal }): Promise<ListSums> => ({
        collected: await readCollected(instanceId, filter, signal),
        ...(await readAwaiting(instanceId, filter, signal)),
      }),
      staleTime: FRESH_MS,
      placeholderData: keepPreviousData,
    }),
};
