import { Link } from '@tanstack/react-router';
import { CircleCheck, CircleMinus, CircleX } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Instant } from '../../../contract/core/instant.ts';
import { useNow } from '../../i18n/clock-provider.tsx';
import { useFormat } from '../../i18n/i18n-provider.tsx';
import { Button } from '../../ui/button.tsx';
import { UserText } from '../../ui/isolated-text.tsx';
import { Money } from '../../ui/money.tsx';
import { Panel } from '../../ui/panel.tsx';
import { StatusLabel } from '../../ui/status-label.tsx';
import { isNothing, type NewsSince } from './news-since.ts';

/** So many of each; the list shows the rest. */
const SHOWN = 6;

type SincePanelProps = {
  instanceId: string;
  since: Instant;
  /** Null while it is being read. */
  news: NewsSince | null;
  onSeen: () => void;
};

/** What has happened since the merchant last looked, on whichever device. */
export function SincePanel({ instanceId, since, news, onSeen }: SincePanelProps) {
  const t = useTranslations('followUp');
  const format = useFormat();
  const now = useNow();
  return (
    <Panel
      aria-label={t('sinceTitle')}
      title={t('sinceTitle')}
      className="min-w-0"
      actions={
        <Button size="small" onClick={onSeen}>
          {t('seen')}
        </Button>
      }
    >
      <p className="mb-3 text-small text-ink-3" title={format.fullDateTime(since)}>
        {t('sinceWhen', { when: format.relative(since, now) })}
      </p>
      {news === null ? (
        <p role="status" className="text-body text-ink-3">
          {t('sinceReading')}
        </p>
      ) : isNothing(news) ? (
        <p className="text-body text-ink-2">{t('sinceNothing')}</p>
      ) : (
        <div className="flex flex-col gap-4">
          <News
            label={
              <StatusLabel icon={CircleCheck} tone="money">
                {t('paid', { count: news.payments })}
              </StatusLabel>
            }
            items={news.paid.map(({ linkId, title, count, amount }) => ({
              id: linkId,
              title,
              end: (
                <>
                  <Money parts={format.money(amount)} tone="money" />
                  {count > 1 && (
                    <span className="text-small text-ink-3">
                      {' · '}
                      {t('times', { count })}
                    </span>
                  )}
                </>
              ),
            }))}
            instanceId={instanceId}
          />
          <News
            label={
              <StatusLabel icon={CircleMinus} tone="ink">
                {t('soldOut', { count: news.soldOut.length })}
              </StatusLabel>
            }
            items={news.soldOut.map(({ id, title }) => ({ id, title, end: null }))}
            instanceId={instanceId}
          />
          <News
            label={
              <StatusLabel icon={CircleX} tone="red">
                {t('expired', { count: news.expired.length })}
              </StatusLabel>
            }
            items={news.expired.map(({ id, title, amount }) => ({
              id,
              title,
              end: amount === null ? null : <Money parts={format.money(amount)} />,
            }))}
            instanceId={instanceId}
          />
        </div>
      )}
    </Panel>
  );
}

type NewsProps = {
  label: ReactNode;
  items: readonly { readonly id: string; readonly title: string; readonly end: ReactNode }[];
  instanceId: string;
};

function News({ label, items, instanceId }: NewsProps) {
  const t = useTranslations('followUp');
  if (items.length === 0) return null;
  return (
    <section>
      <h3 className="mb-1 text-body font-medium">{label}</h3>
      <ul>
        {items.slice(0, SHOWN).map(({ id, title, end }) => (
          <li key={id} className="flex items-baseline justify-between gap-3 py-1 text-body">
            <Link
              to="/$instanceId/links/$linkId"
              params={{ instanceId, linkId: id }}
              className="flex min-w-0 text-ink hover:underline"
            >
              <UserText className="truncate">{title}</UserText>
            </Link>
            <span className="shrink-0">{end}</span>
          </li>
        ))}
      </ul>
      {items.length > SHOWN && (
        <p className="text-small text-ink-3">{t('others', { count: items.length - SHOWN })}</p>
      )}
    </section>
  );
}
