import { useQuery } from '@tanstack/react-query';
import type { Instant } from '../../../contract/core/instant.ts';
import { ledgerQueries } from '../ledger/ledger-queries.ts';
import type { NewsPayment } from './news-since.ts';
import { visitQuery } from './store-queries.ts';

/** Payments of so many days are read, and so many pages of a hundred at most: who was away for longer looks at the insights. */
const NEWS_DAYS = 30;
const NEWS_PAGES = 5;

interface NewsFacts {
  /** Since when things are new to the merchant; null: nothing is, or nobody knows. */
  readonly since: Instant | null;
  /** Null while they are being read. */
  readonly payments: readonly NewsPayment[] | null;
}

/** What news are told from. Asking counts as coming. */
export function useNewsFacts(instanceId: string): NewsFacts {
  const { data: since = null } = useQuery(visitQuery(instanceId));
  const { data: ledger } = useQuery({
    ...ledgerQueries.since(NEWS_DAYS, NEWS_PAGES),
    enabled: since !== null,
  });
  return { since, payments: ledger?.entries ?? null };
}
