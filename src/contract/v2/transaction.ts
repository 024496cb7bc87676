import type { Open } from '../core/open.ts';
import * as z from 'zod/mini';
import type { Instant } from '../core/instant.ts';
import { readMetadata, type Metadata } from '../core/metadata.ts';
import type { Centimes } from '../core/money.ts';
import { idField, instantField, moneyField } from './link-schemas.ts';

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

const text = z.catch(z.pipe(z.union([z.string(), z.number()]), z.transform(String)), '');

const transactionShape = {
  id: idField,
  transactionable_id: text,
  amount: moneyField,
  status: text,
  payment_method: text,
  environment: text,
  name: text,
  email: text,
  phone_number: text,
  gateway_message: text,
  order_number: text,
  order_id: text,
  approval_code: text,
  given_back_reason: z.catch(z.nullable(z.string()), null),
  metadata: z.pipe(z.optional(z.unknown()), z.transform(readMetadata)),
  created_at: instantField,
  updated_at: instantField,
};

export const transactionSchema: z.ZodMiniType<Transaction> = z.object(transactionShape);

export interface RecentTransaction extends Transaction {
  readonly transactionable: { readonly id: string; readonly title: string } | null;
}

export const recentTransactionSchema: z.ZodMiniType<RecentTransaction> = z.object({
  ...transactionShape,
  transactionable: z.catch(z.nullable(z.object({ id: idField, title: text })), null),
});
