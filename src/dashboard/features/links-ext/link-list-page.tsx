import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Link2, Plus, RefreshCw, SearchX } from 'lucide-react';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Link } from '../../../contract/ext/link.ts';
import { serverTimeOf } from '../../api/server-clock.ts';
import { usePageTitle } from '../../frame/use-page-title.ts';
import { useNow } from '../../i18n/clock-provider.tsx';
import { useFormat } from '../../i18n/i18n-provider.tsx';
import { useProblemWords } from '../../i18n/use-problem-words.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useIsWide } from '../../ui/use-media-query.ts';
import type { RowsRenderer } from '../links/bulk/list-tools.tsx';
import { LinkCards } from '../links/link-cards.tsx';
import { LinkTable } from '../links/link-table.tsx';
import { UnreachableList } from '../links/list-problems.tsx';
import { ListSkeleton } from '../links/list-skeleton.tsx';
import type { ListedLink } from '../links/listed-link.ts';
import { useRowParts, type RowParts } from '../links/row-parts.ts';
import { useTypedSearch } from '../links/use-typed-search.ts';
import { ExtListTools } from './bulk/list-tools.tsx';
import { ObstacleBanner, ObstacleText, useInstanceObstacle } from './instance-obstacle.tsx';
import { useLinkActions } from './link-actions.tsx';
import { linkQueries } from './link-queries.ts';
import { listCountQueries } from './list-counts.ts';
import { ListFigures } from './list-figures.tsx';
import { hasFilters, sortOf, statusOf, toQuestion, type ExtListSearch } from './list-search.ts';
import { ListToolbar, StatusTabs } from './list-toolbar.tsx';
import { RowMenu } from './row-menu.tsx';
import { useExtStatusWords, useUsageWords } from './status-words.ts';
import { toListedLink } from './to-listed-link.ts';
import { usePayUrl } from './use-pay-url.ts';

/** The next page is asked for when so many rows are left below the screen. */
const AHEAD = 15;

type LinkListPageProps = {
  instanceId: string;
  search: ExtListSearch;
  /** Changes what the address asks for; typing leaves no trace in the history. */
  onSearch: (change: ExtListSearch, isTyping: boolean) => void;
};

/** The links of an instance of the new platform: the API filters, searches and sorts, and gives them page by page. */
export function LinkListPage({ instanceId, search, onSearch }: LinkListPageProps) {
  const t = useTranslations('links');
  const ext = useTranslations('linksExt');
  const navigate = useNavigate();
  const isWide = useIsWide();
  const now = useNow();
  const payUrl = usePayUrl();
  const obstacle = useInstanceObstacle(instanceId);
  usePageTitle(t('title'));

  const typed = useMemo(() => ({ q: search.q }), [search.q]);
  const { text, type, rest } = useTypedSearch(typed, ({ q }, isTyping) =>
    onSearch({ q }, isTyping),
  );
  const list = useInfiniteQuery(linkQueries.list(instanceId, toQuestion(search)));
  const { usage_mode, search: q } = toQuestion(search);
  // The rows come first.
  const { data: counts = null } = useQuery({
    ...listCountQueries.counts(instanceId, { usage_mode, search: q }),
    enabled: list.data !== undefined,
  });
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage, isFetchNextPageError } = list;
  // A link that was made meanwhile moves the others on to the next page: each is shown once.
  const { links, isGrowing } = useMemo(() => {
    const byId = new Map<string, Link>();
    let sizeBefore = 0;
    for (const { items } of data?.pages ?? []) {
      sizeBefore = byId.size;
      for (const link of items) byId.set(link.id, link);
    }
    return { links: byId, isGrowing: byId.size > sizeBefore };
  }, [data]);
  const rows = useMemo(
    () => [...links.values()].map((link) => toListedLink(link, payUrl, now)),
    [links, payUrl, now],
  );
  const slots = useMemo(() => Uint32Array.from(rows.keys()), [rows]);
  const linkOf = useSeenLinks(links);
  const parts = useExtRowParts(instanceId, linkOf);
  const total = data?.pages.at(-1)?.total ?? 0;

  const actions = useLinkActions(instanceId);
  const [asked, setAsked] = useState<{ linkId: string; button: HTMLButtonElement } | null>(null);
  const [isMenuOpen, setIsMenuOpen] = useState(false);
  const askedLink = asked && links.get(asked.linkId);
  const copyNow = useRef((_listed: ListedLink): void => {});
  useLayoutEffect(() => {
    copyNow.current = (listed) => {
      const link = links.get(listed.id);
      if (link) actions.copy(link);
    };
  });
  const control = useMemo(
    () => ({
      copy: (listed: ListedLink) => copyNow.current(listed),
      nearMenu: () => undefined,
      openMenu: (listed: ListedLink, button: HTMLButtonElement) => {
        setAsked({ linkId: listed.id, button });
        setIsMenuOpen(true);
      },
    }),
    [],
  );
  const showRows = useCallback(
    (_start: number, end: number) => {
      const isNear = end >= rows.length - AHEAD;
      // A page that brought nothing may be followed by such pages without end: only somebody's wish leads on.
      if (isNear && isGrowing && hasNextPage && !isFetchingNextPage && !isFetchNextPageError) {
        void fetchNextPage();
      }
    },
    [rows.length, isGrowing, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage],
  );

  const [renderRows, setRenderRows] = useState<RowsRenderer | null>(null);
  const changeRows = useCallback(
    (renderer: RowsRenderer | null) => setRenderRows(() => renderer),
    [],
  );
  const index = useMemo(
    () => ({
      at: (slot: number) => rows[slot],
      get: (id: string) => {
        const link = linkOf(id);
        return link && toListedLink(link, payUrl, now);
      },
    }),
    [rows, linkOf, payUrl, now],
  );

  const create = obstacle === null && (
    <LinkButton to="/$instanceId/links/new" params={{ instanceId }} variant="primary" icon={Plus}>
      {ext('create')}
    </LinkButton>
  );
  // Where nothing could be read nobody is reading any more.
  const summary = (data !== undefined || list.isPending) && (
    <Summary total={data && total} asOf={list.dataUpdatedAt} />
  );
  const isAsking = hasFilters(search) || statusOf(search) !== undefined;
  const Rows = renderRows ?? (isWide ? LinkTable : LinkCards);
  return (
    <>
      {isWide ? (
        <PageHeader title={t('title')} subtitle={summary} actions={create} />
      ) : (
        <h1 id="page-heading" tabIndex={-1} className="sr-only">
          {t('title')}
        </h1>
      )}
      {obstacle !== null && (rows.length > 0 || isAsking) && <ObstacleBanner obstacle={obstacle} />}
      {(list.isPending || rows.length > 0 || isAsking) && (
        <ListFigures instanceId={instanceId} search={search} counts={counts} isWide={isWide} />
      )}
      <StatusTabs search={search} onSearch={onSearch} counts={counts} />
      <ListToolbar
        search={search}
        onSearch={onSearch}
        text={text}
        onType={type}
        onRest={rest}
        isWide={isWide}
        summary={summary}
        tools={
          data && (
            <ExtListTools
              instanceId={instanceId}
              shown={{ index, slots, total, isWide, linkOf }}
              search={search}
              onSearch={onSearch}
              csvWords={parts}
              onRows={changeRows}
            />
          )
        }
      />
      <p role="status" className="sr-only">
        {data && !list.isPlaceholderData ? t('found', { count: total }) : ''}
      </p>
      {list.isPending ? (
        <ListSkeleton isWide={isWide} />
      ) : data === undefined ? (
        <UnreachableList problem={list.error} onRetry={() => void list.refetch()} />
      ) : rows.length > 0 ? (
        <div
          className={list.isPlaceholderData ? 'opacity-60' : undefined}
          aria-busy={list.isPlaceholderData}
        >
          <Rows
            instanceId={instanceId}
            index={index}
            slots={slots}
            sort={sortOf(search)}
            onSearch={({ sort }, isTyping) => onSearch({ sort }, isTyping)}
            onShow={showRows}
            onOpen={(row) => {
              const link = rows[row];
              if (!link) return;
              void navigate({
                to: '/$instanceId/links/$linkId',
                params: { instanceId, linkId: link.id },
              });
            }}
            control={control}
            copiedLinkId={null}
            menuLinkId={isMenuOpen ? (asked?.linkId ?? null) : null}
            parts={parts}
          />
          <ListEnd
            shown={rows.length}
            total={total}
            hasMore={hasNextPage}
            isReading={isFetchingNextPage}
            problem={isFetchNextPageError ? list.error : null}
            onMore={() => void fetchNextPage()}
          />
        </div>
      ) : isAsking ? (
        <Panel isPadded={false}>
          <EmptyState
            icon={SearchX}
            title={t('empty.matchTitle')}
            action={
              <Button
                onClick={() => {
                  type('');
                  onSearch({ q: undefined, usage: undefined, status: undefined }, false);
                }}
              >
                {t('empty.showAll')}
              </Button>
            }
          >
            {t(hasFilters(search) ? 'empty.matchText' : 'empty.viewText')}
          </EmptyState>
        </Panel>
      ) : (
        <Panel isPadded={false}>
          <EmptyState
            icon={Link2}
            title={obstacle === null ? t('empty.noneTitle') : obstacle.title}
            action={create}
          >
            {obstacle === null ? ext('emptyText') : <ObstacleText obstacle={obstacle} />}
          </EmptyState>
        </Panel>
      )}
      {asked && askedLink && (
        <RowMenu
          instanceId={instanceId}
          actions={actions}
          asked={{ link: askedLink, button: asked.button }}
          isOpen={isMenuOpen}
          onOpenChange={setIsMenuOpen}
        />
      )}
      {actions.confirmation}
    </>
  );
}

/** The rows of v2's list, with the words of this generation. */
function useExtRowParts(instanceId: string, linkOf: (id: string) => Link | undefined): RowParts {
  const parts = useRowParts(instanceId);
  const statusOfLink = useExtStatusWords();
  const modeOf = useUsageWords();
  return useMemo(
    () => ({
      ...parts,
      modeOf,
      wordsOf: (listed, length) => {
        const link = linkOf(listed.id);
        return link ? statusOfLink(link, length) : parts.wordsOf(listed, length);
      },
    }),
    [parts, modeOf, statusOfLink, linkOf],
  );
}

/**
 * All links that have been on the list, as they were read last: what is ticked stays so, whatever the list is asked for
 * next.
 */
function useSeenLinks(links: ReadonlyMap<string, Link>): (id: string) => Link | undefined {
  const [seen] = useState(() => new Map<string, Link>());
  useEffect(() => {
    for (const [id, link] of links) seen.set(id, link);
  }, [links, seen]);
  return useCallback((id) => links.get(id) ?? seen.get(id), [links, seen]);
}

/** How many links, and as of when. In: the device's own time of the answer. */
function Summary({ total, asOf }: { total: number | undefined; asOf: number }) {
  const t = useTranslations('links');
  const time = useTranslations('time');
  const format = useFormat();
  const now = useNow();
  if (total === undefined) return t('load.first');
  const age = time('asOf', { time: format.moment(serverTimeOf(asOf), now) });
  return [t('total', { count: total }), age].join(' · ');
}

type ListEndProps = {
  shown: number;
  total: number;
  hasMore: boolean;
  isReading: boolean;
  problem: unknown;
  onMore: () => void;
};

/** How much of the list is there, and the way to the rest for whoever does not scroll, where there is one. */
function ListEnd({ shown, total, hasMore, isReading, problem, onMore }: ListEndProps) {
  const t = useTranslations('linksExt');
  const ui = useTranslations('ui');
  const format = useFormat();
  const words = useProblemWords();
  if (!hasMore && shown >= total) return null;
  return (
    <div className="flex flex-col items-center gap-2 py-5 text-small text-ink-3">
      {problem !== null && (
        <p role="alert" className="text-red">
          {words.problem(problem).text}
        </p>
      )}
      <p>{t('shownOf', { shown: format.integer(shown), total: format.integer(total) })}</p>
      {hasMore && (
        <Button icon={problem === null ? undefined : RefreshCw} isBusy={isReading} onClick={onMore}>
          {problem === null ? t('more') : ui('retry')}
        </Button>
      )}
    </div>
  );
}
