import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Transaction } from '../../../contract/v2/transaction.ts';
import { useFormat } from '../../i18n/i18n-provider.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { MachineText, UserText } from '../../ui/isolated-text.tsx';
import { Money } from '../../ui/money.tsx';
import { dialledNumber, mailAddress, payerName } from './payer-name.ts';
import { PaymentMoment } from './payment-moment.tsx';
import { PaymentState } from './payment-state.tsx';

type PaymentDialogProps = {
  /** Null: closed. */
  payment: Transaction | null;
  onClose: () => void;
};

/** One payment in full: what to tell a customer who asks, and what to quote to the bank. */
export function PaymentDialog({ payment, onClose }: PaymentDialogProps) {
  const t = useTranslations('payments');
  const ui = useTranslations('ui');
  const name = payment === null ? null : payerName(payment);
  return (
    <Dialog
      isOpen={payment !== null}
      onClose={onClose}
      title={t('detailsTitle', { payer: isolated(name ?? t('anonymous')) })}
      closeLabel={ui('close')}
      size="small"
    >
      {payment && <PaymentFacts payment={payment} />}
    </Dialog>
  );
}

/** A name keeps its own direction inside a sentence. */
function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}

function PaymentFacts({ payment }: { payment: Transaction }) {
  const t = useTranslations('payments');
  const ui = useTranslations('ui');
  const format = useFormat();
  const phone = dialledNumber(payment.phone_number);
  const isSettled = payment.updated_at !== null && payment.updated_at !== payment.created_at;
  return (
    <dl className="flex flex-col divide-y divide-line">
      <Fact label={t('amount')}>
        <Money
          parts={format.money(payment.amount)}
          tone={payment.status === 'completed' ? 'money' : 'ink'}
          className="font-semibold"
        />
      </Fact>
      <Fact label={t('state')}>
        <PaymentState payment={payment} />
      </Fact>
      <Fact label={t('date')}>
        <PaymentMoment instant={payment.created_at} />
      </Fact>
      {isSettled && (
        <Fact label={t('changedAt')}>
          <PaymentMoment instant={payment.updated_at} />
        </Fact>
      )}
      {payment.email !== '' && (
        <Fact label={t('email')}>
          <a href={mailAddress(payment.email)} className="text-accent underline">
            <MachineText>{payment.email}</MachineText>
          </a>
        </Fact>
      )}
      {payment.phone_number !== '' && (
        <Fact label={t('phone')}>
          {phone === null ? (
            <MachineText>{payment.phone_number}</MachineText>
          ) : (
            <a href={`tel:+${phone}`} className="text-accent underline">
              <MachineText>{payment.phone_number}</MachineText>
            </a>
          )}
        </Fact>
      )}
      {payment.order_number !== '' && (
        <Fact label={t('orderNumber')}>
          <MachineText>{payment.order_number}</MachineText>
          <CopyButton
            text={payment.order_number}
            label={t('copyOrderNumber')}
            copiedLabel={ui('copied')}
            failedLabel={ui('copyFailed')}
            size="small"
          />
        </Fact>
      )}
      {payment.approval_code !== '' && (
        <Fact label={t('approvalCode')}>
          <MachineText>{payment.approval_code}</MachineText>
        </Fact>
      )}
      {payment.payment_method !== '' && (
        <Fact label={t('method')}>
          {payment.payment_method === 'online' ? (
            t('online')
          ) : (
            <MachineText>{payment.payment_method}</MachineText>
          )}
        </Fact>
      )}
      {payment.gateway_message !== '' && (
        <Fact label={t('bankSays')}>
          <UserText>{payment.gateway_message}</UserText>
        </Fact>
      )}
    </dl>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex min-h-10 items-center justify-between gap-6 py-1.5">
      <dt className="shrink-0 text-body text-ink-2">{label}</dt>
      <dd className="flex min-w-0 items-center gap-1 text-end text-body break-words text-ink">
        {children}
      </dd>
    </div>
  );
}
