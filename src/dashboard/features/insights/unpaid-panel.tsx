import { useTranslations } from 'use-intl';
import { sumCentimes } from '../../../contract/core/money.ts';
import { useFormat } from '../../i18n/i18n-provider.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { ColumnMoney, Money } from '../../ui/money.tsx';
import { Panel } from '../../ui/panel.tsx';
import { PlotTable } from '../../ui/plot/plot-table.tsx';
import { ShareBars } from '../../ui/plot/share-bars.tsx';
import type { AgeGroup } from './link-insights.ts';
import { PanelGap } from './panel-gap.tsx';
import type { PanelReading } from './panel-reading.ts';

type UnpaidPanelProps = {
  instanceId: string;
  groups: readonly AgeGroup[];
  /** What was read of the links. */
  reading: PanelReading;
};

/** Who has not paid, and for how long. */
export function UnpaidPanel({ instanceId, groups, reading }: UnpaidPanelProps) {
  const t = useTranslations('insights.unpaid');
  const all = useTranslations('insights');
  const format = useFormat();
  const count = groups.reduce((sum, group) => sum + group.count, 0);
  const unreadable = groups.reduce((sum, group) => sum + group.unreadable, 0);
  const amount = sumCentimes(groups.map((group) => group.amount));
  const wordsOf = ({ from, before }: AgeGroup) => {
    if (before === null) return t('old', { from: format.integer(from) });
    return from === 0
      ? t('young', { before: format.integer(before) })
      : t('middle', { from: format.integer(from), before: format.integer(before) });
  };
  return (
    <Panel
      title={t('title')}
      actions={
        count > 0 && (
          <LinkButton
            size="small"
            to="/$instanceId/links"
            params={{ instanceId }}
            search={{ view: 'awaiting_payment' }}
          >
            {t('show')}
          </LinkButton>
        )
      }
    >
      {count === 0 ? (
        <PanelGap reading={reading} emptyText={t('empty')} />
      ) : (
        <>
          <p className="mb-3 text-small text-ink-3">
            {t('total', {
              invoices: t('invoices', { count }),
              amount: format.money(amount).text,
            })}
          </p>
          <ShareBars
            tone="amber"
            bars={groups.map((group) => ({
              id: String(group.from),
              label: wordsOf(group),
              value: group.amount,
              text: <Money parts={format.money(group.amount)} />,
              note: t('invoices', { count: group.count }),
            }))}
          />
          {unreadable > 0 && (
            <p className="mt-2 text-small text-ink-3">{all('unreadable', { count: unreadable })}</p>
          )}
          <PlotTable
            className="mt-3"
            openLabel={all('openTable')}
            caption={t('title')}
            heads={[t('age'), t('count'), t('amount')]}
            rows={groups.map((group) => ({
              id: String(group.from),
              cells: [
                wordsOf(group),
                format.integer(group.count),
                <ColumnMoney key="amount" parts={format.money(group.amount)} />,
              ],
            }))}
          />
        </>
      )}
    </Panel>
  );
}
