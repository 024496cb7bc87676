import type { Instant } from '../../../../contract/core/instant.ts';
import {
  normalizeTypedAmount,
  readAmount,
  type Centimes,
} from '../../../../contract/core/money.ts';
import type { Page } from '../../../../contract/core/page.ts';
import type { CheckedTransaction } from '../../../../contract/v2/transaction-check.ts';
import type { RecentTransaction } from '../../../../contract/v2/transaction.ts';
import { toLatinDigits } from '../../../forms/latin-digits.ts';
import { isLookAlikeAmount, isLookAlikeNumber } from './look-alike.ts';

/** What a merchant typed off a receipt; digits alone may be either. */
export interface ReceiptQuestion {
  /** Ten letters or digits at most, as the bank writes them; null when it cannot be one. */
  readonly orderNumber: string | null;
  readonly amount: Centimes | null;
}

export function readQuestion(typed: string): ReceiptQuestion {
  const text = toLatinDigits(typed).trim();
  const compact = text.replaceAll(/[\s-]/g, '');
  const isNumber = /^[A-Za-z0-9]{4,10}$/.test(compact);
  const decimal = normalizeTypedAmount(text);
  const amount = decimal === null ? null : readAmount(decimal);
  return {
    orderNumber: isNumber ? compact : null,
    amount: amount?.ok === true ? amount.amount : null,
  };
}

/** What is known of a payment, in the words of the question: did the money come in? */
export type ReceiptVerdict = 'paid' | 'refused' | 'givenBack' | 'pending' | 'unclear';

export interface ReceiptPayment {
  readonly id: string;
  readonly orderNumber: string;
  readonly verdict: ReceiptVerdict;
  readonly amount: Centimes | null;
  readonly at: Instant | null;
  readonly linkId: string | null;
  readonly title: string;
  /** Empty for an anonymous payer. */
  readonly payer: string;
}

export interface ReceiptAnswer {
  /** The merchant's own payments that the question names; newest first. */
  readonly found: readonly ReceiptPayment[];
  /** There is such a payment, and it went to somebody else. */
  readonly isElsewhere: boolean;
  /** Of the merchant's own: what could be taken for it, or passed off as it. */
  readonly lookAlikes: readonly ReceiptPayment[];
  /** Payments since this instant were looked through; null: all there are. */
  readonly readBackTo: Instant | null;
}

export interface ReceiptWorld {
  /** The merchant's payments, newest first, a page of a hundred. */
  readonly readPage: (page: number) => Promise<Page<RecentTransaction>>;
  /** What anybody may know of an order number; null: there is none. */
  readonly check: (orderNumber: string) => Promise<CheckedTransaction | null>;
}

/** Look-alikes and amounts are sought in so many pages. */
const PAGES = 5;
/** An order number that is known to exist is sought further back. */
const MOST_PAGES = 50;
const MAX_LOOK_ALIKES = 5;

function verdictOf(status: string): ReceiptVerdict {
  switch (status) {
    case 'completed':
      return 'paid';
    case 'refused':
    case 'failed':
      return 'refused';
    case 'refunded':
      return 'givenBack';
    case 'pending':
    case 'processing':
      return 'pending';
    default:
      return 'unclear';
  }
}

function toPayment(payment: RecentTransaction): ReceiptPayment {
  return {
    id: payment.id,
    orderNumber: payment.order_number,
    verdict: payment.given_back_reason === null ? verdictOf(payment.status) : 'givenBack',
    amount: payment.amount,
    at: payment.created_at,
    linkId: payment.transactionable?.id ?? payment.transactionable_id,
    title: payment.transactionable?.title ?? '',
    payer: payment.name,
  };
}

/** Small letters and capitals are the same number to whoever reads it off a receipt. */
function isSameNumber(a: string, b: string): boolean {
  return a !== '' && a.toUpperCase() === b.toUpperCase();
}

/** As it was typed, then in capitals, as the bank writes it. */
async function checkNumber(
  orderNumber: string,
  { check }: ReceiptWorld,
): Promise<CheckedTransaction | null> {
  const capitals = orderNumber.toUpperCase();
  const asTyped = await check(orderNumber);
  return asTyped === null && capitals !== orderNumber ? await check(capitals) : asTyped;
}

/**
 * Answers from a fresh reading whether what a receipt says is so. A payment counts as the merchant's only when it is among the
 * merchant's own: a real receipt of another shop proves nothing.
 */
export async function readReceipt(
  question: ReceiptQuestion,
  world: ReceiptWorld,
): Promise<ReceiptAnswer> {
  const { orderNumber, amount } = question;
  const checked = orderNumber === null ? null : await checkNumber(orderNumber, world);
  const isWanted = (payment: RecentTransaction) =>
    checked !== null && isSameNumber(payment.order_number, checked.order_number);

  const read: RecentTransaction[] = [];
  let isAll = false;
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const { items, lastPage } = await world.readPage(page);
    read.push(...items);
    isAll = page >= lastPage;
    const oldest = items.at(-1)?.created_at ?? null;
    const isPast =
      checked === null ||
      read.some(isWanted) ||
      (oldest !== null && checked.created_at !== null && oldest < checked.created_at);
    if (isAll || (page >= PAGES && isPast)) break;
  }

  const isNamed = (payment: RecentTransaction) =>
    isWanted(payment) ||
    (orderNumber !== null && isSameNumber(payment.order_number, orderNumber)) ||
    (amount !== null && payment.amount === amount);
  const isLikeIt = (payment: RecentTransaction) =>
    !isNamed(payment) &&
    ((orderNumber !== null && isLookAlikeNumber(orderNumber, payment.order_number)) ||
      (amount !== null && payment.amount !== null && isLookAlikeAmount(amount, payment.amount)));
  return {
    found: read.filter(isNamed).map(toPayment),
    isElsewhere: checked !== null && !read.some(isWanted),
    lookAlikes: read.filter(isLikeIt).slice(0, MAX_LOOK_ALIKES).map(toPayment),
    readBackTo: isAll ? null : (read.at(-1)?.created_at ?? null),
  };
}
