import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { centimes } from '../../../contract/core/money.ts';
import { dayNumberOf, startOfDay, startOfWeek, type DayNumber } from '../../i18n/algiers-day.ts';
import { useNow } from '../../i18n/clock-provider.tsx';
import { useFormat } from '../../i18n/i18n-provider.tsx';
import { ColumnMoney } from '../../ui/money.tsx';
import { Panel } from '../../ui/panel.tsx';
import { BarPlot } from '../../ui/plot/bar-plot.tsx';
import { PlotTable } from '../../ui/plot/plot-table.tsx';
import { SegmentedControl } from '../../ui/radio-field.tsx';
import {
  addCollected,
  collectedByPeriod,
  firstWholeDay,
  type Collected,
  type CollectedLength,
  type CollectedPeriod,
} from './collected-sums.ts';
import type { Ledger, LedgerEntry } from '../ledger/ledger.ts';

const DAYS = 30;
const WEEKS = 13;
const NOTHING: Collected = { amount: centimes(0), count: 0, unreadable: 0 };
/** An axis in whole dinars. */
const DINAR = 100;

type CollectedChartProps = {
  ledger: Ledger;
  /** Of this instance. */
  entries: readonly LedgerEntry[];
  /** More of the ledger is being read. */
  isReading: boolean;
  /** The reading of it came to no end. */
  hasFailed: boolean;
};

/** Money received, day by day or week by week, as far back as payments were read. */
export function CollectedChart({ ledger, entries, isReading, hasFailed }: CollectedChartProps) {
  const t = useTranslations('insights.collected');
  const format = useFormat();
  const now = useNow();
  const [length, setLength] = useState<CollectedLength>('day');
  const today = dayNumberOf(now);
  const wanted = length === 'day' ? today - DAYS + 1 : startOfWeek(today) - (WEEKS - 1) * 7;
  const covered = firstWholeDay(ledger);
  // A week of which only the end was read would look like a bad week.
  const coveredPeriod =
    length === 'week' && startOfWeek(covered) !== covered ? startOfWeek(covered) + 7 : covered;
  const from = Math.max(wanted, Math.min(coveredPeriod, today));
  const isShort = from > wanted && !ledger.isWhole;
  const dayWords = (day: DayNumber) => format.day(startOfDay(day), now);
  return (
    <Panel
      title={t('title')}
      actions={
        <SegmentedControl
          legend={t('by')}
          isLegendHidden
          value={length}
          onValueChange={setLength}
          options={[
            { value: 'day', label: t('days') },
            { value: 'week', label: t('weeks') },
          ]}
        />
      }
    >
      <Periods periods={collectedByPeriod(entries, length, from, today)} dayWords={dayWords} />
      {isShort && (
        <p role="status" className="mt-2 text-small text-ink-3">
          {t(isReading ? 'reading' : hasFailed ? 'stopped' : 'partial', { from: dayWords(from) })}
        </p>
      )}
    </Panel>
  );
}

type PeriodsProps = {
  periods: readonly CollectedPeriod[];
  dayWords: (day: DayNumber) => string;
};

function Periods({ periods, dayWords }: PeriodsProps) {
  const t = useTranslations('insights.collected');
  const all = useTranslations('insights');
  const format = useFormat();
  const first = periods[0];
  const last = periods.at(-1);
  if (first === undefined || last === undefined) return null;
  const sum = periods.reduce<Collected>(addCollected, NOTHING);
  const from = dayWords(first.from);
  const summary = t('summary', {
    amount: format.money(sum.amount).text,
    payments: all('payments', { count: sum.count }),
    from,
  });
  const wordsOf = (period: CollectedPeriod) =>
    period.from === period.to
      ? dayWords(period.from)
      : t('span', { from: dayWords(period.from), to: dayWords(period.to) });
  return (
    <>
      <BarPlot
        bars={periods.map((period) => ({
          id: String(period.from),
          value: period.amount,
          label: dayWords(period.from),
          text: t('bar', {
            period: wordsOf(period),
            amount: format.money(period.amount).text,
            payments: all('payments', { count: period.count }),
          }),
        }))}
        label={t('label', { from, to: dayWords(last.to), summary })}
        summary={summary}
        tickText={(value) => format.compact(value / DINAR)}
        smallestStep={DINAR}
        labels={4}
      />
      {sum.unreadable > 0 && (
        <p className="mt-1 text-small text-ink-3">{all('unreadable', { count: sum.unreadable })}</p>
      )}
      <PlotTable
        className="mt-1"
        openLabel={all('openTable')}
        caption={t('title')}
        heads={[t('period'), t('amount'), t('count')]}
        rows={periods.toReversed().map((period) => ({
          id: String(period.from),
          cells: [
            wordsOf(period),
            <ColumnMoney key="amount" parts={format.money(period.amount)} />,
            format.integer(period.count),
          ],
        }))}
      />
    </>
  );
}
