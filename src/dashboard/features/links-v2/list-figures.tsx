import { useQuery } from '@tanstack/react-query';
import { Info } from 'lucide-react';
import { memo, useEffect, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Instant } from '../../../contract/core/instant.ts';
import { serverNow } from '../../api/server-clock.ts';
import { useNow } from '../../i18n/clock-provider.tsx';
import { useFormat } from '../../i18n/i18n-provider.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { ledgerQueries } from '../ledger/ledger-queries.ts';
import type { FigureFacts } from '../links/figure-facts.ts';
import { FigureOverview } from '../links/figure-overview.tsx';
import type { LinkListStore } from '../links/link-list-store.ts';
import { viewBit, viewBitsOf } from '../links/list-engine/list-views.ts';
import type { ListedLink } from '../links/listed-link.ts';
import { givenBackOf, moneyFiguresOf } from '../links/money-figures.ts';

/** Two months: what was collected in the last one, and in the one before it. */
const LEDGER_DAYS = 60;
/** The list is no report: a shop with more payments than these reads what they say under Insights. */
const LEDGER_PAGES = 10;
/** Rows of the list carry no deadline: of so many links that might close soon it is asked one by one. */
const MOST_DEADLINES = 60;
/** Of more while somebody looks at what they stand for. */
const MOST_DEADLINES_LOOKED_AT = 200;

type ListFiguresProps = {
  list: LinkListStore;
  facts: FigureFacts;
};

/** The strip above the list with what the newest payments say, and what they do to the list: money that went back is marked. */
export const ListFigures = memo(function ListFigures({ list, facts }: ListFiguresProps) {
  const { figures, isSoFar, isWide, view, asOf } = facts;
  const now = useNow();
  const { data, isError, isFetching, refetch } = useQuery(
    ledgerQueries.since(LEDGER_DAYS, LEDGER_PAGES),
  );
  useEffect(() => {
    if (data !== undefined) list.setGivenBack(givenBackOf(data, serverNow()));
  }, [list, data]);
  const most = view === 'needs_attention' ? MOST_DEADLINES_LOOKED_AT : MOST_DEADLINES;
  const unasked = useSoonDeadlines(list, asOf, most);
  // A sum that grows while it is read would be taken for one that is done.
  const isReading = data?.readAt === null;
  const money = useMemo(
    () =>
      data === undefined || isReading
        ? null
        : moneyFiguresOf(data, (id) => list.index.isInFilter(id), now),
    // The figures are new whenever the filter or the links are.
    // oxlint-disable-next-line react/exhaustive-deps
    [data, isReading, list, now, figures],
  );
  return (
    <>
      <FigureOverview
        figures={figures}
        money={money ?? (isError && !isFetching ? 'unknown' : 'reading')}
        isSoFar={isSoFar}
        isWide={isWide}
      />
      {view === 'needs_attention' && (
        <AttentionGaps
          hasFailed={isError}
          knownFrom={money?.isRecentShort === true ? money.recentFrom : null}
          unasked={unasked}
          isBusy={isFetching}
          onRetry={() => void refetch()}
        />
      )}
    </>
  );
});

/**
 * Asks when the newest links that might close within a day do close: their rows do not say it.
 * @returns how many were not asked about
 */
function useSoonDeadlines(list: LinkListStore, asOf: Instant | null, most: number): number {
  const [unasked, setUnasked] = useState(0);
  useEffect(() => {
    if (asOf === null) return undefined;
    // Every link is looked at: not in the task that draws the whole list.
    const timer = setTimeout(() => {
      const ids = [...list.index.ids()].filter((id) => {
        const link = list.index.get(id);
        return link !== undefined && mightCloseUnseen(link, asOf);
      });
      list.wantDeadlinesLater(ids.slice(0, most));
      setUnasked(Math.max(0, ids.length - most));
    });
    return () => clearTimeout(timer);
  }, [list, asOf, most]);
  return unasked;
}

/** It may expire, nobody has read when, and nothing else brings it to the merchant's eyes. */
function mightCloseUnseen(link: ListedLink, now: Instant): boolean {
  if (link.closesAt !== undefined) return false;
  const isOpen =
    link.standing === 'awaiting' ||
    link.standing === 'selling' ||
    (link.standing === 'active' && link.mode === 'limited');
  return isOpen && (viewBitsOf(link, now) & viewBit('needs_attention')) === 0;
}

type AttentionGapsProps = {
  hasFailed: boolean;
  /** Payments were read no further back than this; null when they were. */
  knownFrom: Instant | null;
  unasked: number;
  isBusy: boolean;
  onRetry: () => void;
};

/** What may be missing from the view of what needs the merchant. Nothing when all is known. */
function AttentionGaps({ hasFailed, knownFrom, unasked, isBusy, onRetry }: AttentionGapsProps) {
  const t = useTranslations('figures');
  const ui = useTranslations('ui');
  const format = useFormat();
  if (!hasFailed && knownFrom === null && unasked === 0) return null;
  return (
    <Banner
      icon={Info}
      role="status"
      className="mt-4"
      action={
        hasFailed && (
          <Button size="small" isBusy={isBusy} onClick={onRetry}>
            {ui('retry')}
          </Button>
        )
      }
    >
      {hasFailed && <p>{t('gapPayments')}</p>}
      {knownFrom !== null && <p>{t('gapSince', { from: format.dayTime(knownFrom) })}</p>}
      {unasked > 0 && <p>{t('gapDeadlines', { count: unasked })}</p>}
    </Banner>
  );
}
