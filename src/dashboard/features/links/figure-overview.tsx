import { CircleCheck, CircleX, Clock, Package } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useFormat } from '../../i18n/i18n-provider.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Figure, FigureStrip } from '../../ui/figure.tsx';
import { Money } from '../../ui/money.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import type { ListFigures } from './list-engine/list-figures.ts';

type FigureOverviewProps = {
  /** Null while nothing is known. */
  figures: ListFigures | null;
  /** Not all links have been read: the figures hold for those that have. */
  isSoFar: boolean;
  isWide: boolean;
  className?: string | undefined;
};

/** Four figures of what the filter lets through: did I get paid, who has not, what is selling out, what was lost. */
export function FigureOverview({ figures, isSoFar, isWide, className }: FigureOverviewProps) {
  const t = useTranslations('links.figure');
  const format = useFormat();
  if (figures === null) return <FigureSkeleton isWide={isWide} className={className} />;

  const money = (centimes: number) => format.money(centimes).text;
  const soFar = isSoFar ? ` · ${t('soFar')}` : '';
  const collectedNote =
    figures.unreadable > 0
      ? t('unreadable', { count: figures.unreadable })
      : t('payments', { count: figures.payments });
  const collected = <Money parts={format.money(figures.collected)} />;

  if (!isWide) {
    return (
      <section aria-label={t('label')} className={className}>
        <p className="text-body text-ink-2">
          {t('collected')}
          {soFar}
        </p>
        <p
          className={classNames(
            'text-display font-semibold',
            figures.collected > 0 ? 'text-money' : 'text-ink',
          )}
        >
          {collected}
        </p>
        <dl className="mt-4 grid grid-cols-3 rounded-panel border border-line bg-surface">
          <SmallFigure value={figures.awaiting} label={t('awaitingShort')} tone="text-amber" />
          <SmallFigure value={figures.runningLow} label={t('runningLow')} tone="text-amber" />
          <SmallFigure value={figures.lost} label={t('lostShort')} tone="text-red" />
        </dl>
      </section>
    );
  }
  return (
    <section aria-label={t('label')} className={className}>
      <FigureStrip>
        <Figure
          icon={CircleCheck}
          label={t('collected')}
          value={collected}
          tone={figures.collected > 0 ? 'money' : 'ink'}
          note={collectedNote + soFar}
        />
        <Figure
          icon={Clock}
          label={t('awaiting')}
          value={format.integer(figures.awaiting)}
          unit={t('invoices', { count: figures.awaiting })}
          tone={figures.awaiting > 0 ? 'amber' : 'ink'}
          note={t('toReceive', { amount: money(figures.awaitingAmount) }) + soFar}
        />
        <Figure
          icon={Package}
          label={t('runningLow')}
          value={format.integer(figures.runningLow)}
          unit={t('links', { count: figures.runningLow })}
          tone={figures.runningLow > 0 ? 'amber' : 'ink'}
          note={t('leftInAll', { count: figures.runningLowLeft }) + soFar}
        />
        <Figure
          icon={CircleX}
          label={t('lost')}
          value={format.integer(figures.lost)}
          unit={t('invoices', { count: figures.lost })}
          tone={figures.lost > 0 ? 'red' : 'ink'}
          note={t('notReceived', { amount: money(figures.lostAmount) }) + soFar}
        />
      </FigureStrip>
    </section>
  );
}

function SmallFigure({ value, label, tone }: { value: number; label: string; tone: string }) {
  const format = useFormat();
  return (
    <div className="flex min-w-0 flex-col-reverse justify-end px-3 py-2.5 not-first:border-s not-first:border-line">
      <dt className="text-small text-ink-2">{label}</dt>
      <dd
        className={classNames(
          'text-figure font-semibold tabular-nums',
          value > 0 ? tone : 'text-ink',
        )}
      >
        {format.integer(value)}
      </dd>
    </div>
  );
}

function FigureSkeleton({ isWide, className }: Pick<FigureOverviewProps, 'isWide' | 'className'>) {
  if (!isWide) {
    return (
      <div className={className}>
        <Skeleton className="my-1 h-4 w-32" />
        <Skeleton className="my-1 h-9 w-56" />
        <Skeleton className="mt-4 h-[72px] rounded-panel" />
      </div>
    );
  }
  return (
    <div className={classNames('figure-strip', className)}>
      {['collected', 'awaiting', 'low', 'lost'].map((name) => (
        <div key={name} className="flex flex-col gap-1 px-5 py-4">
          <Skeleton className="h-[18px] w-28" />
          <Skeleton className="my-1 h-6 w-36" />
          <Skeleton className="h-[18px] w-40" />
        </div>
      ))}
    </div>
  );
}
