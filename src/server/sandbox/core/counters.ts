import { and, eq, sql, type SQL } from 'drizzle-orm';
import { instanceCounters, instanceTakings } from '../db/schema.ts';
import type { SandboxContext } from './context.ts';

interface InstanceKey {
  readonly merchantId: string;
  readonly instanceId: string;
}

function isOf({ merchantId, instanceId }: InstanceKey) {
  return and(
    eq(instanceCounters.merchantId, merchantId),
    eq(instanceCounters.instanceId, instanceId),
  );
}

/** Keeps the figures of an instance; belongs into the transaction that changes what they count. Amounts in centimes. */
export async function addToCounters(
  { database }: SandboxContext,
  instance: InstanceKey,
  change: { readonly links?: number; readonly collected?: number },
): Promise<void> {
  await database.orm
    .update(instanceCounters)
    .set({
      linksCount: sql`${instanceCounters.linksCount} + ${change.links ?? 0}`,
      collectedAmount: sql`${instanceCounters.collectedAmount} + ${change.collected ?? 0}`,
    })
    .where(isOf(instance));
}

/** How many links an instance has. */
export async function countLinks(
  { database }: SandboxContext,
  instance: InstanceKey,
): Promise<number> {
  const [row] = await database.orm
    .select({ count: instanceCounters.linksCount })
    .from(instanceCounters)
    .where(isOf(instance));
  return row?.count ?? 0;
}

/** What an instance collected, in centimes, where `counters` is its row of `instance_counters`. */
export const collectedOf = (counters: SQL): SQL =>
  sql`(${counters}.collected_amount + coalesce((
    select sum(takings.collected_amount) from ${instanceTakings} as takings
    where takings.merchant_id = ${counters}.merchant_id and takings.instance_id = ${counters}.instance_id), 0))::bigint`;

/** The same for whoever joins the table under its own name. */
export const collectedAmount = collectedOf(sql`${instanceCounters}`).mapWith(
  instanceCounters.collectedAmount,
);
