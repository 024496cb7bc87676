import { queryOptions } from '@tanstack/react-query';
import { MAX_PER_PAGE, readPage } from '../../../contract/v2/paginator.ts';
import { readRecentTransaction } from '../../../contract/v2/transaction.ts';
import { readV2 } from '../../api/call-v2.ts';
import { beginLongRead } from '../../api/long-reads.ts';
import { serverNow } from '../../api/server-clock.ts';
import { dayNumberOf, startOfDay } from '../../i18n/algiers-day.ts';
import { readLedger, type Ledger } from './ledger.ts';

const all = ['v2', 'ledger'] as const;

/** Two months: what was collected in the last one, and in the one before it. */
const LATELY_DAYS = 60;
/** The list is no report: a shop with more payments than these reads what they say under Insights. */
const LATELY_PAGES = 10;

/** Without schemas: their files would come before the sum above the list. */
const readPayments = (answer: unknown) => readPage(answer, readRecentTransaction);

/** The newest payments of all the merchant's instances, and what is told from them. */
export const ledgerQueries = {
  keys: { all },
  /** The payments of the last two months: one reading for whoever asks beside the list of links. */
  lately: () => ledgerQueries.since(LATELY_DAYS, LATELY_PAGES),
  /**
   * The payments since the beginning of a day so many days ago. What is read so far is there at once;
   * reading again asks only for what is new.
   * @param mostPages of a hundred: beyond them the ledger says how far it reaches instead
   */
  since: (days: number, mostPages: number) =>
    queryOptions({
      queryKey: [...all, days, mostPages],
      queryFn: async ({ signal, client, queryKey }): Promise<Ledger> => {
        const now = serverNow();
        const known = client.getQueryData<Ledger>(queryKey);
        // Of the pages that are under way some may not be needed any more.
        const reading = new AbortController();
        const endLongRead = known === undefined ? beginLongRead() : undefined;
        const stop = () => {
          reading.abort();
          endLongRead?.();
        };
        signal.addEventListener('abort', stop);
        return await readLedger({
          readPage: async (page) => {
            const query = { page, per_page: MAX_PER_PAGE };
            const call = { query, signal: reading.signal };
            return await readV2('transactions.recent', call, readPayments);
          },
          since: startOfDay(dayNumberOf(now) - days + 1),
          now,
          mostPages,
          known,
          onProgress: (ledger) => {
            // What was whole stays until there is something better.
            if (known === undefined && !signal.aborted) client.setQueryData(queryKey, ledger);
          },
        }).finally(stop);
      },
      staleTime: 60_000,
      // Its rows are many and each is an object of its own: comparing them costs more than drawing anew.
      structuralSharing: false,
    }),
};
