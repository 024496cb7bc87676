import { useQuery } from '@tanstack/react-query';
import type { Instant } from '../../../contract/core/instant.ts';
import { ledgerQueries } from '../ledger/ledger-queries.ts';
import type { NewsPayment } from './news-since.ts';
import { visitQuery } from './store-queries.ts';

interface NewsFacts {
  /** Since when things are new to the merchant; null: nothing is, or nobody knows. */
  readonly since: Instant | null;
  /** Null while they are being read. */
  readonly payments: readonly NewsPayment[] | null;
}

/** What news are told from. Asking counts as coming. */
export function useNewsFacts(instanceId: string): NewsFacts {
  const { data: since = null } = useQuery(visitQuery(instanceId));
  const { data: ledger } = useQuery({ ...ledgerQueries.lately(), enabled: since !== null });
  // Read back to the last visit they say all that is new; who was away for longer than they reach looks at the insights.
  const isRead = ledger !== undefined && (ledger.readAt !== null || ledger.since <= (since ?? 0));
  return { since, payments: isRead ? ledger.entries : null };
}
