import { MINUTE_MS } from '../../../../contract/core/instant.ts';

// What links and payments are expected to do, in as few words as possible and by none of the product's code. The model
// test holds the sandbox against it.

export interface ModelLink {
  readonly quota: number | null;
  /** Minutes; null: never expires. */
  readonly timeout: number | null;
  max: number | null;
  sold: number;
  status: 'active' | 'inactive' | 'closed' | 'expired';
  activeAt: number;
}

export interface ModelPayment {
  readonly link: ModelLink;
  readonly begunAt: number;
  bank: 'open' | 'paid' | 'declined' | 'gone' | 'givenBack';
  paidAt: number;
  isAcknowledged: boolean;
  status: 'pending' | 'processing' | 'completed' | 'failed' | 'refused' | 'refunded';
}

/** A link past its deadline is expired, whoever looks. */
export function age(link: ModelLink, now: number): void {
  const isAlive = link.status === 'active' || link.status === 'inactive';
  if (isAlive && link.timeout !== null && now >= link.activeAt + link.timeout * MINUTE_MS)
    link.status = 'expired';
}

/** The bank's own time limits. */
function ageAtBank(payment: ModelPayment, now: number): void {
  if (payment.bank === 'open' && now >= payment.begunAt + 20 * MINUTE_MS) payment.bank = 'gone';
  if (payment.bank === 'paid' && !payment.isAcknowledged && now >= payment.paidAt + 20 * MINUTE_MS)
    payment.bank = 'givenBack';
}

function giveBack(payment: ModelPayment, isRefundBroken: boolean): void {
  payment.status = isRefundBroken ? 'processing' : 'refunded';
  if (!isRefundBroken) payment.bank = 'givenBack';
}

function count(payment: ModelPayment, now: number, isRefundBroken: boolean): void {
  const { link } = payment;
  age(link, now);
  if (link.status !== 'active') {
    giveBack(payment, isRefundBroken);
    return;
  }
  link.sold += 1;
  link.activeAt = now;
  payment.status = 'completed';
  if (link.sold === link.max) link.status = 'closed';
}

/** The bank is asked, and nobody hears what it says. */
export function askInVain(payment: ModelPayment, now: number): void {
  ageAtBank(payment, now);
  if (payment.bank === 'paid') payment.isAcknowledged = true;
}

/** The bank is asked about a payment. @param isRefundBroken whether a refund that it needs would fail */
export function look(payment: ModelPayment, now: number, isRefundBroken: boolean): void {
  ageAtBank(payment, now);
  const { status, bank } = payment;
  if (status === 'completed' || status === 'refunded' || status === 'refused') return;
  if (bank === 'paid') payment.isAcknowledged = true;
  if (status === 'pending') {
    if (bank === 'paid') count(payment, now, isRefundBroken);
    else if (bank === 'declined') payment.status = 'refused';
    else if (bank === 'gone') payment.status = 'failed';
    else if (bank === 'givenBack') payment.status = 'refused';
    else if (now >= payment.begunAt + 10 * MINUTE_MS) payment.status = 'failed';
  } else if (bank === 'paid') giveBack(payment, isRefundBroken);
}

export function restock(link: ModelLink, quota: number, now: number): void {
  link.max = quota;
  if (link.status === 'closed' && link.sold < quota) {
    link.status = 'active';
    link.activeAt = now;
  } else if (link.sold === quota) link.status = 'closed';
}
