import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { BadgeCheck } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { usePageTitle } from '../../frame/use-page-title.ts';
import { useNow } from '../../i18n/clock-provider.tsx';
import { useProblemWords } from '../../i18n/use-problem-words.ts';
import { classNames } from '../../ui/class-names.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import type { FollowUpLink } from './follow-up-link.ts';
import { invoiceQueue, isUnpaidInvoice } from './invoice-queue.ts';
import { QueuePanel } from './queue-panel.tsx';
import { SincePanel } from './since-panel.tsx';
import { addReminderOptions, noteVisit, remindersQuery, visitQuery } from './store-queries.ts';
import { newsSince } from './news-since.ts';
import { useNewsFacts } from './use-news-facts.ts';
import { WatchPanel } from './watch-panel.tsx';

type FollowUpPageProps = {
  instanceId: string;
  /** All links of the instance as far as they have been read, each as it stands now. */
  links: readonly FollowUpLink[];
  isComplete: boolean;
  /** Which of them need the merchant: the number in the frame is theirs. */
  attention: ReadonlySet<string>;
  /** Where a link stands and what is the matter, in the words of the list. */
  renderStanding: (linkId: string) => ReactNode;
  /** What may be missing from all this, or nothing. */
  gaps: ReactNode;
  /** Opens the reminder of an invoice; tells when it was sent on. */
  onRemind: (linkId: string, onSent: () => void) => void;
  /** The deadlines of these are wanted. */
  onShow: (ids: readonly string[]) => void;
};

const NO_REMINDERS = new Map<string, never>();

/** All that needs the merchant, each link once: whom to remind, what runs out; and what has happened meanwhile. */
export function FollowUpPage({
  instanceId,
  links,
  isComplete,
  attention,
  renderStanding,
  gaps,
  onRemind,
  onShow,
}: FollowUpPageProps) {
  const t = useTranslations('followUp');
  const frame = useTranslations('frame');
  const { problem } = useProblemWords();
  const queryClient = useQueryClient();
  const now = useNow();
  const queue = useMemo(() => invoiceQueue(links, now), [links, now]);
  const watched = links.filter((link) => attention.has(link.id) && !isUnpaidInvoice(link));
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
  usePageTitle(frame('followUp'));

  const markSeen = () => {
    queryClient.setQueryData(visitQuery(instanceId).queryKey, null);
    // Should it not arrive, it is told again at the next visit: no harm is done.
    noteVisit(instanceId, 'seen').catch(() => undefined);
  };
  return (
    <>
      <PageHeader
        title={frame('followUp')}
        subtitle={
          !isComplete
            ? t('lead')
            : attention.size === 0
              ? t('nothing')
              : frame('attentionCount', { count: attention.size })
        }
        actions={
          <LinkButton icon={BadgeCheck} to="/$instanceId/receipt-check" params={{ instanceId }}>
            {t('checkReceipt')}
          </LinkButton>
        }
      />
      {error !== null && (
        <ProblemNotice title={t('notKept')} text={problem(error).text} className="mt-4" />
      )}
      {gaps}
      <div
        className={classNames(
          'mt-5 grid items-start gap-4',
          since !== null &&
            'lg:grid-cols-[minmax(0,1fr)_19rem] xl:grid-cols-[minmax(0,1fr)_21.25rem]',
        )}
      >
        <div className="flex min-w-0 flex-col gap-4">
          <QueuePanel
            instanceId={instanceId}
            queue={queue.filter(({ id }) => attention.has(id))}
            recent={queue.filter(({ id }) => !attention.has(id))}
            isSoFar={!isComplete}
            reminders={reminders ?? NO_REMINDERS}
            onRemind={(linkId) => onRemind(linkId, () => keepReminder(linkId))}
            onShow={onShow}
          />
          {watched.length > 0 && (
            <WatchPanel instanceId={instanceId} links={watched} renderStanding={renderStanding} />
          )}
        </div>
        {since !== null && (
          <SincePanel instanceId={instanceId} since={since} news={news} onSeen={markSeen} />
        )}
      </div>
    </>
  );
}
