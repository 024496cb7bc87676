import { asFields } from '../../../contract/core/bracket-keys.ts';
import type { V2EndpointId } from '../../../contract/v2/endpoints.ts';
import { toV2Success } from '../../../contract/v2/envelope.ts';
import { parseWebhookConfiguration } from '../../../contract/v2/webhooks.ts';
import { v2DataOf } from '../core/outbox.ts';
import { answerFeed } from '../feed/answer-feed.ts';
import {
  listDeliveries,
  redeliver,
  toDeliveryState,
  type ListedDelivery,
} from '../webhooks/delivery-list.ts';
import { isSendableUrl } from '../webhooks/send-webhook.ts';
import { findWebhook, isOwnInstance, putWebhook, rotateSecret } from '../webhooks/webhook-store.ts';
import { maskSecret } from '../webhooks/webhook-secret.ts';
import { readPageRequest, toPaginator } from './paginator.ts';
import { instanceNotFound, invalid, Refusal } from './refusal.ts';
import { readFields } from './request-fields.ts';
import { paramOf, type ApiContext, type Handler } from '../core/api.ts';
import { V2_BASE } from './v2-base.ts';
import type { V2Services } from './v2-services.ts';

function toDeliveryAnswer(listed: ListedDelivery) {
  const { delivery, event } = listed;
  const data = v2DataOf(event.data);
  return {
    id: delivery.id,
    event: event.event,
    link_id: event.linkId,
    link_title: data.pay_link.title,
    order_number: data.transaction?.order_number ?? '',
    ...toDeliveryState(listed),
  };
}

const unsendable = (url: string): Refusal => {
  const rule = URL.canParse(url) ? 'webhook_url.notPublic' : 'webhook_url.malformed';
  return invalid([{ path: ['webhook_url'], rule, params: {} }]);
};

/** What each row about webhooks and the live feed does. */
export function createWebhookHandlers({ context: sandbox, webhooks, feed }: V2Services) {
  const { allowsLoopback } = webhooks.sending;

  async function ownPlace(
    context: ApiContext,
  ): Promise<{ merchantId: string; instanceId: string }> {
    const place = {
      merchantId: context.get('merchantId'),
      instanceId: paramOf(context, 'instanceId'),
    };
    if (!(await isOwnInstance(sandbox, place))) throw instanceNotFound();
    return place;
  }

  /** The address that is asked for, or null to switch the webhook off. @throws Refusal 422 */
  function readAddress(fields: Readonly<Record<string, unknown>>): string | null {
    const given = asFields(fields)['webhook_url'];
    // What the contract's rule refuses and development may allow: a receiver on this machine.
    const isHere =
      typeof given === 'string' &&
      /^http:\/\//i.test(given) &&
      isSendableUrl(given, allowsLoopback);
    if (isHere) return given;
    const parsed = parseWebhookConfiguration(fields);
    if (!parsed.ok) throw invalid(parsed.issues);
    const { webhook_url: url } = parsed.value;
    if (url !== null && !isSendableUrl(url, allowsLoopback)) throw unsendable(url);
    return url;
  }

  return {
    async 'webhook.read'(context) {
      const { instanceId } = await ownPlace(context);
      const webhook = await findWebhook(webhooks, instanceId);
      const secret = webhook?.secret ?? null;
      return context.json(
        toV2Success('Webhook retrieved successfully', {
          webhook_url: webhook?.url ?? null,
          webhook_secret: secret === null ? null : maskSecret(secret),
          has_secret: secret !== null,
        }),
      );
    },
    async 'webhook.update'(context) {
      const place = await ownPlace(context);
      const url = readAddress(await readFields(context.req.raw));
      const { secret, isNewSecret, ...kept } = await putWebhook(webhooks, place, url);
      return context.json(
        toV2Success('Webhook updated successfully', {
          webhook_url: kept.url,
          webhook_secret: isNewSecret ? secret : maskSecret(secret),
          has_secret: true,
        }),
      );
    },
    async 'webhook.regenerateSecret'(context) {
      const { instanceId } = await ownPlace(context);
      const secret = await rotateSecret(webhooks, instanceId);
      if (secret === null) throw new Refusal(404, { message: 'This instance has no webhook.' });
      return context.json(
        toV2Success('Webhook secret regenerated successfully', { webhook_secret: secret }),
      );
    },
    async 'webhook.deliveries'(context) {
      const place = await ownPlace(context);
      const request = readPageRequest(context.req.query());
      const status = context.req.query('status');
      const { rows, total } = await listDeliveries(sandbox, place, status, request);
      const path = `/${encodeURIComponent(place.instanceId)}/webhook/deliveries`;
      const address = `${sandbox.publicUrl}${V2_BASE}${path}`;
      return context.json(
        toV2Success(
          'Deliveries retrieved successfully',
          toPaginator(rows.map(toDeliveryAnswer), request, total, address),
        ),
      );
    },
    async 'webhook.redeliver'(context) {
      const place = await ownPlace(context);
      const delivery = await redeliver(webhooks, place, paramOf(context, 'deliveryId'));
      if (delivery === null) throw new Refusal(404, { message: 'Delivery not found.' });
      if (delivery === 'waiting')
        throw new Refusal(403, { message: 'This delivery is still being tried.' });
      return context.json(toV2Success('Delivery queued', toDeliveryAnswer(delivery)));
    },
    async 'events.stream'(context) {
      return await answerFeed(feed, context);
    },
  } satisfies Partial<Record<V2EndpointId, Handler>>;
}
