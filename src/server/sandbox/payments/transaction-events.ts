import { toApiInstant } from '../../../contract/core/instant.ts';
import type { V2Event } from '../core/outbox.ts';
import type { FeedEvent } from '../../../contract/v2/feed.ts';
import { toLinkEvent } from '../v2/link-events.ts';
import type { LinkRecord } from '../v2/link-record.ts';
import type { TransactionRow } from './transaction-record.ts';

export type TransactionEvent = Extract<FeedEvent, `transaction.${string}`>;

/** The sandbox takes no real money. */
export const ENVIRONMENT = 'test';
export const PAYMENT_METHOD = 'online';

/** What receivers are told of a transaction; amounts are numbers of dinars here, unlike everywhere else. */
export function toTransactionEvent(
  event: TransactionEvent,
  row: TransactionRow,
  link: LinkRecord,
): V2Event {
  const { data } = toLinkEvent('pay_link.updated', link);
  return {
    merchantId: row.merchantId,
    instanceId: row.instanceId,
    linkId: row.linkId,
    event,
    data: {
      transaction: {
        id: row.id,
        order_number: row.orderNumber,
        order_id: row.orderId,
        status: row.status,
        amount: row.amount / 100,
        payment_method: PAYMENT_METHOD,
        environment: ENVIRONMENT,
        approval_code: row.approvalCode,
        gateway_message: row.gatewayMessage,
        customer: { name: row.name, email: row.email, phone: row.phoneNumber },
        metadata: {
          original_slug: row.originalSlug,
          payment_link_id: row.linkId,
          payment_mode: row.paymentMode,
        },
        created_at: toApiInstant(row.createdAt),
        updated_at: toApiInstant(row.updatedAt),
      },
      ...data,
    },
  };
}
