import { and, asc, lte } from 'drizzle-orm';
import { deliveries } from '../db/schema.ts';
import { attemptDelivery, isUnclaimed } from './attempt-delivery.ts';
import { relayEvents } from './relay-events.ts';
import type { WebhooksContext } from './webhooks-context.ts';

const BATCH = 50;
/** A delivery that should have been attempted this long ago has lost its job. */
const LOST_MS = 60_000;

/**
 * Sends everything that is due by the sandbox's clock, now and in this process. Jobs that ask for the same find it done.
 * @returns how many attempts were made
 */
export async function deliverDue(context: WebhooksContext): Promise<number> {
  await relayEvents(context);
  const { database, clock } = context;
  // What fails is due again only later: each is met once.
  const until = clock.now();
  let total = 0;
  for (;;) {
    const due = await database.orm
      .select({ id: deliveries.id, attempts: deliveries.attempts })
      .from(deliveries)
      .where(and(lte(deliveries.nextAttemptAt, until), isUnclaimed(clock.now())))
      .orderBy(asc(deliveries.nextAttemptAt))
      .limit(BATCH);
    await Promise.all(
      due.map(({ id, attempts }) => attemptDelivery(context, id, attempts + 1, null)),
    );
    total += due.length;
    if (due.length < BATCH) return total;
  }
}

/** Queues deliveries anew whose jobs are gone. */
export async function requeueLost({ database, clock, queue }: WebhooksContext): Promise<void> {
  if (!queue) return;
  const now = clock.now();
  await database.transaction(async () => {
    const lost = await database.orm
      .update(deliveries)
      .set({ nextAttemptAt: now })
      .where(and(lte(deliveries.nextAttemptAt, now - LOST_MS), isUnclaimed(now)))
      .returning();
    if (lost.length === 0) return;
    await queue.add(
      lost.map(({ id, instanceId, webhookId, attempts }) => ({
        deliveryId: id,
        receiver: webhookId ?? instanceId,
        attempt: attempts + 1,
        delayMs: 0,
      })),
    );
  });
}
