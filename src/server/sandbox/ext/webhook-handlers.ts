import type { ExtEndpointId } from '../../../contract/ext/endpoints.ts';
import type { RuleId } from '../../../contract/ext/rule-messages.ts';
import { parseWebhook, WEBHOOK_EVENTS, type WebhookPatch } from '../../../contract/ext/webhooks.ts';
import type { SandboxContext } from '../core/context.ts';
import {
  listDeliveries,
  redeliver,
  toDeliveryState,
  type ListedDelivery,
} from '../webhooks/delivery-list.ts';
import { isSendableUrl } from '../webhooks/send-webhook.ts';
import type { WebhooksContext } from '../webhooks/webhooks-context.ts';
import { paramOf, type ApiContext, type Handler } from '../core/api.ts';
import { EXT_BASE } from './ext-base.ts';
import { readPageRequest, toPage } from './paginator.ts';
import { invalid, notFound, Refusal } from './refusal.ts';
import { readFields } from './request-fields.ts';
import {
  createWebhook,
  deleteWebhook,
  findWebhook,
  listWebhooks,
  rotateSecret,
  toWebhookAnswer,
  updateWebhook,
} from './webhook-store.ts';

function toDeliveryAnswer(listed: ListedDelivery) {
  const { delivery, event } = listed;
  return {
    id: delivery.id,
    event: event.event,
    payment_link_id: event.linkId,
    ...toDeliveryState(listed),
  };
}

const unknown = (): Refusal => notFound('Webhook');
const malformed = (rule: RuleId): Refusal => invalid([{ path: ['url'], rule, params: {} }]);

/** What each row about webhooks does. */
export function createWebhookHandlers(webhooks: WebhooksContext) {
  const sandbox: SandboxContext = webhooks;
  const { allowsLoopback } = webhooks.sending;

  /** What a body sets. @throws Refusal 422 */
  async function readPatch(context: ApiContext, isNew: boolean): Promise<WebhookPatch> {
    // What the contract's rule refuses and development may allow: a receiver on this machine.
    const isHere = (url: string): boolean =>
      /^http:\/\//i.test(url) && isSendableUrl(url, allowsLoopback);
    const parsed = parseWebhook(await readFields(context.req.raw), isNew, isHere);
    if (!parsed.ok) throw invalid(parsed.issues);
    const { url } = parsed.value;
    if (url !== undefined && !isSendableUrl(url, allowsLoopback))
      throw malformed(URL.canParse(url) ? 'url.notPublic' : 'url.malformed');
    return parsed.value;
  }

  /** @throws Refusal 404 */
  async function ownPlace(context: ApiContext): Promise<{ merchantId: string; webhookId: string }> {
    const merchantId = context.get('merchantId');
    const webhookId = paramOf(context, 'id');
    if (!(await findWebhook(sandbox, merchantId, webhookId))) throw unknown();
    return { merchantId, webhookId };
  }

  return {
    async 'webhooks.list'(context) {
      const request = readPageRequest(context.req.query());
      const { rows, total } = await listWebhooks(sandbox, context.get('merchantId'), request);
      const items = rows.map((row) => toWebhookAnswer(row));
      const address = `${sandbox.publicUrl}${EXT_BASE}/webhooks${new URL(context.req.url).search}`;
      return context.json(toPage(items, request, total, address));
    },
    async 'webhooks.create'(context) {
      const { url, ...wanted } = await readPatch(context, true);
      if (url === undefined) throw malformed('url.required');
      const made = await createWebhook(webhooks, context.get('merchantId'), { ...wanted, url });
      return context.json({ data: toWebhookAnswer(made.row, made.secret) }, 201);
    },
    async 'webhooks.events'(context) {
      return await Promise.resolve(context.json({ data: WEBHOOK_EVENTS }));
    },
    async 'webhooks.read'(context) {
      const row = await findWebhook(sandbox, context.get('merchantId'), paramOf(context, 'id'));
      if (!row) throw unknown();
      return context.json({ data: toWebhookAnswer(row) });
    },
    async 'webhooks.update'(context) {
      const { merchantId, webhookId } = await ownPlace(context);
      const patch = await readPatch(context, false);
      const row = await updateWebhook(sandbox, merchantId, webhookId, patch);
      if (!row) throw unknown();
      return context.json({ data: toWebhookAnswer(row) });
    },
    async 'webhooks.delete'(context) {
      const isGone = await deleteWebhook(
        sandbox,
        context.get('merchantId'),
        paramOf(context, 'id'),
      );
      if (!isGone) throw unknown();
      return context.json({ message: 'Webhook deleted.' });
    },
    async 'webhooks.regenerateSecret'(context) {
      const made = await rotateSecret(webhooks, context.get('merchantId'), paramOf(context, 'id'));
      if (!made) throw unknown();
      return context.json({ data: toWebhookAnswer(made.row, made.secret) });
    },
    async 'webhooks.deliveries'(context) {
      const place = await ownPlace(context);
      const request = readPageRequest(context.req.query());
      const status = context.req.query('status');
      const { rows, total } = await listDeliveries(sandbox, place, status, request);
      const path = `/webhooks/${encodeURIComponent(place.webhookId)}/deliveries`;
      const address = `${sandbox.publicUrl}${EXT_BASE}${path}${new URL(context.req.url).search}`;
      return context.json(toPage(rows.map(toDeliveryAnswer), request, total, address));
    },
    async 'webhooks.redeliver'(context) {
      const place = await ownPlace(context);
      const delivery = await redeliver(webhooks, place, paramOf(context, 'deliveryId'));
      if (delivery === null) throw notFound('Delivery');
      if (delivery === 'waiting')
        throw new Refusal(409, {
          error: 'INVALID_STATE',
          message: 'This delivery is still being tried.',
        });
      return context.json({ data: toDeliveryAnswer(delivery) });
    },
  } satisfies Partial<Record<ExtEndpointId, Handler>>;
}
