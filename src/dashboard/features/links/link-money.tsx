import type { Centimes } from '../../../contract/core/money.ts';
import type { Format } from '../../i18n/format.ts';
import { classNames } from '../../ui/class-names.ts';
import { ColumnMoney } from '../../ui/money.tsx';
import type { ListedLink } from './listed-link.ts';
import type { RowParts } from './row-parts.ts';

type LinkPriceProps = {
  link: ListedLink;
  parts: RowParts;
  /** Where it is a cell of the table by itself. */
  role?: 'cell' | undefined;
  className?: string | undefined;
};

/** The price, or that the payer chooses; the column says the currency. */
export function LinkPrice({ link, parts, role, className }: LinkPriceProps) {
  if (link.mode === 'static' || link.isAmountFree === true) {
    return (
      <span role={role} dir="ltr" className={className}>
        {parts.freePrice}
      </span>
    );
  }
  return <ColumnMoney parts={parts.format.money(link.amount)} role={role} className={className} />;
}

type CollectedMoneyProps = Pick<LinkPriceProps, 'role' | 'className'> & {
  amount: Centimes | null;
  format: Format;
};

/** Money received is green; none recedes, and what could not be read is a dash. */
export function CollectedMoney({ amount, format, role, className }: CollectedMoneyProps) {
  const isReceived = amount !== null && amount > 0;
  return (
    <ColumnMoney
      parts={format.money(amount)}
      tone={isReceived ? 'money' : undefined}
      role={role}
      className={classNames(isReceived ? 'font-medium' : 'text-ink-3', className)}
    />
  );
}
