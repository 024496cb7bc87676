import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { callV2 } from '../../api/call-v2.ts';
import { dayText, type DayNumber } from '../../i18n/algiers-day.ts';

/** Rows of a page of the payments table. */
export const PAYMENTS_PER_PAGE = 10;
/** What the history of a link is read from: the newest so many of its payments. */
const HISTORY_LENGTH = 100;

const keys = {
  all: ['v2', 'payments'] as const,
  ofLink: (linkId: string) => [...keys.all, linkId] as const,
};

/** What was paid through a link. Everything of one link is forgotten at once: `keys.ofLink(linkId)`. */
export const paymentQueries = {
  keys,
  /**
   * One page of a link's payments, newest first.
   * @param status of the API, or empty for all
   * @param page from 1
   */
  page: (linkId: string, status: string, page: number) =>
    queryOptions({
      queryKey: [...keys.ofLink(linkId), 'page', status, page],
      queryFn: async ({ signal }) => {
        const query = { page, per_page: PAYMENTS_PER_PAGE, status: status || undefined };
        const { data } = await callV2('links.transactions', {
          params: { id: linkId },
          query,
          signal,
        });
        return data;
      },
      placeholderData: keepPreviousData,
    }),
  /** How many payments of a status a link has. */
  count: (linkId: string, status: string) =>
    queryOptions({
      queryKey: [...keys.ofLink(linkId), 'count', status],
      queryFn: async ({ signal }) => {
        const { data } = await callV2('links.transactions', {
          params: { id: linkId },
          query: { page: 1, per_page: 1, status },
          signal,
        });
        return data.total;
      },
    }),
  /** The newest payments of a link, and the very first where there are more: what its history is told from. */
  history: (linkId: string) =>
    queryOptions({
      queryKey: [...keys.ofLink(linkId), 'history'],
      queryFn: async ({ signal }) => {
        const read = async (query: { page: number; per_page: number; status?: string }) =>
          (await callV2('links.transactions', { params: { id: linkId }, query, signal })).data;
        const newest = await read({ page: 1, per_page: HISTORY_LENGTH });
        const isWhole = newest.total <= newest.items.length + newest.unreadable;
        if (isWhole) return { newest: newest.items, firstPaid: null, isWhole };
        const paid = await read({ page: 1, per_page: 1, status: 'completed' });
        const first =
          paid.total > 1
            ? await read({ page: paid.total, per_page: 1, status: 'completed' })
            : paid;
        return { newest: newest.items, firstPaid: first.items[0] ?? null, isWhole };
      },
    }),
  /**
   * A link's payments counted by day and status.
   * @param from first day, in Algiers
   * @param to last day
   */
  statistics: (linkId: string, from: DayNumber, to: DayNumber) =>
    queryOptions({
      queryKey: [...keys.ofLink(linkId), 'statistics', from, to],
      queryFn: async ({ signal }) => {
        // By day, whatever is drawn: weeks begin on Saturday here, and the API's may not.
        const { data } = await callV2('links.statistics', {
          params: { id: linkId },
          query: { start_date: dayText(from), end_date: dayText(to), aggregation: 'daily' },
          signal,
        });
        return data;
      },
      placeholderData: keepPreviousData,
    }),
};
