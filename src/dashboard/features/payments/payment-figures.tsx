import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { Link } from '../../../contract/v2/link.ts';
import { useFormat } from '../../i18n/i18n-provider.tsx';
import { Figure, FigureStrip } from '../../ui/figure.tsx';
import { Money } from '../../ui/money.tsx';
import { paymentQueries } from './payment-queries.ts';

type PaymentFiguresProps = {
  link: Pick<
    Link,
    | 'id'
    | 'type'
    | 'payment_mode'
    | 'max_payments'
    | 'successful_payments_count'
    | 'collected_amount'
  >;
  className?: string | undefined;
};

/** What a link has brought, and what did not come through. */
export function PaymentFigures({ link, className }: PaymentFiguresProps) {
  const t = useTranslations('payments');
  const format = useFormat();
  const { data: refused } = useQuery(paymentQueries.count(link.id, 'refused'));
  const { data: failed } = useQuery(paymentQueries.count(link.id, 'failed'));
  const { data: refunded } = useQuery(paymentQueries.count(link.id, 'refunded'));
  const isLimited = link.type !== 'static' && link.payment_mode === 'limited';
  const sold = format.integer(link.successful_payments_count);
  const lost = refused === undefined || failed === undefined ? undefined : refused + failed;
  return (
    <FigureStrip className={className}>
      <Figure
        label={t('collected')}
        value={
          // Green is money that has come in; none is not.
          <Money
            isFitted
            parts={format.money(link.collected_amount)}
            tone={(link.collected_amount ?? 0) > 0 ? 'money' : 'ink'}
          />
        }
      />
      {isLimited && link.max_payments !== null ? (
        <Figure
          label={t('sold')}
          value={t('soldOf', { sold, total: format.integer(link.max_payments) })}
        />
      ) : (
        <Figure label={t('paid')} value={sold} />
      )}
      <Figure label={t('refused')} value={counted(lost, format.integer)} />
      <Figure label={t('refunded')} value={counted(refunded, format.integer)} />
    </FigureStrip>
  );
}

/** A count that is not there yet, or could not be read, is a dash and never a nought. */
function counted(count: number | undefined, say: (count: number) => string): string {
  return count === undefined ? '—' : say(count);
}
