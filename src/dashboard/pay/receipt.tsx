import type { ReactNode } from 'react';
import type { CheckedTransaction } from '../../contract/v2/transaction-check.ts';
import { formatOf } from '../i18n/format.ts';
import { MachineText, UserText } from '../ui/isolated-text.tsx';
import { Money } from '../ui/money.tsx';
import type { Sayings } from './pay-words.ts';

type ReceiptProps = {
  transaction: CheckedTransaction;
  sayings: Sayings;
};

/** The facts of a payment, as they are quoted, kept and printed. */
export function Receipt({ transaction, sayings }: ReceiptProps) {
  const { pay: words } = sayings;
  const { udf1 } = transaction;
  return (
    <FactList>
      <Fact label={words('status')}>{words(statusWord(transaction))}</Fact>
      <Purpose transaction={transaction} sayings={sayings} />
      <Fact label={words('method')}>
        {transaction.payment_method === 'online' ? (
          words('card')
        ) : (
          <MachineText>{transaction.payment_method}</MachineText>
        )}
      </Fact>
      <Fact label={words('orderNumber')}>
        <MachineText>{transaction.order_number}</MachineText>
      </Fact>
      {transaction.order_id !== '' && (
        <Fact label={words('transaction')}>
          <MachineText className="text-small">{transaction.order_id}</MachineText>
        </Fact>
      )}
      {transaction.approval_code !== '' && (
        <Fact label={words('approvalCode')}>
          <MachineText>{transaction.approval_code}</MachineText>
        </Fact>
      )}
      {udf1 !== null && (
        <Fact label={udf1.label === '' ? words('reference') : <UserText>{udf1.label}</UserText>}>
          <MachineText>{udf1.value}</MachineText>
        </Fact>
      )}
    </FactList>
  );
}

/** What an attempt was for that did not go through, and the number to quote when asking. */
export function AttemptFacts({ transaction, sayings }: ReceiptProps) {
  return (
    <FactList>
      <Purpose transaction={transaction} sayings={sayings} />
      <Fact label={sayings.pay('orderNumber')}>
        <MachineText className="select-all">{transaction.order_number}</MachineText>
      </Fact>
    </FactList>
  );
}

/** To whom, for what, how much and when. */
function Purpose({ transaction, sayings }: ReceiptProps) {
  const { pay: words, language } = sayings;
  const format = formatOf(language);
  const { updated_at: settledAt, created_at: createdAt } = transaction;
  const at = settledAt ?? createdAt;
  return (
    <>
      {transaction.merchant_name !== '' && (
        <Fact label={words('merchant')}>
          <UserText>{transaction.merchant_name}</UserText>
        </Fact>
      )}
      {transaction.title !== '' && (
        <Fact label={words('for')}>
          <UserText>{transaction.title}</UserText>
        </Fact>
      )}
      <Fact label={words('amount')}>
        <Money parts={format.money(transaction.amount)} className="font-semibold" />
      </Fact>
      {at !== null && (
        <Fact label={words('date')}>
          {/* Apart: in Arabic the year and the hour would run into one number. */}
          <bdi>{format.fullDay(at)}</bdi> <bdi className="tabular-nums">{format.time(at)}</bdi>
        </Fact>
      )}
    </>
  );
}

function statusWord({ status }: CheckedTransaction) {
  switch (status) {
    case 'completed':
      return 'statusPaid';
    case 'refunded':
      return 'statusGivenBack';
    case 'processing':
      return 'statusGivingBack';
    default:
      return 'statusRefused';
  }
}

/** SATIM's toll-free number, which it wants to see beside every outcome. */
const HELP_NUMBER = '3020';

/** Whom to call about a payment, whatever became of it. */
export function Help({ sayings }: Pick<ReceiptProps, 'sayings'>) {
  return (
    <p className="text-small text-balance text-ink-2">
      {sayings.pay('help')}{' '}
      <a
        href={`tel:${HELP_NUMBER}`}
        className="font-semibold text-accent underline underline-offset-2"
      >
        <MachineText>{HELP_NUMBER}</MachineText>
      </a>
    </p>
  );
}

function FactList({ children }: { children: ReactNode }) {
  return (
    <dl className="w-full divide-y divide-line rounded-panel border border-line bg-surface px-4 py-1 text-start">
      {children}
    </dl>
  );
}

function Fact({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <div className="flex items-baseline justify-between gap-4 py-2.5">
      <dt className="shrink-0 text-small text-ink-3">{label}</dt>
      <dd className="min-w-0 text-end text-body break-words text-ink">{children}</dd>
    </div>
  );
}
