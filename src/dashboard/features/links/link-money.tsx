import type { Centimes } from '../../../contract/core/money.ts';
import type { Format } from '../../i18n/format.ts';
import { Money } from '../../ui/money.tsx';
import type { ListedLink } from './listed-link.ts';
import type { RowParts } from './row-parts.ts';

/** The price, or that the payer chooses; the column says the currency. */
export function LinkPrice({ link, parts }: { link: ListedLink; parts: RowParts }) {
  if (link.mode === 'static' || link.isAmountFree === true) return parts.freePrice;
  return <Money parts={parts.format.money(link.amount)} hasCurrency={false} />;
}

/** Money received is green; none recedes, and what could not be read is a dash. */
export function CollectedMoney({ amount, format }: { amount: Centimes | null; format: Format }) {
  const isReceived = amount !== null && amount > 0;
  return (
    <Money
      parts={format.money(amount)}
      hasCurrency={false}
      tone={isReceived ? 'money' : undefined}
      className={isReceived ? 'font-medium' : 'text-ink-3'}
    />
  );
}
