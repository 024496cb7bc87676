import type { WebhookEvent } from '../../../contract/v2/webhooks.ts';
import type { V2Event } from '../core/outbox.ts';
import type { LinkRecord } from './link-record.ts';

type LinkEvent = Extract<WebhookEvent, `pay_link.${string}`>;

/** What receivers are told of a link; amounts are numbers of dinars here, unlike everywhere else. */
export function toLinkEvent(event: LinkEvent, { row, instance }: LinkRecord): V2Event {
  return {
    merchantId: row.merchantId,
    instanceId: row.instanceId,
    linkId: row.id,
    event,
    data: {
      pay_link: {
        id: row.id,
        title: row.title,
        details: row.details,
        slug: row.slug,
        type: row.type,
        amount: row.amount === null ? null : row.amount / 100,
        status: row.status,
        payment_mode: row.paymentMode,
        max_payments: row.maxPayments,
        successful_payments_count: row.successfulPaymentsCount,
        remaining_payments:
          row.maxPayments === null ? null : row.maxPayments - row.successfulPaymentsCount,
      },
      instance: { id: instance.id, name: instance.name },
    },
  };
}
