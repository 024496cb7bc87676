import type { TransactionRow } from '../payments/transaction-record.ts';
import type { Receipt } from '../receipt/print-receipt.ts';
import type { LinkRecord } from './link-record.ts';
import { receiptReferenceOf } from './transaction-answer.ts';

/** What a completed transaction's receipt says. A reprint says the same: the date is that of the payment. */
export function toReceipt(row: TransactionRow, link: LinkRecord): Receipt {
  return {
    merchant: link.instance.name,
    title: link.row.title,
    amount: row.amount,
    orderNumber: row.orderNumber,
    orderId: row.orderId ?? '',
    approvalCode: row.approvalCode ?? '',
    paidAt: row.updatedAt,
    reference: receiptReferenceOf(row),
  };
}
