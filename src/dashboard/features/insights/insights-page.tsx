import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ChartNoAxesColumn, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Instant } from '../../../contract/core/instant.ts';
import { usePageTitle } from '../../frame/use-page-title.ts';
import { dayNumberOf, startOfDay } from '../../i18n/algiers-day.ts';
import { useNow } from '../../i18n/clock-provider.tsx';
import { useFormat } from '../../i18n/i18n-provider.tsx';
import { useProblemWords } from '../../i18n/use-problem-words.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { UserText } from '../../ui/isolated-text.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { SegmentedControl } from '../../ui/radio-field.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { ledgerQueries } from '../ledger/ledger-queries.ts';
import type { LedgerEntry } from '../ledger/ledger.ts';
import { CollectedChart } from './collected-chart.tsx';
import { collectedByLink, collectedEver, entriesOf, type Collected } from './collected-sums.ts';
import { ForecastPanel } from './forecast-panel.tsx';
import type { InsightLink } from './insight-link.ts';
import { bestLinks, collectedByMode, sellOutForecasts, unpaidByAge } from './link-insights.ts';
import {
  lesserReading,
  linkReading,
  paymentReading,
  type LinkCoverage,
  type PanelReading,
} from './panel-reading.ts';
import { RankingPanel } from './ranking-panel.tsx';
import { PACE_DAYS } from './sales-pace.ts';
import { UnpaidPanel } from './unpaid-panel.tsx';

/** Thirteen weeks, the first of them whole. */
const LEDGER_DAYS = 98;
const LEDGER_PAGES = 40;
const RECENT_DAYS = 30;
const BEST = 8;

type InsightsPageProps = {
  instanceId: string;
  /** What was read so far, each as it stands now. */
  links: readonly InsightLink[];
  coverage: LinkCoverage;
  onReadOn: () => void;
};

/** What the links bring together: over time, by kind, by link; what is owed, and what will run out. */
export function InsightsPage({ instanceId, links, coverage, onReadOn }: InsightsPageProps) {
  const t = useTranslations('insights');
  usePageTitle(t('title'));
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={<Coverage coverage={coverage} onReadOn={onReadOn} />}
      />
      {coverage.isComplete && links.length === 0 ? (
        <EmptyState
          icon={ChartNoAxesColumn}
          title={t('emptyTitle')}
          action={
            <LinkButton
              variant="primary"
              icon={Plus}
              to="/$instanceId/links/new"
              params={{ instanceId }}
            >
              {t('createLink')}
            </LinkButton>
          }
        >
          {t('emptyText')}
        </EmptyState>
      ) : (
        <Panels instanceId={instanceId} links={links} coverage={coverage} />
      )}
    </>
  );
}

function Coverage({ coverage, onReadOn }: { coverage: LinkCoverage; onReadOn: () => void }) {
  const t = useTranslations('insights');
  const format = useFormat();
  if (coverage.isComplete) return null;
  const loaded = format.integer(coverage.loaded);
  return (
    <p role="status" className="flex flex-wrap items-center gap-3">
      {coverage.hasStopped
        ? t('linksStopped', { loaded })
        : t('linksSoFar', { loaded, total: format.integer(coverage.total) })}
      {coverage.hasStopped && (
        <Button size="small" onClick={onReadOn}>
          {t('retry')}
        </Button>
      )}
    </p>
  );
}

const NO_ENTRIES: readonly LedgerEntry[] = [];

function Panels({ instanceId, links, coverage }: Omit<InsightsPageProps, 'onReadOn'>) {
  const now = useNow();
  const {
    data: ledger,
    error,
    isFetching,
    refetch,
  } = useQuery(ledgerQueries.since(LEDGER_DAYS, LEDGER_PAGES));
  const today = dayNumberOf(now);
  const recentFrom = startOfDay(today - RECENT_DAYS + 1);
  const linksRead = linkReading(coverage);
  const readBackTo = (from: Instant): PanelReading =>
    lesserReading(linksRead, paymentReading({ ledger, isFetching, now }, from));
  const retry = () => void refetch();
  const entries = useMemo(() => {
    if (ledger === undefined) return NO_ENTRIES;
    const ids = new Set(links.map(({ id }) => id));
    return entriesOf(ledger, (linkId) => ids.has(linkId));
  }, [ledger, links]);
  const ranking: RankingProps = {
    links,
    entries,
    recentFrom,
    recent: readBackTo(recentFrom),
    ever: linksRead,
    onRetry: retry,
  };
  const unpaid = useMemo(() => unpaidByAge(links, now), [links, now]);
  const forecasts = useMemo(() => sellOutForecasts(links, entries, now), [links, entries, now]);
  return (
    <div className="mt-6 grid items-start gap-4 lg:grid-cols-2">
      <div className="min-w-0 lg:col-span-2">
        {error !== null && <LedgerProblem error={error} isRetrying={isFetching} onRetry={retry} />}
        {ledger === undefined ? (
          error === null && <Skeleton className="h-72 rounded-panel" />
        ) : (
          <CollectedChart
            ledger={ledger}
            entries={entries}
            isReading={isFetching}
            hasFailed={error !== null}
          />
        )}
      </div>
      <div className="flex min-w-0 flex-col gap-4">
        <BestLinks instanceId={instanceId} {...ranking} />
        <UnpaidPanel instanceId={instanceId} groups={unpaid} reading={linksRead} />
      </div>
      <div className="flex min-w-0 flex-col gap-4">
        <Modes {...ranking} />
        <ForecastPanel
          instanceId={instanceId}
          forecasts={forecasts}
          reading={readBackTo(startOfDay(today - PACE_DAYS))}
          onRetry={retry}
        />
      </div>
    </div>
  );
}

type Range = 'recent' | 'ever';

type RankingProps = Pick<InsightsPageProps, 'links'> & {
  entries: readonly LedgerEntry[];
  /** The first moment of the last month. */
  recentFrom: Instant;
  /** What was read for either range: the last month is told by payments, ever by the links themselves. */
  recent: PanelReading;
  ever: PanelReading;
  onRetry: () => void;
};

/** What a link has brought, in the last month or ever, and the control that chooses. */
function useCollectedOf({ entries, recentFrom, recent, ever }: RankingProps) {
  const t = useTranslations('insights.range');
  const [range, setRange] = useState<Range>('recent');
  const collectedOf = useMemo((): ((link: InsightLink) => Collected | undefined) => {
    if (range === 'ever') return collectedEver;
    const byLink = collectedByLink(entries.filter(({ at }) => at >= recentFrom));
    return ({ id }) => byLink.get(id);
  }, [range, entries, recentFrom]);
  const control = (
    <SegmentedControl
      legend={t('legend')}
      isLegendHidden
      value={range}
      onValueChange={setRange}
      options={[
        { value: 'recent', label: t('recent') },
        { value: 'ever', label: t('ever') },
      ]}
    />
  );
  return { collectedOf, control, reading: range === 'ever' ? ever : recent };
}

function BestLinks({ instanceId, ...props }: RankingProps & Pick<InsightsPageProps, 'instanceId'>) {
  const t = useTranslations('insights.best');
  const { links, onRetry } = props;
  const { collectedOf, control, reading } = useCollectedOf(props);
  const best = useMemo(() => bestLinks(links, collectedOf, BEST), [links, collectedOf]);
  return (
    <RankingPanel
      title={t('title')}
      head={t('link')}
      emptyText={t('empty')}
      reading={reading}
      onRetry={onRetry}
      actions={control}
      ranked={best.map(({ link, collected }) => ({
        id: link.id,
        name: (
          <Link
            to="/$instanceId/links/$linkId"
            params={{ instanceId, linkId: link.id }}
            // All of its bar, or of its cell in the table, is touched with it.
            className="flex before:absolute before:inset-0 hover:underline"
          >
            <UserText className="truncate">{link.title}</UserText>
          </Link>
        ),
        collected,
      }))}
    />
  );
}

function Modes(props: RankingProps) {
  const t = useTranslations('insights.mode');
  const linkWords = useTranslations('links');
  const { links, onRetry } = props;
  const { collectedOf, control, reading } = useCollectedOf(props);
  const modes = useMemo(() => collectedByMode(links, collectedOf), [links, collectedOf]);
  const nameOf = (mode: string) => {
    switch (mode) {
      case 'reusable':
      case 'one_shot':
      case 'limited':
      case 'static':
        return linkWords(`mode.${mode}`);
      default:
        return mode;
    }
  };
  return (
    <RankingPanel
      title={t('title')}
      head={t('mode')}
      emptyText={t('empty')}
      reading={reading}
      onRetry={onRetry}
      actions={control}
      ranked={modes.map(({ mode, collected }) => ({ id: mode, name: nameOf(mode), collected }))}
    />
  );
}

function LedgerProblem({
  error,
  isRetrying,
  onRetry,
}: {
  error: unknown;
  isRetrying: boolean;
  onRetry: () => void;
}) {
  const ui = useTranslations('ui');
  const words = useProblemWords().problem(error);
  return (
    <ProblemNotice
      {...words}
      requestIdLabel={ui('requestId')}
      action={
        <Button size="small" isBusy={isRetrying} onClick={onRetry}>
          {ui('retry')}
        </Button>
      }
      className="mb-3"
    />
  );
}
