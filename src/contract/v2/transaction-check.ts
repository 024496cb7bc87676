import { readInstant, type Instant } from '../core/instant.ts';
import { readMoney, type Centimes } from '../core/money.ts';
import type { Open } from '../core/open.ts';
import { readFields, readNullableText, readText } from '../core/plain-readers.ts';
import { readSettings, type LinkSettings } from './link-settings.ts';
import type { GivenBackReason, TransactionStatus } from './transaction.ts';

/** A transaction as anybody sees it who knows its order number: what the result page shows, and never the payer. */
export interface CheckedTransaction {
  readonly order_number: string;
  readonly order_id: string;
  readonly status: Open<TransactionStatus>;
  readonly amount: Centimes | null;
  readonly payment_method: string;
  readonly approval_code: string;
  readonly gateway_message: string;
  readonly given_back_reason: Open<GivenBackReason> | null;
  /** What the bank prints on its receipt: the link's first reference, or the order number. */
  readonly udf1: { readonly value: string; readonly label: string } | null;
  readonly slug: string;
  readonly title: string;
  readonly merchant_name: string;
  readonly link_settings: LinkSettings;
  readonly created_at: Instant | null;
  /** Of a completed payment: when it was completed. */
  readonly updated_at: Instant | null;
}

function readReference(input: unknown): CheckedTransaction['udf1'] {
  const udf = readFields(input);
  const value = udf?.['value'];
  return typeof value === 'string' ? { value, label: readText(udf?.['label']) } : null;
}

/** Reads what anybody may see of a transaction, liberally; null for what is none at all. */
export function readCheckedTransaction(input: unknown): CheckedTransaction | null {
  const transaction = readFields(input);
  return (
    transaction && {
      order_number: readText(transaction['order_number']),
      order_id: readText(transaction['order_id']),
      status: readText(transaction['status']),
      amount: readMoney(transaction['amount']),
      payment_method: readText(transaction['payment_method']),
      approval_code: readText(transaction['approval_code']),
      gateway_message: readText(transaction['gateway_message']),
      given_back_reason: readNullableText(transaction['given_back_reason']),
      udf1: readReference(transaction['udf1']),
      slug: readText(transaction['slug']),
      title: readText(transaction['title']),
      merchant_name: readText(transaction['merchant_name']),
      link_settings: readSettings(transaction['link_settings']),
      created_at: readInstant(transaction['created_at']),
      updated_at: readInstant(transaction['updated_at']),
    }
  );
}
