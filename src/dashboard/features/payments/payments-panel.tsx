import { useQuery } from '@tanstack/react-query';
import { ArrowUp, Inbox } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { TRANSACTION_STATUSES, type Transaction } from '../../../contract/v2/transaction.ts';
import { useFormat } from '../../i18n/i18n-provider.tsx';
import { useProblemWords } from '../../i18n/use-problem-words.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageTurner } from '../../ui/page-turner.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { ExportButton } from './export-button.tsx';
import { PaymentDialog } from './payment-dialog.tsx';
import { PAYMENTS_PER_PAGE, paymentQueries } from './payment-queries.ts';
import { PaymentsSkeleton, PaymentsTable } from './payments-table.tsx';
import { useHeldPage } from './use-held-page.ts';

const NO_PAYMENTS: readonly Transaction[] = [];

type PaymentsPanelProps = {
  linkId: string;
  /** Names the file of an export. */
  slug: string;
};

/** Everything that was paid, tried, refused and given back through a link. */
export function PaymentsPanel({ linkId, slug }: PaymentsPanelProps) {
  const t = useTranslations('payments');
  const [status, setStatus] = useState('');
  const [page, setPage] = useState(1);
  const [openedId, setOpenedId] = useState<string | null>(null);
  const { data, error, isPlaceholderData, refetch, isFetching } = useQuery(
    paymentQueries.page(linkId, status, page),
  );
  // Rows of the page before are those of another page: nothing of them is held.
  const held = useHeldPage(
    isPlaceholderData ? 'other' : `${status} ${page}`,
    data?.items ?? NO_PAYMENTS,
  );
  const isEmpty = data !== undefined && data.total === 0 && !isPlaceholderData;

  const choose = (chosen: string) => {
    setStatus(chosen);
    setPage(1);
    held.letGo();
  };

  return (
    <Panel
      title={t('title')}
      actions={
        <div className="flex flex-wrap items-center gap-2.5">
          <SelectField
            label={t('filter')}
            isLabelHidden
            value={status}
            onChange={(event) => choose(event.target.value)}
            options={[
              { value: '', label: t('all') },
              ...TRANSACTION_STATUSES.map((value) => ({ value, label: t(`status.${value}`) })),
            ]}
            className="w-44"
          />
          <ExportButton linkId={linkId} slug={slug} status={status} isEmpty={isEmpty} />
        </div>
      }
    >
      {error !== null && (
        <PaymentsProblem error={error} onRetry={() => void refetch()} isRetrying={isFetching} />
      )}
      {data === undefined && error === null && <PaymentsSkeleton rows={4} />}
      {isEmpty && <NothingPaid hasFilter={status !== ''} onShowAll={() => choose('')} />}
      {held.waiting > 0 && (
        <div className="sticky top-2 z-10 -mt-1 mb-1 flex justify-center">
          <Button size="small" icon={ArrowUp} onClick={held.letGo}>
            {t('waiting', { count: held.waiting })}
          </Button>
        </div>
      )}
      {data !== undefined && held.rows.length > 0 && (
        <div
          onPointerEnter={held.take}
          onPointerLeave={held.letGo}
          onFocus={held.take}
          onBlur={held.letGo}
        >
          <PaymentsTable
            payments={held.rows}
            isStale={isPlaceholderData}
            onOpen={(payment) => setOpenedId(payment.id)}
          />
        </div>
      )}
      {data !== undefined && data.unreadable > 0 && (
        <p className="mt-2 text-small text-ink-3">{t('unreadable', { count: data.unreadable })}</p>
      )}
      {data !== undefined && data.total > PAYMENTS_PER_PAGE && (
        <Paging page={page} lastPage={data.lastPage} total={data.total} onTurn={setPage} />
      )}
      <PaymentDialog
        payment={held.rows.find(({ id }) => id === openedId) ?? null}
        onClose={() => setOpenedId(null)}
      />
    </Panel>
  );
}

function PaymentsProblem({
  error,
  onRetry,
  isRetrying,
}: {
  error: unknown;
  onRetry: () => void;
  isRetrying: boolean;
}) {
  const ui = useTranslations('ui');
  const { title, text, requestId } = useProblemWords().problem(error);
  return (
    <ProblemNotice
      title={title}
      text={text}
      requestId={requestId}
      requestIdLabel={ui('requestId')}
      action={
        <Button size="small" onClick={onRetry} isBusy={isRetrying}>
          {ui('retry')}
        </Button>
      }
      className="mb-3"
    />
  );
}

function NothingPaid({ hasFilter, onShowAll }: { hasFilter: boolean; onShowAll: () => void }) {
  const t = useTranslations('payments');
  return hasFilter ? (
    <EmptyState
      icon={Inbox}
      title={t('emptyFilterTitle')}
      action={<Button onClick={onShowAll}>{t('showAll')}</Button>}
      className="py-8"
    />
  ) : (
    <EmptyState icon={Inbox} title={t('emptyTitle')} className="py-8">
      {t('emptyText')}
    </EmptyState>
  );
}

function Paging({
  page,
  lastPage,
  total,
  onTurn,
}: {
  page: number;
  lastPage: number;
  total: number;
  onTurn: (page: number) => void;
}) {
  const t = useTranslations('payments');
  const format = useFormat();
  const from = (page - 1) * PAYMENTS_PER_PAGE + 1;
  return (
    <nav aria-label={t('title')} className="mt-3 flex items-center justify-between gap-4">
      <p className="text-small text-ink-3 tabular-nums">
        {t('range', {
          from: format.integer(Math.min(from, total)),
          to: format.integer(Math.min(page * PAYMENTS_PER_PAGE, total)),
          total: format.integer(total),
        })}
      </p>
      <PageTurner
        page={page}
        lastPage={lastPage}
        place={t('page', { page: format.integer(page), pages: format.integer(lastPage) })}
        words={{
          back: t('previousPage'),
          first: t('firstPage'),
          on: t('nextPage'),
          last: t('lastPage'),
        }}
        onTurn={onTurn}
      />
    </nav>
  );
}
