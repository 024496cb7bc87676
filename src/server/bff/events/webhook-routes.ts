import { createHmac, timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import * as z from 'zod';
import { signedWebhookText, WEBHOOK_SKEW_SECONDS } from '../../../contract/v2/webhooks.ts';
import { BodyTooLargeError, readBoundedBody } from '../../http/bounded-body.ts';
import type { BffEnv } from '../bff-env.ts';
import { BffProblem } from '../bff-problem.ts';
import { requestCutOff, tooLarge } from '../forward/request-body.ts';
import { fromWebhook, type ReceivedWebhook } from './to-live-message.ts';
import type { WebhookInbox } from './webhook-inbox.ts';
import type { WebhookSecrets } from './webhook-secrets.ts';

/** Where webhooks come to; the instance's id follows. */
export const WEBHOOKS_PATH = '/bff/webhooks';
const BODY_LIMIT = 64 * 1024;
const SIGNATURE = /^sha256=([0-9a-f]{64})$/;
/** An id of an instance; a database does not even take every text. */
const INSTANCE_ID = /^[\u0021-\u007e]{1,200}$/;

/** One answer for an unknown instance, a wrong signature and an old one: it tells a guesser nothing. */
function refused(): BffProblem {
  return new BffProblem(401, 'SIGNATURE_REFUSED', 'The signature of this webhook is not valid.');
}

function isSignedBy(secret: string, timestamp: number, raw: Uint8Array, given: string): boolean {
  const mac = createHmac('sha256', secret)
    .update(signedWebhookText(timestamp, ''))
    .update(raw)
    .digest();
  return timingSafeEqual(mac, Buffer.from(given, 'hex'));
}

const text = z.string().min(1).max(200);
const receivedSchema: z.ZodType<ReceivedWebhook> = z.object({
  delivery_id: text,
  event: text,
  data: z.object({
    transaction: z.object({ amount: z.unknown() }).nullish(),
    pay_link: z.object({ id: text }),
    instance: z.object({ id: text }),
  }),
});

function readBody(raw: Uint8Array): ReceivedWebhook | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(raw));
  } catch {
    return null;
  }
  const result = receivedSchema.safeParse(parsed);
  return result.success ? result.data : null;
}

/**
 * Receives the API's webhooks. They come from a server, without a session and from no page of ours: what lets them in is
 * their signature alone.
 */
export function createWebhookRoutes(
  secrets: WebhookSecrets,
  inbox: WebhookInbox,
  now: () => number,
): Hono<BffEnv> {
  return new Hono<BffEnv>().post(`${WEBHOOKS_PATH}/:instanceId`, async (context) => {
    context.get('trace').route = 'bff:webhooks';
    context.header('Cache-Control', 'no-store');
    const instanceId = context.req.param('instanceId');
    const signature = SIGNATURE.exec(context.req.header('x-mytpepay-signature') ?? '')?.[1];
    const timestamp = Number(context.req.header('x-mytpepay-timestamp') ?? 'none');
    let raw: Uint8Array<ArrayBuffer>;
    try {
      raw = await readBoundedBody(context.req.raw, BODY_LIMIT);
    } catch (error) {
      throw error instanceof BodyTooLargeError ? tooLarge() : requestCutOff();
    }
    const receivedAt = now();
    const skew = Math.abs(receivedAt / 1_000 - timestamp);
    if (signature === undefined || !(skew <= WEBHOOK_SKEW_SECONDS)) throw refused();
    const secret = INSTANCE_ID.test(instanceId) ? await secrets.find(instanceId) : null;
    if (secret === null || !isSignedBy(secret, timestamp, raw, signature)) throw refused();
    const body = readBody(raw);
    // Signed, but nothing that we know: a retry would not change it.
    if (body !== null && body.data.instance.id === instanceId) {
      await inbox.put(instanceId, fromWebhook(body, receivedAt));
    }
    return context.body(null, 204);
  });
}
