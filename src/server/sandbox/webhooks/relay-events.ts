import { randomUUID } from 'node:crypto';
import { and, asc, eq, inArray, isNotNull } from 'drizzle-orm';
import { WEBHOOK_EVENTS } from '../../../contract/v2/webhooks.ts';
import { deliveries, events, extWebhooks, webhooks } from '../db/schema.ts';
import { ATTEMPTS } from './delivery-schedule.ts';
import type { WebhooksContext } from './webhooks-context.ts';

const BATCH = 200;

type EventRow = Pick<
  typeof events.$inferSelect,
  'id' | 'merchantId' | 'instanceId' | 'event' | 'generation'
>;

/** An event, and one who is told of it: null for the instance's own webhook (v2). */
interface Telling extends EventRow {
  readonly webhookId: string | null;
}

function isTold(event: string): boolean {
  return WEBHOOK_EVENTS.some((known) => known === event);
}

async function wantedByInstances(
  { database: { orm } }: WebhooksContext,
  rows: readonly EventRow[],
): Promise<Telling[]> {
  if (rows.length === 0) return [];
  const instanceIds = [...new Set(rows.map(({ instanceId }) => instanceId))];
  const listening = await orm
    .select({ instanceId: webhooks.instanceId })
    .from(webhooks)
    .where(and(inArray(webhooks.instanceId, instanceIds), isNotNull(webhooks.url)));
  const wanted = new Set(listening.map(({ instanceId }) => instanceId));
  return rows
    .filter(({ instanceId, event }) => wanted.has(instanceId) && isTold(event))
    .map((row) => ({ ...row, webhookId: null }));
}

/** Each of the merchant's receivers that has chosen the event, or all events. */
async function wantedByMerchants(
  { database: { orm } }: WebhooksContext,
  rows: readonly EventRow[],
): Promise<Telling[]> {
  if (rows.length === 0) return [];
  const merchantIds = [...new Set(rows.map(({ merchantId }) => merchantId))];
  const listening = await orm
    .select({
      webhookId: extWebhooks.id,
      merchantId: extWebhooks.merchantId,
      events: extWebhooks.events,
    })
    .from(extWebhooks)
    .where(and(inArray(extWebhooks.merchantId, merchantIds), eq(extWebhooks.isActive, true)));
  return rows.flatMap((row) =>
    listening
      .filter(
        ({ merchantId, events: chosen }) =>
          merchantId === row.merchantId &&
          (chosen.length === 0 || chosen.some((event) => event === row.event)),
      )
      .map(({ webhookId }) => ({ ...row, webhookId })),
  );
}

async function wantedBy(context: WebhooksContext, rows: readonly EventRow[]): Promise<Telling[]> {
  const ofExt = rows.filter(({ generation }) => generation === 'ext');
  const ofV2 = rows.filter(({ generation }) => generation === 'v2');
  return [
    ...(await wantedByInstances(context, ofV2)),
    ...(await wantedByMerchants(context, ofExt)),
  ];
}

async function relayBatch(context: WebhooksContext): Promise<number> {
  const { database, clock, queue } = context;
  const { orm } = database;
  return await database.transaction(async () => {
    const rows = await orm
      .select({
        id: events.id,
        merchantId: events.merchantId,
        instanceId: events.instanceId,
        event: events.event,
        generation: events.generation,
      })
      .from(events)
      .where(eq(events.isRelayed, false))
      .orderBy(asc(events.position))
      .limit(BATCH)
      .for('update', { skipLocked: true });
    if (rows.length === 0) return 0;
    const wanted = await wantedBy(context, rows);
    if (wanted.length > 0) {
      const now = clock.now();
      const made = await orm
        .insert(deliveries)
        .values(
          wanted.map(({ id, merchantId, instanceId, webhookId }) => ({
            id: randomUUID(),
            merchantId,
            instanceId,
            webhookId,
            eventId: id,
            status: 'waiting' as const,
            attempts: 0,
            maxAttempts: ATTEMPTS,
            nextAttemptAt: now,
            createdAt: now,
            updatedAt: now,
          })),
        )
        .onConflictDoNothing()
        .returning({
          id: deliveries.id,
          instanceId: deliveries.instanceId,
          webhookId: deliveries.webhookId,
        });
      await queue?.add(
        made.map(({ id, instanceId, webhookId }) => ({
          deliveryId: id,
          receiver: webhookId ?? instanceId,
          attempt: 1,
          delayMs: 0,
        })),
      );
    }
    await orm
      .update(events)
      .set({ isRelayed: true })
      .where(
        inArray(
          events.id,
          rows.map(({ id }) => id),
        ),
      );
    return rows.length;
  });
}

/**
 * Queues what the outbox holds: a delivery for each event and each webhook that wants it. All of it or, when the process
 * dies on the way, nothing: then another does it.
 * @returns how many events
 */
export async function relayEvents(context: WebhooksContext): Promise<number> {
  let total = 0;
  for (;;) {
    const count = await relayBatch(context);
    total += count;
    if (count < BATCH) return total;
  }
}
