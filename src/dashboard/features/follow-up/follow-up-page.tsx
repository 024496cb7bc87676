import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { BadgeCheck } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { usePageTitle } from '../../frame/use-page-title.ts';
import { useNow } from '../../i18n/clock-provider.tsx';
import { useProblemWords } from '../../i18n/use-problem-words.ts';
import { classNames } from '../../ui/class-names.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import type { FollowUpLink } from './follow-up-link.ts';
import { invoiceQueue } from './invoice-queue.ts';
import { QueuePanel } from './queue-panel.tsx';
import { SincePanel } from './since-panel.tsx';
import { addReminderOptions, noteVisit, remindersQuery, visitQuery } from './store-queries.ts';
import { newsSince } from './news-since.ts';
import { useNewsFacts } from './use-news-facts.ts';

type FollowUpPageProps = {
  instanceId: string;
  /** All links of the instance as far as they have been read, each as it stands now. */
  links: readonly FollowUpLink[];
  isComplete: boolean;
  /** Opens the reminder of an invoice; tells when it was sent on. */
  onRemind: (linkId: string, onSent: () => void) => void;
  /** The deadlines of these are wanted. */
  onShow: (ids: readonly string[]) => void;
};

const NO_REMINDERS = new Map<string, never>();

/** Who has not paid, whom to remind, and what has happened meanwhile. */
export function FollowUpPage({
  instanceId,
  links,
  isComplete,
  onRemind,
  onShow,
}: FollowUpPageProps) {
  const t = useTranslations('followUp');
  const { problem } = useProblemWords();
  const queryClient = useQueryClient();
  const now = useNow();
  const queue = useMemo(() => invoiceQueue(links, now), [links, now]);
  const { data: reminders } = useQuery(remindersQuery(instanceId));
  const { mutate: keepReminder, error } = useMutation(addReminderOptions(queryClient, instanceId));
  const { since, payments } = useNewsFacts(instanceId);
  const news = useMemo(
    () =>
      since === null || payments === null || !isComplete
        ? null
        : newsSince(since, links, payments, now),
    [since, payments, isComplete, links, now],
  );
  usePageTitle(t('title'));

  const markSeen = () => {
    queryClient.setQueryData(visitQuery(instanceId).queryKey, null);
    // Should it not arrive, it is told again at the next visit: no harm is done.
    noteVisit(instanceId, 'seen').catch(() => undefined);
  };
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={t('lead')}
        actions={
          <LinkButton icon={BadgeCheck} to="/$instanceId/receipt-check" params={{ instanceId }}>
            {t('checkReceipt')}
          </LinkButton>
        }
      />
      {error !== null && (
        <ProblemNotice title={t('notKept')} text={problem(error).text} className="mt-4" />
      )}
      <div
        className={classNames(
          'mt-5 grid items-start gap-4',
          since !== null &&
            'lg:grid-cols-[minmax(0,1fr)_19rem] xl:grid-cols-[minmax(0,1fr)_21.25rem]',
        )}
      >
        <QueuePanel
          instanceId={instanceId}
          queue={queue}
          isSoFar={!isComplete}
          reminders={reminders ?? NO_REMINDERS}
          onRemind={(linkId) => onRemind(linkId, () => keepReminder(linkId))}
          onShow={onShow}
        />
        {since !== null && (
          <SincePanel instanceId={instanceId} since={since} news={news} onSeen={markSeen} />
        )}
      </div>
    </>
  );
}
