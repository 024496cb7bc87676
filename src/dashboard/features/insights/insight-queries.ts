import { queryOptions } from '@tanstack/react-query';
import { MAX_PER_PAGE } from '../../../contract/v2/paginator.ts';
import { callV2 } from '../../api/call-v2.ts';
import { serverNow } from '../../api/server-clock.ts';
import { dayNumberOf, dayText, startOfDay } from '../../i18n/algiers-day.ts';
import { readLedger, type Ledger } from './ledger.ts';
import { PACE_DAYS } from './sales-pace.ts';

const keys = {
  all: ['v2', 'insights'] as const,
  ofLink: (linkId: string) => [...keys.all, 'link', linkId] as const,
  ledgers: ['v2', 'insights', 'ledger'] as const,
};

/** What is told from many payments together. */
export const insightQueries = {
  keys,
  /**
   * The payments of all instances since the beginning of a day so many days ago. What is read so far is there at once;
   * reading again asks only for what is new.
   */
  ledger: (days: number) =>
    queryOptions({
      queryKey: [...keys.ledgers, days],
      queryFn: async ({ signal, client, queryKey }): Promise<Ledger> => {
        const now = serverNow();
        const known = client.getQueryData<Ledger>(queryKey);
        return await readLedger({
          readPage: async (page) => {
            const query = { page, per_page: MAX_PER_PAGE };
            return (await callV2('transactions.recent', { query, signal })).data;
          },
          since: startOfDay(dayNumberOf(now) - days + 1),
          now,
          known,
          onProgress: (ledger) => {
            // What was whole stays until there is something better.
            if (known === undefined && !signal.aborted) client.setQueryData(queryKey, ledger);
          },
        });
      },
      staleTime: 60_000,
      // Its rows are many and each is an object of its own: comparing them costs more than drawing anew.
      structuralSharing: false,
    }),
  /** How often a link was sold in the days that its pace is counted from. */
  recentSales: (linkId: string) =>
    queryOptions({
      queryKey: [...keys.ofLink(linkId), 'sales'],
      queryFn: async ({ signal }) => {
        const today = dayNumberOf(serverNow());
        const { data } = await callV2('links.statistics', {
          params: { id: linkId },
          query: {
            start_date: dayText(today - PACE_DAYS + 1),
            end_date: dayText(today),
            aggregation: 'daily',
          },
          signal,
        });
        return data.time_series_data.reduce((sum, { completed }) => sum + completed, 0);
      },
    }),
};
