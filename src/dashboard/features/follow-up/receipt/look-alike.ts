import type { Centimes } from '../../../../contract/core/money.ts';

/** Signs that are taken for one another on a screenshot, or swapped on purpose. */
const TWINS: Readonly<Record<string, string>> = {
  O: '0',
  Q: '0',
  I: '1',
  L: '1',
  S: '5',
  B: '8',
  Z: '2',
  G: '6',
};

function shapeOf(orderNumber: string): string {
  return orderNumber.toUpperCase().replaceAll(/[OQILSBZG]/g, (sign) => TWINS[sign] ?? sign);
}

/** True when one sign is another, too many or missing, or two neighbours have changed places. */
function isOneSlipAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (
    end < Math.min(a.length, b.length) - start &&
    a[a.length - 1 - end] === b[b.length - 1 - end]
  ) {
    end += 1;
  }
  const left = a.slice(start, a.length - end);
  const right = b.slice(start, b.length - end);
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right === `${left[1] ?? ''}${left[0] ?? ''}`;
}

/** Whether another order number could be taken for this one. */
export function isLookAlikeNumber(wanted: string, other: string): boolean {
  if (wanted === '' || wanted === other) return false;
  return (
    shapeOf(wanted) === shapeOf(other) || isOneSlipAway(wanted.toUpperCase(), other.toUpperCase())
  );
}

/** Whether another amount could be taken for this one: a zero more or less, dinars for centimes, two digits swapped. */
export function isLookAlikeAmount(wanted: Centimes, other: Centimes): boolean {
  if (wanted === other) return false;
  const [small, large] = wanted < other ? [wanted, other] : [other, wanted];
  if (small > 0 && (large === small * 10 || large === small * 100)) return true;
  const [a, b] = [String(wanted), String(other)];
  return a.length === b.length && isOneSlipAway(a, b) && sorted(a) === sorted(b);
}

function sorted(digits: string): string {
  return [...digits].sort().join('');
}
