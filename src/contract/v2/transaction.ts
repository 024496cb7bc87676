import { readInstant, type Instant } from '../core/instant.ts';
import { readMetadata, type Metadata } from '../core/metadata.ts';
import { readMoney, type Centimes } from '../core/money.ts';
import type { Open } from '../core/open.ts';
import { readFields, readId, readNullableText, readText } from '../core/plain-readers.ts';

export const TRANSACTION_STATUSES = [
  'pending',
  'processing',
  'completed',
  'failed',
  'refused',
  'refunded',
] as const;
export type TransactionStatus = (typeof TRANSACTION_STATUSES)[number];

/**
 * Why a payment that the bank took was not counted and went back: the last seat was sold, the invoice paid, the link
 * paused, expired or (on the new platform) archived meanwhile, the payment came after we had given it up, or the bank itself returned it.
 */
export const GIVEN_BACK_REASONS = [
  'sold_out',
  'already_paid',
  'paused',
  'expired',
  'too_late',
  'at_the_bank',
  'archived',
] as const;
export type GivenBackReason = (typeof GIVEN_BACK_REASONS)[number];

export interface Transaction {
  readonly id: string;
  /** The link that was paid. */
  readonly transactionable_id: string;
  readonly amount: Centimes | null;
  readonly status: Open<TransactionStatus>;
  readonly payment_method: string;
  readonly environment: string;
  /** Empty for an anonymous payer, as the two below. */
  readonly name: string;
  readonly email: string;
  readonly phone_number: string;
  readonly gateway_message: string;
  readonly order_number: string;
  readonly order_id: string;
  readonly approval_code: string;
  /** Null for all others, and where the API does not say it. */
  readonly given_back_reason: Open<GivenBackReason> | null;
  readonly metadata: Metadata | null;
  readonly created_at: Instant | null;
  readonly updated_at: Instant | null;
}

export interface RecentTransaction extends Transaction {
  readonly transactionable: { readonly id: string; readonly title: string } | null;
}

/** Reads a payment, liberally; null for what has no id. */
export function readTransaction(input: unknown): Transaction | null {
  const fields = readFields(input);
  const id = readId(fields?.['id']);
  if (fields === null || id === '') return null;
  return {
    id,
    transactionable_id: readText(fields['transactionable_id']),
    amount: readMoney(fields['amount']),
    status: readText(fields['status']),
    payment_method: readText(fields['payment_method']),
    environment: readText(fields['environment']),
    name: readText(fields['name']),
    email: readText(fields['email']),
    phone_number: readText(fields['phone_number']),
    gateway_message: readText(fields['gateway_message']),
    order_number: readText(fields['order_number']),
    order_id: readText(fields['order_id']),
    approval_code: readText(fields['approval_code']),
    given_back_reason: readNullableText(fields['given_back_reason']),
    metadata: readMetadata(fields['metadata']),
    created_at: readInstant(fields['created_at']),
    updated_at: readInstant(fields['updated_at']),
  };
}

/** Reads a payment that says whose link was paid, as the newest of all instances do; null for what has no id. */
export function readRecentTransaction(input: unknown): RecentTransaction | null {
  const payment = readTransaction(input);
  if (payment === null) return null;
  const link = readFields(readFields(input)?.['transactionable']);
  const id = readId(link?.['id']);
  return {
    ...payment,
    transactionable: link === null || id === '' ? null : { id, title: readText(link['title']) },
  };
}
