import { useQuery } from '@tanstack/react-query';
import {
  Ban,
  CircleCheck,
  CirclePause,
  CirclePlus,
  PackageCheck,
  PackagePlus,
  TimerOff,
  Undo2,
} from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { Link } from '../../../contract/v2/link.ts';
import { useNow } from '../../i18n/clock-provider.tsx';
import { useFormat } from '../../i18n/i18n-provider.tsx';
import type { Icon } from '../../ui/icon.ts';
import { Panel } from '../../ui/panel.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { toneText, type Tone } from '../../ui/tone.ts';
import { activityOf, type LinkActivity } from './link-activity.ts';
import { PaymentMoment } from './payment-moment.tsx';
import { paymentQueries } from './payment-queries.ts';
import { usePaymentWords } from './payment-words.ts';

const looks: Record<LinkActivity['kind'], { readonly icon: Icon; readonly tone: Tone }> = {
  created: { icon: CirclePlus, tone: 'neutral' },
  firstPayment: { icon: CircleCheck, tone: 'money' },
  lastPayment: { icon: CircleCheck, tone: 'money' },
  paid: { icon: CircleCheck, tone: 'money' },
  soldOut: { icon: PackageCheck, tone: 'ink' },
  reopened: { icon: PackagePlus, tone: 'ink' },
  expired: { icon: TimerOff, tone: 'red' },
  paused: { icon: CirclePause, tone: 'ink' },
  refunded: { icon: Undo2, tone: 'ink' },
  refused: { icon: Ban, tone: 'red' },
};

/** What is there at once; the rest is one press away. */
const SHOWN = 8;

type ActivityPanelProps = {
  link: Link;
};

/** What has happened to a link, newest first, as far as its data proves it. */
export function ActivityPanel({ link }: ActivityPanelProps) {
  const t = useTranslations('payments.activity');
  const format = useFormat();
  const now = useNow();
  const { data, isError } = useQuery(paymentQueries.history(link.id));
  // Without its payments the link still proves when it was made.
  const history = data ?? { newest: [], firstPaid: null, isWhole: false };
  const activity = activityOf(link, history, now);
  return (
    <Panel title={t('title')}>
      {data === undefined && !isError ? (
        <Skeleton className="h-24 rounded-control" />
      ) : (
        <>
          <Entries entries={activity.slice(0, SHOWN)} />
          {activity.length > SHOWN && (
            <details className="group">
              <summary className="mt-3 inline-block min-h-6 cursor-pointer text-small font-medium text-accent group-open:hidden pointer-coarse:min-h-10">
                {t('more', { count: activity.length - SHOWN })}
              </summary>
              <div className="mt-3">
                <Entries entries={activity.slice(SHOWN)} />
              </div>
            </details>
          )}
          <p className="mt-4 text-small text-ink-3">
            {data?.isWhole === false
              ? t('partial', { count: format.integer(data.newest.length) })
              : t('source')}
          </p>
        </>
      )}
    </Panel>
  );
}

function Entries({ entries }: { entries: readonly LinkActivity[] }) {
  return (
    <ol className="flex flex-col gap-3">
      {entries.map((entry) => {
        const { icon: EntryIcon, tone } = looks[entry.kind];
        return (
          <li key={`${entry.kind} ${entry.at}`} className="flex items-start gap-2.5">
            <EntryIcon aria-hidden className={`mt-0.5 size-4 shrink-0 ${toneText[tone]}`} />
            <div className="min-w-0 text-body">
              <EntryWords entry={entry} />
              {/* Somewhere in a span, which its words say. */}
              {entry.kind !== 'reopened' && (
                <PaymentMoment instant={entry.at} className="block text-small text-ink-3" />
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

function EntryWords({ entry }: { entry: LinkActivity }) {
  const t = useTranslations('payments.activity');
  const format = useFormat();
  const paymentWords = usePaymentWords();
  switch (entry.kind) {
    case 'created':
    case 'soldOut':
    case 'expired':
      return <p className="text-ink">{t(entry.kind)}</p>;
    case 'firstPayment':
    case 'lastPayment':
    case 'paid':
      return (
        <p className="text-ink">{t(entry.kind, { amount: format.money(entry.amount).text })}</p>
      );
    case 'reopened':
      return (
        <>
          <p className="text-ink">{t('reopened')}</p>
          <p className="text-small text-ink-3">
            {t('reopenedSpan', {
              from: format.dayTime(entry.since),
              to: format.dayTime(entry.at),
            })}
          </p>
        </>
      );
    case 'paused':
      return (
        <>
          <p className="text-ink">{t('paused')}</p>
          <p className="text-small text-ink-3">{t('pausedSpan')}</p>
        </>
      );
    case 'refunded': {
      const { reason } = paymentWords(entry.payment);
      return (
        <>
          <p className="text-ink">
            {t('refundedOne', { amount: format.money(entry.payment.amount).text })}
          </p>
          {reason !== null && <p className="text-small text-ink-3">{reason}</p>}
        </>
      );
    }
    case 'refused':
      return <p className="text-ink">{t('refusedRun', { count: entry.count })}</p>;
  }
}
