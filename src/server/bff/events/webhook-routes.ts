import { createHmac, timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import * as z from 'zod';
import type { LiveMessage } from '../../../contract/core/live-message.ts';
import { WEBHOOK_SKEW_SECONDS } from '../../../contract/core/webhook-delivery.ts';
import * as ext from '../../../contract/ext/webhooks.ts';
import { signedWebhookText } from '../../../contract/v2/webhooks.ts';
import { BodyTooLargeError, readBoundedBody } from '../../http/bounded-body.ts';
import type { BffEnv } from '../bff-env.ts';
import { BffProblem } from '../bff-problem.ts';
import { requestCutOff, tooLarge } from '../forward/request-body.ts';
import {
  fromExtWebhook,
  fromWebhook,
  type ReceivedExtWebhook,
  type ReceivedWebhook,
} from './to-live-message.ts';
import type { WebhookInbox } from './webhook-inbox.ts';
import type { WebhookSecrets } from './webhook-secrets.ts';

/** Where webhooks come to; the instance's id follows. */
export const WEBHOOKS_PATH = '/bff/webhooks';
const BODY_LIMIT = 64 * 1024;
const SIGNATURE = /^sha256=([0-9a-f]{64})$/;
/** An id of a delivery or a message. It is kept, which a database does not do with every text, and pages go on from it. */
const MESSAGE_ID = /^[\u0021-\u007e]{1,100}$/;
/** An id of an instance is any text; a database takes neither NUL nor half a surrogate pair. */
const INSTANCE_ID = /^[^\p{Cc}\p{Cs}]{1,200}$/u;

/** One answer for an unknown instance, a wrong signature and an old one: it tells a guesser nothing. */
function refused(): BffProblem {
  return new BffProblem(401, 'SIGNATURE_REFUSED', 'The signature of this webhook is not valid.');
}

/** A webhook as it came, with what its headers say of it. */
interface Signed {
  /** Unix seconds. */
  readonly timestamp: number;
  isSignedBy(secret: string): boolean;
  /** What it tells; null for nothing that we know. */
  read(instanceId: string, receivedAt: number): LiveMessage | null;
}

type HeaderOf = (name: string) => string | undefined;

function isSame(mac: Buffer, given: Buffer): boolean {
  return mac.length === given.length && timingSafeEqual(mac, given);
}

/** As v2 signs. */
function signedByV2(headerOf: HeaderOf, raw: Uint8Array): Signed | null {
  const signature = SIGNATURE.exec(headerOf('x-mytpepay-signature') ?? '')?.[1];
  if (signature === undefined) return null;
  const timestamp = Number(headerOf('x-mytpepay-timestamp') ?? 'none');
  return {
    timestamp,
    isSignedBy: (secret) =>
      isSame(
        createHmac('sha256', secret).update(signedWebhookText(timestamp, '')).update(raw).digest(),
        Buffer.from(signature, 'hex'),
      ),
    read: (instanceId, receivedAt) => {
      const body = readBody(raw, receivedSchema);
      return body?.data.instance.id === instanceId ? fromWebhook(body, receivedAt) : null;
    },
  };
}

/** As Standard Webhooks 1.0 and the new platform sign: several signatures may be given, while a secret is being replaced. */
function signedByStandard(headerOf: HeaderOf, raw: Uint8Array): Signed | null {
  const id = headerOf('webhook-id') ?? '';
  const signatures = headerOf('webhook-signature');
  if (signatures === undefined || !MESSAGE_ID.test(id)) return null;
  const timestamp = Number(headerOf('webhook-timestamp') ?? 'none');
  return {
    timestamp,
    isSignedBy: (secret) => {
      if (!secret.startsWith(ext.WEBHOOK_SECRET_PREFIX)) return false;
      const key = Buffer.from(secret.slice(ext.WEBHOOK_SECRET_PREFIX.length), 'base64');
      const mac = createHmac('sha256', key)
        .update(ext.signedWebhookText(id, timestamp, ''))
        .update(raw)
        .digest();
      return signatures
        .split(' ')
        .filter((each) => each.startsWith('v1,'))
        .some((each) => isSame(mac, Buffer.from(each.slice('v1,'.length), 'base64')));
    },
    // It is of the merchant's, at the address of one of his instances: of which the link is, the body says.
    read: (_instanceId, receivedAt) => {
      const body = readBody(raw, extReceivedSchema);
      return body && fromExtWebhook(eventIdOf(body) ?? id, body, receivedAt);
    },
  };
}

const text = z.string().min(1).max(200);
const receivedSchema: z.ZodType<ReceivedWebhook> = z.object({
  delivery_id: z.string().regex(MESSAGE_ID),
  event: text,
  data: z.object({
    transaction: z.object({ amount: z.unknown() }).nullish(),
    pay_link: z.object({ id: text }),
    instance: z.object({ id: text }),
  }),
});

const extReceivedSchema: z.ZodType<ReceivedExtWebhook> = z.object({
  type: text,
  data: z.object({
    transaction: z.object({ id: z.unknown(), amount: z.unknown() }).nullish(),
    payment_link: z.object({ id: text, payment_instance_id: text }),
  }),
});

/**
 * What a payment's news is known by: two receivers at one address are two deliveries of one payment, which is told once. Null
 * for what names no payment, which may be told twice.
 */
function eventIdOf({ type, data }: ReceivedExtWebhook): string | null {
  const id = `${String(data.transaction?.id)}:${type}`;
  return typeof data.transaction?.id === 'string' && MESSAGE_ID.test(id) ? id : null;
}

function readBody<Body>(raw: Uint8Array, schema: z.ZodType<Body>): Body | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(raw));
  } catch {
    return null;
  }
  const result = schema.safeParse(parsed);
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
    let raw: Uint8Array<ArrayBuffer>;
    try {
      raw = await readBoundedBody(context.req.raw, BODY_LIMIT);
    } catch (error) {
      throw error instanceof BodyTooLargeError ? tooLarge() : requestCutOff();
    }
    const headerOf: HeaderOf = (name) => context.req.header(name);
    const signed = signedByV2(headerOf, raw) ?? signedByStandard(headerOf, raw);
    const receivedAt = now();
    const skew = Math.abs(receivedAt / 1_000 - (signed?.timestamp ?? Number.NaN));
    if (signed === null || !(skew <= WEBHOOK_SKEW_SECONDS)) throw refused();
    const known = INSTANCE_ID.test(instanceId) ? await secrets.secretsOf(instanceId) : [];
    if (!known.some((secret) => signed.isSignedBy(secret))) throw refused();
    const message = signed.read(instanceId, receivedAt);
    // Signed, but nothing that we know: a retry would not change it.
    if (message !== null) await inbox.put(instanceId, message);
    return context.body(null, 204);
  });
}
