import { eq, inArray, lte, sql, and } from 'drizzle-orm';
import type { SandboxContext } from '../core/context.ts';
import { appendEvents } from '../core/outbox.ts';
import { instances, links } from '../db/schema.ts';
import { toLinkEvent } from './link-events.ts';

const BATCH = 100;

async function expireBatch(context: SandboxContext, instanceId: string | null): Promise<number> {
  const { database, clock } = context;
  return await database.transaction(async () => {
    const { orm } = database;
    const now = clock.now();
    // Several sweepers share the work: each takes what no other holds, so a link expires once and is told of once.
    const due = await orm
      .select({ id: links.id })
      .from(links)
      .where(
        and(
          lte(links.deadlineAt, now),
          instanceId === null ? undefined : eq(links.instanceId, instanceId),
        ),
      )
      .orderBy(links.deadlineAt)
      .limit(BATCH)
      .for('update', { skipLocked: true });
    if (due.length === 0) return 0;
    const expired = await orm
      .update(links)
      .set({
        status: 'expired',
        deadlineAt: null,
        version: sql`${links.version} + 1`,
        updatedAt: now,
      })
      .where(
        inArray(
          links.id,
          due.map(({ id }) => id),
        ),
      )
      .returning();
    const parents = await orm
      .select()
      .from(instances)
      .where(inArray(instances.id, [...new Set(expired.map((row) => row.instanceId))]));
    const parentById = new Map(parents.map((instance) => [instance.id, instance]));
    await appendEvents(
      context,
      expired.map((row) => {
        const instance = parentById.get(row.instanceId);
        if (!instance) throw new Error('A link without its instance');
        return toLinkEvent('pay_link.expired', { row, instance });
      }),
    );
    return expired.length;
  });
}

/**
 * Marks the links whose deadline has passed as expired, and tells of each once.
 * @param instanceId only this instance's; null for all
 * @returns how many
 */
export async function expireLinks(
  context: SandboxContext,
  instanceId: string | null = null,
): Promise<number> {
  let total = 0;
  for (;;) {
    const count = await expireBatch(context, instanceId);
    total += count;
    if (count < BATCH) return total;
  }
}
