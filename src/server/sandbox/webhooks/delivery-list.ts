import { and, asc, count, desc, eq, inArray } from 'drizzle-orm';
import { toApiInstant } from '../../../contract/core/instant.ts';
import { DELIVERY_STATUSES } from '../../../contract/core/webhook-delivery.ts';
import type { SandboxContext } from '../core/context.ts';
import { deliveries, deliveryAttempts, events } from '../db/schema.ts';
import { ATTEMPTS } from './delivery-schedule.ts';
import type { WebhooksContext } from './webhooks-context.ts';

type AttemptRow = typeof deliveryAttempts.$inferSelect;
export interface ListedDelivery {
  readonly delivery: typeof deliveries.$inferSelect;
  readonly event: typeof events.$inferSelect;
  /** Oldest first. */
  readonly attempts: readonly AttemptRow[];
}

/** How far a delivery is, as both APIs tell it. */
export function toDeliveryState({ delivery, attempts }: ListedDelivery) {
  return {
    status: delivery.status,
    attempts: attempts.map((attempt) => ({
      attempt: attempt.attempt,
      started_at: toApiInstant(attempt.startedAt),
      duration: attempt.duration,
      response_status: attempt.responseStatus,
      problem: attempt.problem,
    })),
    next_attempt_at: delivery.nextAttemptAt === null ? null : toApiInstant(delivery.nextAttemptAt),
    created_at: toApiInstant(delivery.createdAt),
  };
}

/** Whose deliveries: those of an instance's webhook (v2), or of one of the merchant's (ext). */
type Place = { readonly merchantId: string } & (
  { readonly instanceId: string } | { readonly webhookId: string }
);

function isOf(place: Place) {
  return and(
    eq(deliveries.merchantId, place.merchantId),
    'webhookId' in place
      ? eq(deliveries.webhookId, place.webhookId)
      : eq(deliveries.instanceId, place.instanceId),
  );
}

async function withAttempts(
  { database: { orm } }: SandboxContext,
  found: readonly Omit<ListedDelivery, 'attempts'>[],
): Promise<ListedDelivery[]> {
  if (found.length === 0) return [];
  const rows = await orm
    .select()
    .from(deliveryAttempts)
    .where(
      inArray(
        deliveryAttempts.deliveryId,
        found.map(({ delivery }) => delivery.id),
      ),
    )
    .orderBy(asc(deliveryAttempts.attempt));
  return found.map((one) => ({
    ...one,
    attempts: rows.filter(({ deliveryId }) => deliveryId === one.delivery.id),
  }));
}

/** A page of a webhook's deliveries, newest first. */
export async function listDeliveries(
  context: SandboxContext,
  place: Place,
  status: string | undefined,
  { page, perPage }: { readonly page: number; readonly perPage: number },
): Promise<{ rows: ListedDelivery[]; total: number }> {
  const { orm } = context.database;
  const wanted = DELIVERY_STATUSES.find((known) => known === status);
  if (status && !wanted) return { rows: [], total: 0 };
  const isWanted = and(isOf(place), wanted ? eq(deliveries.status, wanted) : undefined);
  const [total] = await orm.select({ count: count() }).from(deliveries).where(isWanted);
  const found = await orm
    .select({ delivery: deliveries, event: events })
    .from(deliveries)
    .innerJoin(events, eq(events.id, deliveries.eventId))
    .where(isWanted)
    .orderBy(desc(deliveries.createdAt), desc(deliveries.id))
    .limit(perPage)
    .offset((page - 1) * perPage);
  return { rows: await withAttempts(context, found), total: total?.count ?? 0 };
}

/**
 * Sends a delivery once more, with all its attempts; the same delivery id lets a receiver who had it after all leave it
 * alone.
 * @returns null when there is none, `waiting` when it is still being tried
 */
export async function redeliver(
  context: WebhooksContext,
  place: Place,
  deliveryId: string,
): Promise<ListedDelivery | 'waiting' | null> {
  const { database, clock, queue } = context;
  return await database.transaction(async () => {
    const [found] = await database.orm
      .select()
      .from(deliveries)
      .where(and(isOf(place), eq(deliveries.id, deliveryId)))
      .for('update');
    if (!found) return null;
    if (found.status === 'waiting') return 'waiting';
    const { attempts, instanceId, webhookId } = found;
    const [event] = await database.orm.select().from(events).where(eq(events.id, found.eventId));
    const now = clock.now();
    const [delivery] = await database.orm
      .update(deliveries)
      .set({
        status: 'waiting',
        maxAttempts: attempts + ATTEMPTS,
        nextAttemptAt: now,
        updatedAt: now,
      })
      .where(eq(deliveries.id, deliveryId))
      .returning();
    if (!delivery || !event) throw new Error('A locked delivery that is gone');
    const receiver = webhookId ?? instanceId;
    await queue?.add([{ deliveryId, receiver, attempt: attempts + 1, delayMs: 0 }]);
    const [listed] = await withAttempts(context, [{ delivery, event }]);
    return listed ?? null;
  });
}
