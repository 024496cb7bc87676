import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Instant } from '../../../contract/core/instant.ts';
import { dayNumberOf, startOfDay, type DayNumber } from '../../i18n/algiers-day.ts';
import { useClock } from '../../i18n/clock-provider.tsx';
import { useFormat } from '../../i18n/i18n-provider.tsx';
import { ReadProblem } from '../../frame/read-problem.tsx';
import { Panel } from '../../ui/panel.tsx';
import { BarPlot } from '../../ui/plot/bar-plot.tsx';
import { PlotTable } from '../../ui/plot/plot-table.tsx';
import { SegmentedControl } from '../../ui/radio-field.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import {
  firstDayOf,
  periodsOf,
  suitableLength,
  type Period,
  type PeriodLength,
} from './payment-periods.ts';
import { paymentQueries } from './payment-queries.ts';

type PaymentsChartProps = {
  linkId: string;
  createdAt: Instant | null;
};

/** Payments received through a link over time, by day, week or month. */
export function PaymentsChart({ linkId, createdAt }: PaymentsChartProps) {
  const t = useTranslations('payments.chart');
  const clock = useClock();
  const today = dayNumberOf(clock.now());
  const [chosen, setChosen] = useState<PeriodLength | null>(null);
  const bornOn = createdAt === null ? null : dayNumberOf(createdAt);
  const length = chosen ?? suitableLength(bornOn === null ? 0 : today - bornOn);
  const from = firstDayOf(length, today);
  const reading = useQuery(paymentQueries.statistics(linkId, from, today));
  const { data, error } = reading;
  return (
    <Panel
      title={t(length)}
      actions={
        <SegmentedControl
          legend={t('by')}
          isLegendHidden
          value={length}
          onValueChange={setChosen}
          options={[
            { value: 'day', label: t('byDay') },
            { value: 'week', label: t('byWeek') },
            { value: 'month', label: t('byMonth') },
          ]}
        />
      }
    >
      <ReadProblem query={reading} className="mb-3" />
      {data === undefined ? (
        error === null && <Skeleton className="h-48 rounded-control" />
      ) : (
        <Periods
          periods={periodsOf(data.time_series_data, length, from, today)}
          length={length}
          title={t(length)}
        />
      )}
    </Panel>
  );
}

type PeriodsProps = {
  periods: readonly Period[];
  length: PeriodLength;
  title: string;
};

function Periods({ periods, length, title }: PeriodsProps) {
  const t = useTranslations('payments.chart');
  const format = useFormat();
  const clock = useClock();
  const now = clock.now();
  const dayWords = (day: DayNumber) => format.day(startOfDay(day), now);
  const wordsOf = ({ from, to }: Period) => {
    if (length === 'day') return dayWords(from);
    if (length === 'month') return format.month(startOfDay(from));
    return from === to ? dayWords(from) : t('span', { from: dayWords(from), to: dayWords(to) });
  };
  const labelOf = (period: Period) =>
    length === 'month' ? format.month(startOfDay(period.from)) : dayWords(period.from);
  const first = periods[0];
  const last = periods.at(-1);
  if (first === undefined || last === undefined) return null;
  const received = periods.reduce((sum, { completed }) => sum + completed, 0);
  const from = dayWords(first.from);
  const summary = t('summary', { count: received, from });
  return (
    <>
      <BarPlot
        bars={periods.map((period) => ({
          id: String(period.from),
          value: period.completed,
          label: labelOf(period),
          text: t('bar', { period: wordsOf(period), count: period.completed }),
        }))}
        label={t('label', { title, from, to: dayWords(last.to), summary })}
        summary={summary}
        tickText={format.integer}
      />
      <PlotTable
        className="mt-1"
        openLabel={t('openTable')}
        caption={title}
        heads={[t('period'), t('completed'), t('refused'), t('refunded'), t('open')]}
        rows={periods.toReversed().map((period) => ({
          id: String(period.from),
          cells: [
            wordsOf(period),
            format.integer(period.completed),
            format.integer(period.refused),
            format.integer(period.refunded),
            format.integer(period.open),
          ],
        }))}
      />
    </>
  );
}
