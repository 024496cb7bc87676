import { useQuery } from '@tanstack/react-query';
import { CircleCheck, CircleDot, Clock, FilePen } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useFormat } from '../../i18n/i18n-provider.tsx';
import { Figure, FigureStrip } from '../../ui/figure.tsx';
import { Money } from '../../ui/money.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { FigureSkeleton } from '../links/figure-skeleton.tsx';
import { listCountQueries, type ListCounts, type ListSums } from './list-counts.ts';
import { toQuestion, type ExtListSearch } from './list-search.ts';

/** On a phone nothing stands above. */
const PLACE = 'lg:mt-5';

type ListFiguresProps = {
  instanceId: string;
  search: ExtListSearch;
  /** Null so far. */
  counts: ListCounts | null;
  isWide: boolean;
};

/** What the API tells exactly of the links that the filter lets through: what they brought, who has to pay, what is out. */
export function ListFigures({ instanceId, search, counts, isWide }: ListFiguresProps) {
  const t = useTranslations('figures');
  const ext = useTranslations('linksExt');
  const format = useFormat();
  const { usage_mode, search: text } = toQuestion(search);
  const { data: sums, isError } = useQuery({
    ...listCountQueries.sums(instanceId, { usage_mode, search: text }),
    enabled: counts !== null,
  });
  if (counts === null) return <FigureSkeleton isWide={isWide} className={PLACE} />;
  return (
    <section aria-label={t('label')} className={PLACE}>
      <FigureStrip>
        <Collected sums={sums ?? null} hasFailed={isError} />
        <Figure
          icon={Clock}
          label={t('awaiting')}
          value={
            sums === undefined ? <Pending hasFailed={isError} /> : format.integer(sums.awaiting)
          }
          unit={sums && t('invoices', { count: sums.awaiting })}
          tone={sums && sums.awaiting > 0 ? 'amber' : 'ink'}
          note={
            sums === undefined || sums.awaited === null
              ? ext('figures.awaitingNote')
              : t('toReceive', { amount: format.money(sums.awaited).text })
          }
        />
        <Figure
          icon={CircleDot}
          label={ext('view.active')}
          value={format.integer(counts.active)}
          unit={t('links', { count: counts.active })}
          note={ext('figures.paused', { count: counts.paused })}
        />
        <Figure
          icon={FilePen}
          label={ext('view.draft')}
          value={format.integer(counts.draft)}
          note={ext('figures.drafts', { count: counts.draft })}
        />
      </FigureStrip>
    </section>
  );
}

/** The whole sum, or that it is not told: never a part of it. */
function Collected({ sums, hasFailed }: { sums: ListSums | null; hasFailed: boolean }) {
  const t = useTranslations('figures');
  const ext = useTranslations('linksExt.figures');
  const format = useFormat();
  const collected = sums?.collected ?? null;
  if (sums === null || collected === null) {
    return (
      <Figure
        icon={CircleCheck}
        label={t('collectedEver')}
        value={sums === null ? <Pending hasFailed={hasFailed} /> : '—'}
        note={sums === null ? undefined : ext('tooMany')}
      />
    );
  }
  const { amount, payments } = collected;
  return (
    <Figure
      icon={CircleCheck}
      label={t('collectedEver')}
      value={<Money parts={format.money(amount)} />}
      tone={amount !== null && amount > 0 ? 'money' : 'ink'}
      note={t('payments', { count: payments })}
    />
  );
}

function Pending({ hasFailed }: { hasFailed: boolean }) {
  return hasFailed ? '—' : <Skeleton className="my-1 inline-block h-6 w-16 align-top" />;
}
