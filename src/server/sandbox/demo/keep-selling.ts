import { and, desc, eq, inArray } from 'drizzle-orm';
import { MINUTE_MS } from '../../../contract/core/instant.ts';
import type { SandboxContext } from '../core/context.ts';
import { instances, links, transactions } from '../db/schema.ts';
import { deadlineOf } from '../v2/link-record.ts';
import { DEMO_SAMPLE_LINK } from './demo-links.ts';

/** A third of the 15 minutes that the documents' sample sets, so that it never finds the link at its end. */
const STALE_MS = 5 * MINUTE_MS;

/**
 * Lets the demo shop's concert go on selling: the newest of its made-up sales moves along with the clock. The documents'
 * samples set this link's inactivity timeout to 15 minutes (Update Pay Link, "Updating Inactivity Expiry"), and a timeout
 * counts from the last completed payment; without a sale since, the sample would end for good, at once, the very link
 * that all the others use. How often it was sold stays as the documents have it.
 */
export async function keepDemoSelling(context: SandboxContext): Promise<void> {
  const { database, clock } = context;
  const { orm } = database;
  await database.transaction(async () => {
    const [link] = await orm
      .select()
      .from(links)
      .where(and(eq(links.id, DEMO_SAMPLE_LINK), inArray(links.status, ['active', 'inactive'])))
      .for('update');
    const now = clock.now();
    if (!link || link.lastActivityAt > now - STALE_MS) return;
    const [sale] = await orm
      .select({ id: transactions.id })
      .from(transactions)
      .where(
        and(
          eq(transactions.merchantId, link.merchantId),
          eq(transactions.linkId, link.id),
          eq(transactions.status, 'completed'),
          eq(transactions.isArranged, true),
        ),
      )
      .orderBy(desc(transactions.createdAt))
      .limit(1);
    const [instance] = await orm.select().from(instances).where(eq(instances.id, link.instanceId));
    if (!sale || !instance) return;
    await orm
      .update(transactions)
      .set({ createdAt: now, updatedAt: now })
      .where(eq(transactions.id, sale.id));
    // Its version stays: nothing that anybody edits has changed.
    const moved = { ...link, lastActivityAt: now };
    await orm
      .update(links)
      .set({
        lastActivityAt: now,
        deadlineAt: deadlineOf(moved, instance.defaultInactivityTimeoutMinutes),
      })
      .where(eq(links.id, link.id));
  });
}
