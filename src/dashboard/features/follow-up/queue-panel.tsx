import { BellRing, Clock, MoonStar } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useNow } from '../../i18n/clock-provider.tsx';
import { useFormat } from '../../i18n/i18n-provider.tsx';
import { Button } from '../../ui/button.tsx';
import { Money } from '../../ui/money.tsx';
import { Panel } from '../../ui/panel.tsx';
import type { FollowUpLink } from './follow-up-link.ts';
import { FollowUpRow } from './follow-up-row.tsx';
import { useShownRows } from './use-shown-rows.ts';
import { isClosingSoon } from './invoice-queue.ts';
import { quietReasonAt } from './quiet-time.ts';
import type { LastReminder } from './store-queries.ts';

type QueuePanelProps = {
  instanceId: string;
  /** Whom to remind, the first first. */
  queue: readonly FollowUpLink[];
  /** Who has not paid either, and has had little time so far. */
  recent: readonly FollowUpLink[];
  /** Not all links have been read. */
  isSoFar: boolean;
  reminders: ReadonlyMap<string, LastReminder>;
  /** Opens the message. */
  onRemind: (linkId: string) => void;
  /** Told which invoices are on screen: their deadlines are wanted. */
  onShow: (ids: readonly string[]) => void;
};

/** Who has not paid yet, the most pressing first; one press opens the reminder. */
export function QueuePanel({
  instanceId,
  queue,
  recent,
  isSoFar,
  reminders,
  onRemind,
  onShow,
}: QueuePanelProps) {
  const t = useTranslations('followUp');
  const now = useNow();
  const [shown, showMore] = useShownRows();
  const [asked, setAsked] = useState<string | null>(null);
  const quiet = quietReasonAt(now);
  const pressing = queue.slice(0, shown);
  const waiting = recent.slice(0, shown - pressing.length);
  const ids = [...pressing, ...waiting].map(({ id }) => id).join('\n');
  useEffect(() => onShow(ids === '' ? [] : ids.split('\n')), [onShow, ids]);

  const press = (linkId: string) => {
    if (quiet !== null && asked !== linkId) setAsked(linkId);
    else {
      setAsked(null);
      onRemind(linkId);
    }
  };
  const renderRow = (link: FollowUpLink) => (
    <QueueRow
      key={link.id}
      instanceId={instanceId}
      link={link}
      reminder={reminders.get(link.id)}
      isAsked={asked === link.id && quiet !== null}
      quietText={quiet === null ? '' : t(`quiet.${quiet}`)}
      onPress={() => press(link.id)}
    />
  );
  return (
    <Panel
      aria-label={t('queueTitle')}
      title={t('queueTitle')}
      className="min-w-0"
      actions={
        <p role="status" className="text-small text-ink-2">
          {t('queueCount', { count: queue.length })}
          {isSoFar && ` · ${t('soFar')}`}
        </p>
      }
    >
      {queue.length === 0 ? (
        <p className="py-6 text-center text-body text-ink-3">
          {t(recent.length === 0 ? 'queueEmpty' : 'queueLater')}
        </p>
      ) : (
        <ul>{pressing.map(renderRow)}</ul>
      )}
      {waiting.length > 0 && (
        <section aria-label={t('recentTitle')} className="border-t border-line">
          <h3 className="mt-4 mb-2 text-small text-ink-3">
            {t('recentCount', { count: recent.length })}
          </h3>
          <ul>{waiting.map(renderRow)}</ul>
        </section>
      )}
      {queue.length + recent.length > shown && (
        <Button className="mt-3" onClick={showMore}>
          {t('showMore')}
        </Button>
      )}
    </Panel>
  );
}

type QueueRowProps = {
  instanceId: string;
  link: FollowUpLink;
  reminder: LastReminder | undefined;
  /** It was pressed at an hour at which nobody should be reminded: once more sends anyway. */
  isAsked: boolean;
  quietText: string;
  onPress: () => void;
};

function QueueRow({ instanceId, link, reminder, isAsked, quietText, onPress }: QueueRowProps) {
  const t = useTranslations('followUp');
  const format = useFormat();
  const now = useNow();
  const { id, title, amount, createdAt, closesAt } = link;
  return (
    <FollowUpRow
      instanceId={instanceId}
      linkId={id}
      title={title}
      action={
        <Button
          icon={BellRing}
          variant={isAsked ? 'primary' : 'secondary'}
          aria-label={isAsked ? undefined : t('remindOf', { title })}
          onClick={onPress}
        >
          {isAsked ? t('remindAnyway') : t('remind')}
        </Button>
      }
    >
      <p className="flex flex-wrap items-center gap-x-2 text-small text-ink-2">
        <Money parts={format.money(amount)} className="font-medium text-ink" />
        {createdAt !== null && (
          <span>{t('created', { when: format.relative(createdAt, now) })}</span>
        )}
        {closesAt !== null && closesAt !== undefined && (
          <span className={isClosingSoon(link, now) ? 'text-amber' : undefined}>
            <Clock aria-hidden className="me-1 inline-flex size-3.5" />
            {t('closes', { when: format.relative(closesAt, now) })}
          </span>
        )}
        {reminder && (
          <span className="relative" title={format.fullDateTime(reminder.at)}>
            {t('reminded', { when: format.relative(reminder.at, now) })}
            {reminder.times > 1 && ` (${t('times', { count: reminder.times })})`}
          </span>
        )}
      </p>
      {isAsked && (
        <p role="status" className="mt-1 flex items-start gap-1.5 text-small text-amber">
          <MoonStar aria-hidden className="mt-0.5 size-3.5 shrink-0" />
          {quietText}
        </p>
      )}
    </FollowUpRow>
  );
}
