import type { Generation } from '../../../contract/core/generation.ts';
import type { LiveMessage } from '../../../contract/core/live-message.ts';
import { readMoney, toDecimal } from '../../../contract/core/money.ts';
import type { FeedMessage as ExtFeedMessage } from '../../../contract/ext/feed.ts';
import type { FeedMessage } from '../../../contract/v2/feed.ts';

/** Feed and webhooks write amounts as JSON numbers of dinars; one that is no whole number of centimes is not told. */
function amountText(amount: unknown): string | null {
  const centimes = readMoney(amount);
  return centimes === null ? null : toDecimal(centimes);
}

/** An event of an API's feed, without whom it is about. */
export function fromFeed(
  generation: Generation,
  message: FeedMessage | ExtFeedMessage,
): LiveMessage {
  return {
    id: message.id,
    generation,
    type: message.event,
    instance_id: message.instance_id,
    link_id: message.link_id,
    amount: amountText(message.data.transaction?.amount),
    at: message.created_at,
  };
}

/** What is needed of a webhook's body: what stands beside it may be anything. */
export interface ReceivedWebhook {
  readonly delivery_id: string;
  readonly event: string;
  readonly data: {
    readonly transaction?: { readonly amount?: unknown } | null | undefined;
    readonly pay_link: { readonly id: string };
    readonly instance: { readonly id: string };
  };
}

/** What is needed of a webhook's body of the new platform. */
export interface ReceivedExtWebhook {
  readonly type: string;
  readonly data: {
    readonly transaction?: { readonly id?: unknown; readonly amount?: unknown } | null | undefined;
    readonly payment_link: { readonly id: string; readonly payment_instance_id: string };
  };
}

/** A webhook of the new platform, without whom it is about. @param id what this news is known by */
export function fromExtWebhook(
  id: string,
  { type, data }: ReceivedExtWebhook,
  receivedAt: number,
): LiveMessage {
  return {
    id,
    generation: 'ext',
    type,
    instance_id: data.payment_link.payment_instance_id,
    link_id: data.payment_link.id,
    amount: amountText(data.transaction?.amount),
    at: new Date(receivedAt).toISOString(),
  };
}

/** A webhook, without whom it is about. */
export function fromWebhook(body: ReceivedWebhook, receivedAt: number): LiveMessage {
  return {
    id: body.delivery_id,
    generation: 'v2',
    type: body.event,
    instance_id: body.data.instance.id,
    link_id: body.data.pay_link.id,
    amount: amountText(body.data.transaction?.amount),
    at: new Date(receivedAt).toISOString(),
  };
}
