import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { UserText } from '../../ui/isolated-text.tsx';
import { Panel } from '../../ui/panel.tsx';
import { StockBar } from '../../ui/stock-bar.tsx';
import type { SellOutForecast } from './link-insights.ts';
import { PanelGap, PartialNote } from './panel-gap.tsx';
import type { PanelReading } from './panel-reading.ts';
import { usePaceWords } from './pace-words.ts';

/** Enough to act on; the rest is on the list. */
const SHOWN = 8;

type ForecastPanelProps = {
  instanceId: string;
  /** The soonest first. */
  forecasts: readonly SellOutForecast[];
  /** What they were told from. */
  reading: PanelReading;
  onRetry: () => void;
};

/** What will be sold out, and when, if it goes on selling as it does. A table by itself. */
export function ForecastPanel({ instanceId, forecasts, reading, onRetry }: ForecastPanelProps) {
  const t = useTranslations('insights.forecast');
  const words = usePaceWords();
  return (
    <Panel title={t('title')}>
      {forecasts.length === 0 ? (
        <PanelGap reading={reading} emptyText={t('empty')} onRetry={onRetry} />
      ) : (
        <>
          <p className="mb-2 text-small text-ink-3">{t('text')}</p>
          <table className="w-full text-body">
            <caption className="sr-only">{t('title')}</caption>
            <thead className="text-small text-ink-3">
              <tr>
                <th scope="col" className="py-1.5 text-start font-normal">
                  {t('link')}
                </th>
                <th scope="col" className="py-1.5 ps-3 text-start font-normal max-sm:hidden">
                  {t('pace')}
                </th>
                <th scope="col" className="py-1.5 ps-3 text-end font-normal">
                  {t('end')}
                </th>
              </tr>
            </thead>
            <tbody>
              {forecasts.slice(0, SHOWN).map(({ link, left, pace }) => (
                <tr key={link.id} className="border-t border-line align-top">
                  <th scope="row" className="relative w-1/2 max-w-0 py-2.5 text-start font-normal">
                    <Link
                      to="/$instanceId/links/$linkId"
                      params={{ instanceId, linkId: link.id }}
                      className="flex font-medium text-ink before:absolute before:inset-0 hover:underline"
                    >
                      <UserText className="truncate">{link.title}</UserText>
                    </Link>
                    <StockBar
                      sold={link.sold}
                      total={link.quota ?? 0}
                      tone={link.standing === 'running_low' ? 'amber' : 'ink'}
                      className="my-1"
                    />
                    <span className="text-small text-ink-3">{t('leftCount', { count: left })}</span>
                  </th>
                  <td className="py-2.5 ps-3 text-ink-2 max-sm:hidden">{words.pace(pace)}</td>
                  <td className="py-2.5 ps-3 text-end whitespace-nowrap text-ink">
                    {words.end(pace)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <PartialNote reading={reading} />
          {forecasts.length > SHOWN && (
            <p className="mt-2 text-small text-ink-3">
              {t('more', { count: forecasts.length - SHOWN })}
            </p>
          )}
        </>
      )}
    </Panel>
  );
}
