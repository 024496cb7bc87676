import type { Receipt } from '../receipt/print-receipt.ts';
import type { StartedPayment } from './start-payment.ts';
import type { TransactionRow } from './transaction-record.ts';

/** Why a payment was not begun. */
export type PayRefusal =
  | { readonly kind: 'refused'; readonly message: string }
  /** Messages by field. */
  | { readonly kind: 'invalid'; readonly errors: Readonly<Record<string, readonly string[]>> };

/**
 * Links that are paid on the same page as those of v2, which knows one shape of a link and one way to pay it, whichever
 * platform the link is of. What is not theirs is null.
 */
export interface GuestLinks {
  /** What the pay page shows of a link. */
  show(slug: string): Promise<object | null>;
  /** @param input the decoded body */
  pay(slug: string, input: unknown): Promise<StartedPayment | PayRefusal | null>;
  /** A transaction as anybody sees it who knows its order number. */
  check(row: TransactionRow): Promise<object | null>;
  receipt(row: TransactionRow): Promise<Receipt | null>;
}
