import { useQuery } from '@tanstack/react-query';
import type { Instant } from '../../../contract/core/instant.ts';
import { serverNow } from '../../api/server-clock.ts';
import { ledgerQueries } from '../ledger/ledger-queries.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { LinkListStore } from '../links/link-list-store.ts';
import { GIVEN_BACK_MS } from '../links/listed-link.ts';
import { AttentionGaps } from './attention-gaps.tsx';
import { useGivenBack, useSoonDeadlines } from './attention-facts.ts';

/** What went back in the last week is told, and the day on which the week began is one more. */
const LEDGER_DAYS = 8;
const LEDGER_PAGES = 10;

type AttentionFactsReaderProps = {
  list: LinkListStore;
  /** When all links had been read; null so far. */
  asOf: Instant | null;
  /** The links that need attention are on screen: more is asked about them, and what may be missing is told. */
  isLookedAt?: boolean | undefined;
};

/**
 * Reads, on a page without the figures of the list, what rows do not say and what decides which links need attention, so
 * that their number is the same wherever it stands.
 */
export function AttentionFactsReader({
  list,
  asOf,
  isLookedAt = false,
}: AttentionFactsReaderProps) {
  const { data, isError, isFetching, refetch } = useQuery({
    ...ledgerQueries.since(LEDGER_DAYS, LEDGER_PAGES),
    enabled: asOf !== null,
  });
  useGivenBack(list, data);
  const unasked = useSoonDeadlines(list, asOf, isLookedAt);
  return (
    isLookedAt && (
      <AttentionGaps
        hasFailed={isError}
        knownFrom={shortOfWeek(data)}
        unasked={unasked}
        isBusy={isFetching}
        onRetry={() => void refetch()}
      />
    )
  );
}

/** How far back payments were read, where that is less than the week in which money that went back is told. */
function shortOfWeek(ledger: Ledger | undefined): Instant | null {
  if (ledger === undefined || ledger.readAt === null) return null;
  return ledger.since > serverNow() - GIVEN_BACK_MS ? ledger.since : null;
}
