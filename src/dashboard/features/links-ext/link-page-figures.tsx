import { useTranslations } from 'use-intl';
import type { Link } from '../../../contract/ext/link.ts';
import { useFormat } from '../../i18n/i18n-provider.tsx';
import { Money } from '../../ui/money.tsx';
import { Panel } from '../../ui/panel.tsx';
import { StockBar } from '../../ui/stock-bar.tsx';

/** What the link has brought, how often it was paid, and how far that is on the way to its end. */
export function LinkFigures({ link }: { link: Link }) {
  const t = useTranslations('linkPage');
  const ext = useTranslations('linksExt.page');
  const format = useFormat();
  const { usage_mode, target_amount, total_collected, max_uses, paid_count } = link;
  const isReceived = total_collected !== null && total_collected > 0;
  return (
    <Panel>
      {/* A sum takes the room that it needs: in halves, millions ran into the count beside them on a phone. */}
      <dl className="flex flex-wrap gap-x-6 gap-y-4">
        <div className="grow">
          <dt className="text-small text-ink-3">{t('collected')}</dt>
          <dd className="mt-0.5 text-title font-semibold tabular-nums">
            <Money parts={format.money(total_collected)} tone={isReceived ? 'money' : undefined} />
          </dd>
        </div>
        <div className="grow">
          <dt className="text-small text-ink-3">{t('paid')}</dt>
          <dd className="mt-0.5 text-title font-semibold tabular-nums">
            {format.integer(paid_count)}
          </dd>
        </div>
        {usage_mode === 'capped_amount' && target_amount !== null && (
          <Progress
            name={ext('target')}
            done={total_collected ?? 0}
            end={target_amount}
            tone="money"
            text={ext('targetText', {
              percent:
                total_collected === null
                  ? '—'
                  : format.percent(Math.min(1, total_collected / target_amount)),
              target: format.money(target_amount).text,
            })}
          />
        )}
        {usage_mode === 'limited' && max_uses !== null && (
          <Progress
            name={ext('uses')}
            done={paid_count}
            end={max_uses}
            tone="ink"
            text={ext('usesText', {
              left: Math.max(0, max_uses - paid_count),
              total: format.integer(max_uses),
            })}
          />
        )}
      </dl>
    </Panel>
  );
}

type ProgressProps = {
  name: string;
  done: number;
  end: number;
  tone: 'money' | 'ink';
  text: string;
};

function Progress({ name, done, end, tone, text }: ProgressProps) {
  return (
    <div className="w-full border-t border-line pt-4">
      <dt className="text-small text-ink-3">{name}</dt>
      <dd className="mt-1.5 flex flex-col gap-1.5">
        <StockBar sold={done} total={end} tone={tone} className="h-2 max-w-none" />
        <span className="text-body text-ink-2">{text}</span>
      </dd>
    </div>
  );
}
