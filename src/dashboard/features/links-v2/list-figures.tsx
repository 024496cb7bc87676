import { useQuery, type QueryClient } from '@tanstack/react-query';
import { memo, useMemo } from 'react';
import { useNow } from '../../i18n/clock-provider.tsx';
import { ledgerQueries } from '../ledger/ledger-queries.ts';
import type { FigureFacts } from '../links/figure-facts.ts';
import { FigureOverview } from '../links/figure-overview.tsx';
import type { LinkListStore } from '../links/link-list-store.ts';
import { moneyFiguresOf } from '../links/money-figures.ts';
import { AttentionGaps } from './attention-gaps.tsx';
import { useGivenBack, useSoonDeadlines } from './attention-facts.ts';

type ListFiguresProps = {
  list: LinkListStore;
  facts: FigureFacts;
};

/** Begins to read the newest payments, unless there are many links to read first. */
export function readPayments(queryClient: QueryClient, list: LinkListStore): void {
  // The figures say why where they cannot be had.
  if (list.isShort) queryClient.query(ledgerQueries.lately()).catch(() => undefined);
}

/** The strip above the list with what the newest payments say, and what they do to the list: money that went back is marked. */
export const ListFigures = memo(function ListFigures({ list, facts }: ListFiguresProps) {
  const { figures, isSoFar, isArriving, isWide, view, asOf } = facts;
  const now = useNow();
  const isAttention = view === 'needs_attention';
  const { data, isError, isFetching, refetch } = useQuery({
    ...ledgerQueries.lately(),
    // What was paid is told of the links that are known: until all of them are, the pages of payments would only hold up
    // those of links where these are many. Which links need attention is asked by whoever looks at those.
    enabled: isAttention || list.isShort || !isArriving,
  });
  useGivenBack(list, data);
  const unasked = useSoonDeadlines(list, asOf, isAttention);
  const money = useMemo(
    () => (data === undefined || isArriving ? null : moneyFiguresOf(data, figures.includes, now)),
    [data, isArriving, now, figures],
  );
  return (
    <>
      <FigureOverview
        figures={figures}
        money={money}
        unread={isError && !isFetching ? 'unknown' : 'reading'}
        isSoFar={isSoFar}
        isOfAllViews={view !== 'all'}
        isWide={isWide}
      />
      {isAttention && (
        <AttentionGaps
          hasFailed={isError}
          knownFrom={money?.isRecentShort === true && !money.isGrowing ? money.recentFrom : null}
          unasked={unasked}
          isBusy={isFetching}
          onRetry={() => void refetch()}
        />
      )}
    </>
  );
});
