import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { CircleCheck, CircleHelp, CircleX, Clock, Send } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { DELIVERY_STATUSES, type DeliveryStatus } from '../../../contract/core/webhook-delivery.ts';
import { ApiProblem } from '../../api/api-problem.ts';
import { ReadProblem } from '../../frame/read-problem.tsx';
import { useNow } from '../../i18n/clock-provider.tsx';
import { useFormat } from '../../i18n/i18n-provider.tsx';
import { useProblemWords } from '../../i18n/use-problem-words.ts';
import type { Icon } from '../../ui/icon.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { MachineText, UserText } from '../../ui/isolated-text.tsx';
import { PageTurner } from '../../ui/page-turner.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { StatusLabel } from '../../ui/status-label.tsx';
import { useToasts } from '../../ui/toast.tsx';
import type { Tone } from '../../ui/tone.ts';
import {
  DELIVERIES_PER_PAGE,
  deliveriesQuery,
  redeliverOptions,
  type DeliverySource,
  type ListedDelivery,
} from './delivery-source.ts';
import { useEventName } from './event-name.ts';

// Delivered is no money: it is not green.
const looks: Record<DeliveryStatus, { readonly icon: Icon; readonly tone: Tone }> = {
  waiting: { icon: Clock, tone: 'neutral' },
  delivered: { icon: CircleCheck, tone: 'ink' },
  failed: { icon: CircleX, tone: 'red' },
};

function isKnownStatus(status: string): status is DeliveryStatus {
  return (DELIVERY_STATUSES as readonly string[]).includes(status);
}

type DeliveryListProps<Delivery extends ListedDelivery> = {
  source: DeliverySource<Delivery>;
  /** What a delivery is about. */
  renderSubject: (delivery: Delivery) => ReactNode;
};

/** What was sent, what came of it, and the way to send it once more. */
export function DeliveryList<Delivery extends ListedDelivery>({
  source,
  renderSubject,
}: DeliveryListProps<Delivery>) {
  const t = useTranslations('webhooks.delivery');
  const [status, setStatus] = useState('');
  const [page, setPage] = useState(1);
  const reading = useQuery(deliveriesQuery(source, status, page));
  const { data, error, isPlaceholderData } = reading;
  // The vendor's documents have no such list: an API without it is no failure.
  const isAbsent = error instanceof ApiProblem && error.kind === 'notFound';
  return (
    <div>
      <div className="mb-2 flex flex-wrap items-end justify-between gap-3">
        <h3 className="text-body font-medium text-ink">{t('title')}</h3>
        {!isAbsent && (
          <SelectField
            label={t('filter')}
            isLabelHidden
            value={status}
            onChange={(event) => {
              setStatus(event.target.value);
              setPage(1);
            }}
            options={[
              { value: '', label: t('all') },
              ...DELIVERY_STATUSES.map((value) => ({ value, label: t(`status.${value}`) })),
            ]}
            className="w-44"
          />
        )}
      </div>
      {isAbsent && <p className="text-body text-ink-3">{t('absent')}</p>}
      {!isAbsent && <ReadProblem query={reading} />}
      {data === undefined && error === null && <Skeleton className="h-24 rounded-control" />}
      {data !== undefined && data.total === 0 && (
        <p className="text-body text-ink-3">{t(status === '' ? 'none' : 'noneSuch')}</p>
      )}
      {data !== undefined && data.items.length > 0 && (
        <ul
          className={`divide-y divide-line rounded-control border border-line ${isPlaceholderData ? 'opacity-60' : ''}`}
        >
          {data.items.map((delivery) => (
            <DeliveryRow key={delivery.id} source={source} delivery={delivery}>
              {renderSubject(delivery)}
            </DeliveryRow>
          ))}
        </ul>
      )}
      {data !== undefined && data.total > DELIVERIES_PER_PAGE && (
        <Paging page={page} lastPage={data.lastPage} onTurn={setPage} />
      )}
    </div>
  );
}

type DeliveryRowProps<Delivery extends ListedDelivery> = {
  source: DeliverySource<Delivery>;
  delivery: Delivery;
  children: ReactNode;
};

function DeliveryRow<Delivery extends ListedDelivery>({
  source,
  delivery,
  children,
}: DeliveryRowProps<Delivery>) {
  const t = useTranslations('webhooks.delivery');
  const eventName = useEventName();
  const format = useFormat();
  const now = useNow();
  const toasts = useToasts();
  const { problem } = useProblemWords();
  const { mutate, isPending } = useMutation(redeliverOptions(useQueryClient(), source));
  const { event, status, attempts, next_attempt_at: next, created_at: createdAt } = delivery;
  const look = isKnownStatus(status)
    ? looks[status]
    : { icon: CircleHelp, tone: 'neutral' as const };
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-1.5 px-3.5 py-2.5">
      <div className="min-w-0 flex-1 basis-56">
        <p className="text-body text-ink">
          {eventName(event) ?? <MachineText>{event}</MachineText>}
        </p>
        {children}
        {attempts.length > 0 && (
          <details className="text-small">
            <summary className="inline-block min-h-6 cursor-pointer text-accent pointer-coarse:min-h-10">
              {t('attempts', { count: attempts.length })}
            </summary>
            <ol className="mt-1 flex flex-col gap-0.5 text-ink-2">
              {attempts.map((attempt) => (
                <li key={attempt.attempt}>
                  {attempt.started_at !== null && format.dayTime(attempt.started_at)}
                  {' · '}
                  {attempt.response_status === null
                    ? t('noAnswer')
                    : t('answer', { status: String(attempt.response_status) })}
                  {attempt.duration !== null &&
                    ` · ${t('duration', { ms: format.integer(attempt.duration) })}`}
                  {attempt.problem !== null && (
                    <>
                      {' · '}
                      <UserText>{attempt.problem}</UserText>
                    </>
                  )}
                </li>
              ))}
            </ol>
          </details>
        )}
      </div>
      <div className="text-small max-sm:grow sm:text-end">
        <StatusLabel icon={look.icon} tone={look.tone} className="text-body">
          {isKnownStatus(status) ? t(`status.${status}`) : status}
        </StatusLabel>
        {createdAt !== null && (
          <RelativeTime
            instant={createdAt}
            text={format.relative(Math.min(createdAt, now), now)}
            title={format.fullDateTime(createdAt)}
            className="block text-ink-3"
          />
        )}
        {status === 'waiting' && next !== null && (
          <span className="block text-ink-3">{t('next', { time: format.time(next) })}</span>
        )}
      </div>
      <IconButton
        icon={Send}
        label={t('again', { id: delivery.id })}
        isBusy={isPending}
        isDirectional
        disabledReason={status === 'waiting' ? t('stillTried') : undefined}
        onClick={() =>
          mutate(delivery.id, {
            onSuccess: () => toasts.add({ title: t('queued') }),
            onError: (failure) =>
              toasts.add({
                tone: 'error',
                title: t('notQueued'),
                description: problem(failure).text,
              }),
          })
        }
      />
    </li>
  );
}

function Paging({
  page,
  lastPage,
  onTurn,
}: {
  page: number;
  lastPage: number;
  onTurn: (page: number) => void;
}) {
  const t = useTranslations('webhooks.delivery');
  const format = useFormat();
  return (
    <nav aria-label={t('title')} className="mt-2 flex justify-end">
      <PageTurner
        page={page}
        lastPage={lastPage}
        place={t('page', { page: format.integer(page), pages: format.integer(lastPage) })}
        words={{ back: t('newer'), first: t('newest'), on: t('older'), last: t('oldest') }}
        onTurn={onTurn}
      />
    </nav>
  );
}
