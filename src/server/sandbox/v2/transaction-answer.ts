import { toApiInstant } from '../../../contract/core/instant.ts';
import { toDecimal } from '../../../contract/core/money.ts';
import { ENVIRONMENT, PAYMENT_METHOD } from '../payments/transaction-events.ts';
import type { TransactionRow } from '../payments/transaction-record.ts';
import type { LinkRecord } from './link-record.ts';

/** A transaction as the merchant sees it. */
export function toTransactionAnswer(row: TransactionRow) {
  return {
    id: row.id,
    transactionable_id: row.linkId,
    amount: toDecimal(row.amount),
    status: row.status,
    payment_method: PAYMENT_METHOD,
    environment: ENVIRONMENT,
    name: row.name,
    email: row.email,
    phone_number: row.phoneNumber,
    gateway_message: row.gatewayMessage,
    order_number: row.orderNumber,
    order_id: row.orderId,
    approval_code: row.approvalCode,
    given_back_reason: row.givenBackReason,
    metadata: {
      original_slug: row.originalSlug,
      payment_link_id: row.linkId,
      payment_mode: row.paymentMode,
    },
    created_at: toApiInstant(row.createdAt),
    updated_at: toApiInstant(row.updatedAt),
  };
}

/** What the bank's receipt prints: the link's first reference, or the order number. */
export function receiptReferenceOf(row: TransactionRow): { value: string; label: string | null } {
  const udf = row.udfs?.udf1;
  return udf
    ? { value: udf.value, label: udf.label === '' ? null : udf.label }
    : { value: row.orderNumber, label: null };
}

/** A transaction as anybody sees it who knows its order number: never the payer's name, e-mail or phone. */
export function toCheckedTransaction(row: TransactionRow, link: LinkRecord) {
  return {
    order_number: row.orderNumber,
    order_id: row.orderId,
    status: row.status,
    amount: toDecimal(row.amount),
    payment_method: PAYMENT_METHOD,
    environment: ENVIRONMENT,
    gateway_message: row.gatewayMessage,
    approval_code: row.approvalCode,
    given_back_reason: row.givenBackReason,
    udf1: receiptReferenceOf(row),
    slug: row.originalSlug,
    title: link.row.title,
    merchant_name: link.instance.name,
    link_settings: link.row.settings,
    created_at: toApiInstant(row.createdAt),
    updated_at: toApiInstant(row.updatedAt),
  };
}
