import { and, eq, isNull, lte, or } from 'drizzle-orm';
import { toApiInstant } from '../../../contract/core/instant.ts';
import type { WebhookBody } from '../../../contract/v2/webhooks.ts';
import { extDataOf, v2DataOf } from '../core/outbox.ts';
import { deliveries, deliveryAttempts, events, extWebhooks } from '../db/schema.ts';
import { ATTEMPTS, delayAfter } from './delivery-schedule.ts';
import type { FetchedJob } from './job-queue.ts';
import { sendWebhook, type SendResult } from './send-webhook.ts';
import { openSecret } from './webhook-secret.ts';
import { findWebhook } from './webhook-store.ts';
import type { WebhooksContext } from './webhooks-context.ts';

type Delivery = typeof deliveries.$inferSelect;

/** A little longer than an attempt may take: whoever has not ended by then never will. */
const CLAIM_MARGIN_MS = 1_000;

/** Free for the next attempt: nobody is at it, or whoever was has died. */
export function isUnclaimed(now: number) {
  return or(isNull(deliveries.claimedUntil), lte(deliveries.claimedUntil, now));
}

/** Takes an attempt for this process alone; null when it has been made, or somebody is at it. */
async function claim(
  { database, clock, sending }: WebhooksContext,
  deliveryId: string,
  attempt: number,
): Promise<Delivery | null> {
  const now = clock.now();
  const [claimed] = await database.orm
    .update(deliveries)
    .set({ claimedUntil: now + sending.timeoutMs + CLAIM_MARGIN_MS })
    .where(
      and(
        eq(deliveries.id, deliveryId),
        eq(deliveries.status, 'waiting'),
        eq(deliveries.attempts, attempt - 1),
        isUnclaimed(now),
      ),
    )
    .returning();
  return claimed ?? null;
}

/** To one of several receivers of a merchant's ext events. */
async function sendExt(
  context: WebhooksContext,
  delivery: Delivery & { readonly webhookId: string },
): Promise<SendResult> {
  const { orm } = context.database;
  const [webhook] = await orm
    .select()
    .from(extWebhooks)
    .where(eq(extWebhooks.id, delivery.webhookId));
  const [event] = await orm.select().from(events).where(eq(events.id, delivery.eventId));
  if (!webhook?.isActive || !event)
    return { responseStatus: null, problem: 'the webhook is switched off', duration: 0 };
  const secret = openSecret(context.secrets, webhook.id, webhook.secret);
  if (secret === null)
    return { responseStatus: null, problem: 'the secret cannot be read', duration: 0 };
  return await sendWebhook(
    {
      scheme: 'standard',
      url: webhook.url,
      secret,
      event: event.event,
      deliveryId: delivery.id,
      timestamp: Math.floor(Date.now() / 1_000),
      body: JSON.stringify({
        type: event.event,
        timestamp: toApiInstant(event.createdAt),
        data: extDataOf(event.data),
      }),
    },
    context.sending,
  );
}

async function send(context: WebhooksContext, delivery: Delivery): Promise<SendResult> {
  const { database, sending } = context;
  if (delivery.webhookId !== null)
    return await sendExt(context, { ...delivery, webhookId: delivery.webhookId });
  const webhook = await findWebhook(context, delivery.instanceId);
  const [event] = await database.orm.select().from(events).where(eq(events.id, delivery.eventId));
  if (!webhook || webhook.url === null || !event)
    return { responseStatus: null, problem: 'the webhook is switched off', duration: 0 };
  if (webhook.secret === null)
    return { responseStatus: null, problem: 'the secret cannot be read', duration: 0 };
  const body: WebhookBody = {
    delivery_id: delivery.id,
    event: event.event,
    timestamp: toApiInstant(event.createdAt),
    data: v2DataOf(event.data),
  };
  return await sendWebhook(
    {
      url: webhook.url,
      secret: webhook.secret,
      event: event.event,
      deliveryId: delivery.id,
      // The receiver compares it with its own clock, not with the sandbox's, which tests may move.
      timestamp: Math.floor(Date.now() / 1_000),
      body: JSON.stringify(body),
    },
    sending,
  );
}

async function record(
  context: WebhooksContext,
  delivery: Delivery,
  attempt: number,
  startedAt: number,
  result: SendResult,
): Promise<void> {
  const { database, clock, queue } = context;
  const failed = attempt - (delivery.maxAttempts - ATTEMPTS);
  const isLast = attempt >= delivery.maxAttempts;
  const isRetried = result.problem !== null && !isLast;
  const delayMs = isRetried ? delayAfter(failed, Math.random()) : 0;
  const now = clock.now();
  await database.orm
    .insert(deliveryAttempts)
    .values({
      deliveryId: delivery.id,
      merchantId: delivery.merchantId,
      attempt,
      startedAt,
      ...result,
    })
    .onConflictDoNothing();
  await database.orm
    .update(deliveries)
    .set({
      status: result.problem === null ? 'delivered' : isLast ? 'failed' : 'waiting',
      attempts: attempt,
      nextAttemptAt: isRetried ? now + delayMs : null,
      claimedUntil: null,
      updatedAt: now,
    })
    .where(and(eq(deliveries.id, delivery.id), eq(deliveries.attempts, attempt - 1)));
  if (isRetried) {
    const { id: deliveryId, instanceId, webhookId } = delivery;
    const receiver = webhookId ?? instanceId;
    await queue?.add([{ deliveryId, receiver, attempt: attempt + 1, delayMs }]);
  }
}

/**
 * Makes one attempt at a delivery, unless it has been made or is being made. The job that asked for it ends in the same
 * transaction that writes down what became of it.
 * @param job null when no job asked
 */
export async function attemptDelivery(
  context: WebhooksContext,
  deliveryId: string,
  attempt: number,
  job: FetchedJob | null,
): Promise<void> {
  const { database, clock, queue } = context;
  const delivery = await claim(context, deliveryId, attempt);
  if (!delivery) {
    await endVainJob(context, deliveryId, attempt, job);
    return;
  }
  const startedAt = clock.now();
  const result = await send(context, delivery);
  await database.transaction(async () => {
    await record(context, delivery, attempt, startedAt, result);
    if (job) await queue?.finish(job);
  });
}

/** A job that could not have its attempt is over when the attempt is, and comes again when somebody is still at it. */
async function endVainJob(
  { database, queue }: WebhooksContext,
  deliveryId: string,
  attempt: number,
  job: FetchedJob | null,
): Promise<void> {
  if (!job) return;
  const [delivery] = await database.orm
    .select({ status: deliveries.status, attempts: deliveries.attempts })
    .from(deliveries)
    .where(eq(deliveries.id, deliveryId));
  const isUnderWay = delivery?.status === 'waiting' && delivery.attempts === attempt - 1;
  await (isUnderWay ? queue?.giveBack(job) : queue?.finish(job));
}
