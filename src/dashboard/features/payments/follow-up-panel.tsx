import { useQuery } from '@tanstack/react-query';
import { Mail, MessageCircle, Phone } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { Transaction } from '../../../contract/v2/transaction.ts';
import { useFormat } from '../../i18n/i18n-provider.tsx';
import { UserText } from '../../ui/isolated-text.tsx';
import { AnchorButton } from '../../ui/link-button.tsx';
import { Money } from '../../ui/money.tsx';
import { Panel } from '../../ui/panel.tsx';
import { followUpOf } from './follow-up.ts';
import { dialledNumber, mailAddress, payerName } from './payer-name.ts';
import { PaymentMoment } from './payment-moment.tsx';
import { paymentQueries } from './payment-queries.ts';
import { PaymentState } from './payment-state.tsx';

/** More is for the table and its filter. */
const SHOWN = 5;

type FollowUpPanelProps = {
  linkId: string;
};

/** Who wanted to pay and could not, and whose money went back, each with the reason and a way to write. Nothing when all is well. */
export function FollowUpPanel({ linkId }: FollowUpPanelProps) {
  const t = useTranslations('payments.trouble');
  const { data } = useQuery(paymentQueries.history(linkId));
  if (data === undefined) return null;
  const { missed, givenBack } = followUpOf(data.newest);
  if (missed.length === 0 && givenBack.length === 0) return null;
  return (
    <Panel title={t('title')}>
      {missed.length > 0 && (
        <>
          <p className="mb-2 text-small text-ink-3">{t('text')}</p>
          <ul className="divide-y divide-line">
            {missed.slice(0, SHOWN).map(({ payment, attempts }) => (
              <Person key={payment.id} payment={payment} attempts={attempts} />
            ))}
          </ul>
        </>
      )}
      {givenBack.length > 0 && (
        <>
          <p className={`mb-2 text-small text-ink-3 ${missed.length > 0 ? 'mt-4' : ''}`}>
            {t('refundedText')}
          </p>
          <ul className="divide-y divide-line">
            {givenBack.slice(0, SHOWN).map((payment) => (
              <Person key={payment.id} payment={payment} attempts={1} />
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}

function Person({ payment, attempts }: { payment: Transaction; attempts: number }) {
  const t = useTranslations('payments');
  const format = useFormat();
  const name = payerName(payment);
  const payer = name ?? t('anonymous');
  const phone = dialledNumber(payment.phone_number);
  return (
    <li className="py-2.5">
      <div className="flex items-baseline justify-between gap-3 text-body">
        <span className="flex min-w-0 font-medium text-ink">
          {name === null ? t('anonymous') : <UserText className="truncate">{name}</UserText>}
        </span>
        <Money parts={format.money(payment.amount)} className="shrink-0" />
      </div>
      <PaymentState payment={payment} className="max-w-full text-small" />
      <div className="flex flex-wrap items-center gap-x-2 text-small text-ink-3">
        <PaymentMoment instant={payment.created_at} />
        {attempts > 1 && <span>{t('trouble.times', { count: attempts })}</span>}
      </div>
      {(phone !== null || payment.email !== '') && (
        <div className="mt-1.5 flex flex-wrap gap-2">
          {phone !== null && (
            <AnchorButton
              href={`https://wa.me/${phone}`}
              target="_blank"
              rel="noopener noreferrer"
              icon={MessageCircle}
              size="small"
              aria-label={t('trouble.whatsAppLabel', { payer })}
            >
              {t('trouble.whatsApp')}
            </AnchorButton>
          )}
          {phone !== null && (
            <AnchorButton
              href={`tel:+${phone}`}
              icon={Phone}
              size="small"
              aria-label={t('trouble.callLabel', { payer })}
              title={t('trouble.call')}
            />
          )}
          {payment.email !== '' && (
            <AnchorButton
              href={mailAddress(payment.email)}
              icon={Mail}
              size="small"
              aria-label={t('trouble.writeLabel', { payer })}
              title={t('trouble.write')}
            />
          )}
        </div>
      )}
    </li>
  );
}
