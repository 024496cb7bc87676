import type { Transaction } from '../../../contract/v2/transaction.ts';
import { payerKey } from './payer-name.ts';

/** Somebody who wanted to pay and did not get there. */
export interface MissedPayment {
  /** The newest attempt. */
  readonly payment: Transaction;
  readonly attempts: number;
}

export interface FollowUp {
  /** Newest first. */
  readonly missed: readonly MissedPayment[];
  /** Money that came too late and was given back; newest first. */
  readonly givenBack: readonly Transaction[];
}

/**
 * The payments that a merchant may want to write to somebody about. Whoever was refused and paid afterwards is not among
 * them; an anonymous payer cannot be told from another, so each attempt stands for itself.
 * @param payments newest first
 */
export function followUpOf(payments: readonly Transaction[]): FollowUp {
  const paidSince = new Set<string>();
  const missed = new Map<string, { payment: Transaction; attempts: number }>();
  for (const payment of payments) {
    const key = payerKey(payment);
    if (payment.status === 'completed' && key !== null) paidSince.add(key);
    if (payment.status !== 'refused' && payment.status !== 'failed') continue;
    if (key !== null && paidSince.has(key)) continue;
    const known = missed.get(key ?? payment.id);
    if (known) known.attempts += 1;
    else missed.set(key ?? payment.id, { payment, attempts: 1 });
  }
  return {
    missed: [...missed.values()],
    givenBack: payments.filter(({ status }) => status === 'refunded'),
  };
}
