import { and, count, desc, eq, ilike, or } from 'drizzle-orm';
import type { Centimes } from '../../../contract/core/money.ts';
import { INSTANCE_STATUSES } from '../../../contract/v2/instance.ts';
import type { SandboxContext } from '../core/context.ts';
import { collectedAmount } from '../core/counters.ts';
import { instanceCounters, instances } from '../db/schema.ts';
import type { InstanceRow } from './link-record.ts';
import type { PageRequest } from '../core/page-request.ts';

export interface ListedInstance {
  readonly instance: InstanceRow;
  readonly collectedAmount: Centimes;
}

function containing(search: string): string {
  return `%${search.replace(/[\\%_]/g, String.raw`\$&`)}%`;
}

/** A page of a merchant's instances, newest first. */
export async function listInstances(
  { database: { orm } }: SandboxContext,
  merchantId: string,
  filter: { readonly search?: string | undefined; readonly status?: string | undefined },
  { page, perPage }: PageRequest,
): Promise<{ rows: ListedInstance[]; total: number }> {
  const status = INSTANCE_STATUSES.find((known) => known === filter.status);
  const search = filter.search?.replaceAll('\u0000', '').slice(0, 255);
  // A status that does not exist is no instance's.
  if (filter.status && !status) return { rows: [], total: 0 };
  const isWanted = and(
    eq(instances.merchantId, merchantId),
    status ? eq(instances.status, status) : undefined,
    search
      ? or(
          ilike(instances.name, containing(search)),
          ilike(instances.description, containing(search)),
        )
      : undefined,
  );
  const [total] = await orm.select({ count: count() }).from(instances).where(isWanted);
  const rows = await orm
    .select({ instance: instances, collectedAmount })
    .from(instances)
    .innerJoin(
      instanceCounters,
      and(
        eq(instanceCounters.merchantId, instances.merchantId),
        eq(instanceCounters.instanceId, instances.id),
      ),
    )
    .where(isWanted)
    .orderBy(desc(instances.createdAt), desc(instances.id))
    .limit(perPage)
    .offset((page - 1) * perPage);
  return { rows, total: total?.count ?? 0 };
}
