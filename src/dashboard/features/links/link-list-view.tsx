import { Plus } from 'lucide-react';
import {
  Suspense,
  useCallback,
  useEffect,
  useMemo,
  type ComponentType,
  type ReactNode,
} from 'react';
import { useTranslations } from 'use-intl';
import { afterLongReads } from '../../api/long-reads.ts';
import { usePageTitle } from '../../frame/use-page-title.ts';
import { useNow } from '../../i18n/clock-provider.tsx';
import { useFormat } from '../../i18n/i18n-provider.tsx';
import { showLateFonts } from '../../theme/show-late-fonts.ts';
import { lazyExtra } from '../../ui/lazy-extra.ts';
import { lazyPart } from '../../ui/lazy-part.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { painted } from '../../ui/painted.ts';
import { ProgressLine } from '../../ui/progress.tsx';
import { useIsWide } from '../../ui/use-media-query.ts';
import { FigureSkeleton } from './figure-skeleton.tsx';
import type { FigureFacts } from './figure-facts.ts';
import { LinkCards } from './link-cards.tsx';
import type { LinkListStore, ListProgress } from './link-list-store.ts';
import { LinkTable } from './link-table.tsx';
import { toListQuery, type ListSearch } from './list-search.ts';
import { ListSkeleton } from './list-skeleton.tsx';
import { ListToolbar } from './list-toolbar.tsx';
import type { ListedLink } from './listed-link.ts';
import type { RowListProps } from './row-list.ts';
import { useCopiedLink } from './use-copied-link.ts';
import { useDeadlines } from './use-deadlines.ts';
import { useListProgress, useListVisit } from './use-link-list.ts';
import { useNewcomers } from './use-newcomers.ts';
import { useRested } from '../../ui/use-rested.ts';
import { useTypedSearch } from './use-typed-search.ts';
import { ViewTabs } from './view-tabs.tsx';

// Where there are rows, none of these is needed.
const EmptyList = lazyPart(async () => (await import('./list-empty.tsx')).EmptyList);
const NoMatch = lazyPart(async () => (await import('./list-empty.tsx')).NoMatch);
const NewcomerChip = lazyExtra(async () => (await import('./newcomer-chip.tsx')).NewcomerChip);
const StoppedNotice = lazyPart(async () => (await import('./list-problems.tsx')).StoppedNotice);
const UnreachableList = lazyPart(async () => (await import('./list-problems.tsx')).UnreachableList);

export interface RowMenu {
  readonly near: () => void;
  readonly open: (link: ListedLink, button: HTMLButtonElement) => void;
  readonly openLinkId: string | null;
}

/** The list as it is on screen, for what works on many links at once. */
export interface ShownList {
  readonly list: LinkListStore;
  /** Which links, in order: `list.index.at(slot)`. */
  readonly slots: Uint32Array;
  readonly search: ListSearch;
  /** Not all links have been read. */
  readonly isSoFar: boolean;
  readonly isWide: boolean;
}

type LinkListViewProps = {
  list: LinkListStore;
  instanceId: string;
  search: ListSearch;
  /** Changes what the address asks for; typing leaves no trace in the history. */
  onSearch: (change: ListSearch, isTyping: boolean) => void;
  canCreate: boolean;
  /** The first rows are on screen: time to fetch what they do without. Always the same function. */
  onFirstRows: () => void;
  /** The figures above the rows; null until they have come. */
  Figures: ComponentType<{ list: LinkListStore; facts: FigureFacts }> | null;
  /** The menu with a link's actions: somebody comes near it, asks for it, has it open. */
  menu: RowMenu;
  onOpenLink: (link: ListedLink) => void;
  /** What stands at the end of the toolbar. */
  renderTools: (shown: ShownList) => ReactNode;
  /** Draws the rows in another way, such as to choose among them; null: as usual. */
  renderRows: ((rows: RowListProps) => ReactNode) | null;
};

/** The list of links: figures, views, filters and rows, whatever API they come from. */
export function LinkListView({
  list,
  instanceId,
  search,
  onSearch,
  canCreate,
  onFirstRows,
  Figures,
  menu,
  onOpenLink,
  renderTools,
  renderRows,
}: LinkListViewProps) {
  const t = useTranslations('links');
  const ui = useTranslations('ui');
  const isWide = useIsWide();
  const now = useNow();
  const progress = useListProgress(list);
  useListVisit(list);
  usePageTitle(t('title'));

  const { asked, text, type, rest } = useTypedSearch(search, onSearch);
  const query = useMemo(() => toListQuery(asked), [asked]);
  const found = useMemo(
    () => list.index.select(query, now),
    // The index changes in place: its progress says when.
    // oxlint-disable-next-line react/exhaustive-deps
    [list, query, now, progress.edition],
  );
  const { selection, waiting, hold } = useNewcomers(list, found);
  const isFirst = progress.phase === 'first';
  // A key is answered by the rows; what counts them follows. Before there are rows nothing is known, which is not nought.
  const counted = useRested(isFirst ? null : found);
  const { copy, copiedLinkId } = useCopiedLink();
  const { near, open } = menu;
  const control = useMemo(() => ({ copy, nearMenu: near, openMenu: open }), [copy, near, open]);
  const isSoFar = progress.phase !== 'complete';
  const isArriving = progress.phase === 'partial';
  useEffect(() => {
    if (isFirst) return undefined;
    let isGone = false;
    const late = async () => {
      // They would take the network and the processor from the rows, and from those that come next.
      await painted();
      await list.asked;
      if (!isGone) onFirstRows();
      await afterLongReads();
      await showLateFonts();
    };
    void late();
    return () => {
      isGone = true;
    };
  }, [list, isFirst, onFirstRows]);
  const showRows = useDeadlines(list, query, selection);
  const { slots } = selection;
  const openRow = useCallback(
    (row: number) => {
      const link = list.index.at(slots[row] ?? -1);
      if (link) onOpenLink(link);
    },
    [list, slots, onOpenLink],
  );
  const { view } = query;
  const { asOf } = progress;
  const figures = counted?.figures ?? null;
  const facts = useMemo(
    () => figures && { figures, isSoFar, isArriving, isWide, view, asOf },
    [figures, isSoFar, isArriving, isWide, view, asOf],
  );
  const header = useMemo(
    () => (
      <ListHeader
        instanceId={instanceId}
        canCreate={canCreate}
        isWide={isWide}
        subtitle={<ListSummary progress={progress} />}
      />
    ),
    [instanceId, canCreate, isWide, progress],
  );

  if (progress.phase === 'stopped' && progress.loaded === 0) {
    return (
      <>
        <ListHeader instanceId={instanceId} canCreate={canCreate} isWide={isWide} />
        <Suspense>
          <UnreachableList problem={progress.problem} onRetry={() => list.reload()} />
        </Suspense>
      </>
    );
  }
  if (progress.phase === 'complete' && progress.loaded === 0) {
    return (
      <>
        <ListHeader instanceId={instanceId} canCreate={canCreate} isWide={isWide} />
        <Suspense>
          <EmptyList instanceId={instanceId} canCreate={canCreate} />
        </Suspense>
      </>
    );
  }

  const Rows = renderRows ?? (isWide ? LinkTable : LinkCards);
  return (
    <>
      <QuietActivity isActive={progress.isReading && progress.asOf !== null} />
      {header}
      <div className="lg:mt-5">
        {facts === null || Figures === null ? (
          <FigureSkeleton isWide={isWide} />
        ) : (
          <Figures list={list} facts={facts} />
        )}
      </div>
      <ViewTabs
        search={search}
        counts={counted?.counts ?? null}
        isSoFar={isSoFar}
        onSearch={onSearch}
      />
      <ListToolbar
        search={search}
        text={text}
        onType={type}
        onRest={rest}
        onSearch={onSearch}
        progress={progress}
        isWide={isWide}
        // Wide, it stands under the page's title.
        summary={!isWide && <ListSummary progress={progress} />}
        tools={renderTools({ list, slots, search: asked, isSoFar, isWide })}
      />
      {progress.phase === 'stopped' && (
        <Suspense>
          <StoppedNotice progress={progress} onRetry={() => list.reload()} />
        </Suspense>
      )}
      <p role="status" className="sr-only">
        {isFirst ? '' : t('found', { count: slots.length })}
      </p>
      <p aria-live="polite" className="sr-only">
        {copiedLinkId === null ? '' : ui('copied')}
      </p>
      {isFirst ? (
        <ListSkeleton isWide={isWide} />
      ) : slots.length === 0 ? (
        <Suspense>
          <NoMatch
            isSoFar={isSoFar}
            hasText={query.filter.text.trim() !== ''}
            onClear={(change) => {
              if ('q' in change) type('');
              onSearch(change, false);
            }}
            search={asked}
          />
        </Suspense>
      ) : (
        <div {...hold}>
          {/* Inside: the pointer on its way to it lets nothing go. */}
          <div aria-live="polite" className="newcomer-place">
            {waiting > 0 && (
              <Suspense>
                <NewcomerChip count={waiting} onShow={() => list.admitNewcomers()} />
              </Suspense>
            )}
          </div>
          <Rows
            instanceId={instanceId}
            index={list.index}
            slots={slots}
            sort={query.sort}
            onSearch={onSearch}
            onShow={showRows}
            onOpen={openRow}
            control={control}
            copiedLinkId={copiedLinkId}
            menuLinkId={menu.openLinkId}
          />
        </div>
      )}
    </>
  );
}

type ListHeaderProps = {
  instanceId: string;
  canCreate: boolean;
  isWide: boolean;
  subtitle?: ReactNode;
};

function ListHeader({ instanceId, canCreate, isWide, subtitle }: ListHeaderProps) {
  const t = useTranslations('links');
  const frame = useTranslations('frame');
  if (!isWide) {
    // The shop's name and the tab say where one is; the room is for the figures.
    return (
      <h1 id="page-heading" tabIndex={-1} className="sr-only">
        {t('title')}
      </h1>
    );
  }
  return (
    <PageHeader
      title={t('title')}
      subtitle={subtitle}
      actions={
        canCreate && (
          <LinkButton
            to="/$instanceId/links/new"
            params={{ instanceId }}
            variant="primary"
            icon={Plus}
          >
            {frame('createLink')}
          </LinkButton>
        )
      }
    />
  );
}

/** How many links, how many of them the API did not give, and as of when. */
function ListSummary({ progress }: { progress: ListProgress }) {
  const t = useTranslations('links');
  const time = useTranslations('time');
  const format = useFormat();
  const now = useNow();
  const { phase, isReading, loaded, total, asOf } = progress;
  if (phase === 'first') return <>{t('load.first')}</>;
  const isShort = phase === 'complete' && !isReading && loaded < total;
  return (
    <>
      {isShort
        ? t('load.count', { loaded: format.integer(loaded), total: format.integer(total) })
        : t('total', { count: total })}
      {asOf !== null && ` · ${time('asOf', { time: format.moment(asOf, now) })}`}
    </>
  );
}

function QuietActivity({ isActive }: { isActive: boolean }) {
  const t = useTranslations('frame');
  return <ProgressLine isActive={isActive} label={t('loading')} />;
}
