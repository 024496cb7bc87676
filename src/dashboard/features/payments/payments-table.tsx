import { useTranslations } from 'use-intl';
import type { Transaction } from '../../../contract/v2/transaction.ts';
import { useFormat } from '../../i18n/i18n-provider.tsx';
import { UserText } from '../../ui/isolated-text.tsx';
import { Money } from '../../ui/money.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useMediaQuery } from '../../ui/use-media-query.ts';
import { payerName } from './payer-name.ts';
import { PaymentMoment } from './payment-moment.tsx';
import { PaymentState } from './payment-state.tsx';

type PaymentsTableProps = {
  payments: readonly Transaction[];
  /** The page that was asked for is still on its way: these rows are those of the one before. */
  isStale: boolean;
  onOpen: (payment: Transaction) => void;
};

/** Payments in rows; as cards where there is no room for columns: on a phone, and narrow beside the panels. */
export function PaymentsTable({ payments, isStale, onOpen }: PaymentsTableProps) {
  const isPhone = !useMediaQuery('(width >= 40rem)');
  const isBesidePanels = useMediaQuery('(width >= 64rem)');
  const isWide = useMediaQuery('(width >= 80rem)');
  const Rows = isWide || !(isPhone || isBesidePanels) ? Columns : Cards;
  return (
    <div className={isStale ? 'opacity-60 transition-opacity duration-calm' : undefined}>
      <Rows payments={payments} onOpen={onOpen} />
    </div>
  );
}

type RowsProps = Pick<PaymentsTableProps, 'payments' | 'onOpen'>;

function Columns({ payments, onOpen }: RowsProps) {
  const t = useTranslations('payments');
  const format = useFormat();
  return (
    <table className="w-full table-fixed text-body">
      <caption className="sr-only">{t('title')}</caption>
      <colgroup>
        <col className="w-[27%]" />
        <col className="w-36" />
        <col />
        <col className="w-34" />
      </colgroup>
      <thead className="sr-only">
        <tr>
          <th scope="col">{t('payer')}</th>
          <th scope="col">{t('amount')}</th>
          <th scope="col">{t('state')}</th>
          <th scope="col">{t('date')}</th>
        </tr>
      </thead>
      <tbody>
        {payments.map((payment) => (
          <tr
            key={payment.id}
            className="border-t border-line first:border-t-0 hover:bg-sunk/60"
            onClick={() => onOpen(payment)}
          >
            <td className="py-1 pe-3 ps-1">
              <PayerButton payment={payment} onOpen={onOpen} />
            </td>
            <td className="py-2.5 pe-4">
              <span dir="ltr" className="block text-end">
                {/* Below each other at the decimal, on whichever side the currency stands. */}
                <bdi>
                  <Money parts={format.money(payment.amount)} />
                </bdi>
              </span>
            </td>
            <td className="truncate py-2.5 pe-3">
              <PaymentState payment={payment} className="max-w-full" />
            </td>
            <td className="py-2.5 pe-1 text-end whitespace-nowrap text-ink-2">
              <PaymentMoment instant={payment.created_at} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cards({ payments, onOpen }: RowsProps) {
  const t = useTranslations('payments');
  const format = useFormat();
  return (
    <ul aria-label={t('title')} className="divide-y divide-line">
      {payments.map((payment) => (
        <li key={payment.id} className="relative py-3">
          <div className="flex items-baseline justify-between gap-4">
            <PayerButton payment={payment} onOpen={onOpen} isWholeCard />
            <Money parts={format.money(payment.amount)} className="shrink-0 font-medium" />
          </div>
          <div className="mt-0.5 flex items-baseline justify-between gap-4 text-small">
            <PaymentState payment={payment} />
            <PaymentMoment instant={payment.created_at} className="shrink-0 text-ink-3" />
          </div>
        </li>
      ))}
    </ul>
  );
}

function PayerButton({
  payment,
  onOpen,
  isWholeCard = false,
}: {
  payment: Transaction;
  onOpen: (payment: Transaction) => void;
  isWholeCard?: boolean;
}) {
  const t = useTranslations('payments');
  const name = payerName(payment);
  return (
    <button
      type="button"
      aria-label={t('details', { payer: name ?? t('anonymous') })}
      onClick={(event) => {
        event.stopPropagation();
        onOpen(payment);
      }}
      className={
        isWholeCard
          ? // The whole card can be touched; the name carries the focus.
            'flex min-w-0 cursor-pointer text-start font-medium text-ink before:absolute before:inset-0'
          : 'flex max-w-full cursor-pointer rounded-small py-1.5 text-start font-medium text-ink'
      }
    >
      {name === null ? (
        <span className="font-normal text-ink-2">{t('anonymous')}</span>
      ) : (
        <UserText className="truncate">{name}</UserText>
      )}
    </button>
  );
}

/** Where payments will be. */
export function PaymentsSkeleton({ rows }: { rows: number }) {
  return (
    <div aria-hidden className="divide-y divide-line">
      {Array.from({ length: rows }, (_row, index) => (
        <div key={index} className="flex h-11 items-center gap-6">
          <Skeleton className="h-3.5 w-1/4" />
          <Skeleton className="h-3.5 w-1/6" />
          <Skeleton className="h-3.5 w-1/5" />
          <Skeleton className="ms-auto h-3.5 w-24" />
        </div>
      ))}
    </div>
  );
}
