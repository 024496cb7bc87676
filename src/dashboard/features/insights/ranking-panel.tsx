import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useFormat } from '../../i18n/i18n-provider.tsx';
import { ColumnMoney, Money } from '../../ui/money.tsx';
import { Panel } from '../../ui/panel.tsx';
import { PlotTable } from '../../ui/plot/plot-table.tsx';
import { ShareBars } from '../../ui/plot/share-bars.tsx';
import type { Collected } from './collected-sums.ts';
import { PanelGap, PartialNote } from './panel-gap.tsx';
import type { PanelReading } from './panel-reading.ts';

export type Ranked = {
  readonly id: string;
  readonly name: ReactNode;
  readonly collected: Collected;
};

type RankingPanelProps = {
  title: string;
  /** Of the first column. */
  head: string;
  /** The most first. */
  ranked: readonly Ranked[];
  emptyText: string;
  /** What they were ranked by. */
  reading: PanelReading;
  onRetry: () => void;
  actions?: ReactNode;
};

/** What brought how much, beside each other. */
export function RankingPanel({
  title,
  head,
  ranked,
  emptyText,
  reading,
  onRetry,
  actions,
}: RankingPanelProps) {
  const t = useTranslations('insights');
  const format = useFormat();
  const unreadable = ranked.reduce((sum, { collected }) => sum + collected.unreadable, 0);
  return (
    <Panel title={title} actions={actions}>
      {ranked.length === 0 ? (
        <PanelGap reading={reading} emptyText={emptyText} onRetry={onRetry} />
      ) : (
        <>
          <ShareBars
            bars={ranked.map(({ id, name, collected }) => ({
              id,
              label: name,
              value: collected.amount,
              text: <Money parts={format.money(collected.amount)} />,
              note: t('payments', { count: collected.count }),
            }))}
          />
          {unreadable > 0 && (
            <p className="mt-2 text-small text-ink-3">{t('unreadable', { count: unreadable })}</p>
          )}
          <PartialNote reading={reading} />
          <PlotTable
            className="mt-3"
            openLabel={t('openTable')}
            caption={title}
            heads={[head, t('mode.amount'), t('mode.count')]}
            rows={ranked.map(({ id, name, collected }) => ({
              id,
              cells: [
                name,
                <ColumnMoney key="amount" parts={format.money(collected.amount)} />,
                format.integer(collected.count),
              ],
            }))}
          />
        </>
      )}
    </Panel>
  );
}
