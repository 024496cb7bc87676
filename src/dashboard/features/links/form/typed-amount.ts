import { readMoney, toDecimal, type Centimes } from '../../../../contract/core/money.ts';
import { typedAmountToWire } from '../../../forms/typed-money.ts';

/** An amount for a field: plain, without superfluous zeros, as somebody would type it. */
export function amountToTyped(amount: Centimes | null): string {
  return amount === null ? '' : toDecimal(amount).replace(/\.00$/, '');
}

/** Whether another amount was typed. The same one written otherwise is no change, nor is a field left as it was shown. */
export function isOtherAmount(amount: Centimes | null, typed: string): boolean {
  if (typed === amountToTyped(amount)) return false;
  const read = readMoney(typedAmountToWire(typed));
  return read === null || read !== amount;
}
