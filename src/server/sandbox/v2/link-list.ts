import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import type { SandboxContext } from '../core/context.ts';
import { instanceCounters, instances, links } from '../db/schema.ts';
import type { ListedLink } from './link-answer.ts';
import type { PageRequest } from './paginator.ts';

/** What a row of the list is made of; UDFs and settings are not. */
const LISTED = {
  id: links.id,
  instanceId: links.instanceId,
  title: links.title,
  details: links.details,
  slug: links.slug,
  logoId: links.logoId,
  type: links.type,
  amount: links.amount,
  status: links.status,
  paymentMode: links.paymentMode,
  maxPayments: links.maxPayments,
  successfulPaymentsCount: links.successfulPaymentsCount,
  collectedAmount: links.collectedAmount,
  metadata: links.metadata,
  inactivityTimeoutMinutes: links.inactivityTimeoutMinutes,
  lastActivityAt: links.lastActivityAt,
  createdAt: links.createdAt,
  updatedAt: links.updatedAt,
};

/** Up to here the rows that are passed over cost less than looking up those of the page one by one. */
const NEAR = 1_000;

async function findInstance({ database }: SandboxContext, merchantId: string, instanceId: string) {
  const [found] = await database.orm
    .select({
      id: instances.id,
      name: instances.name,
      defaultInactivityTimeoutMinutes: instances.defaultInactivityTimeoutMinutes,
      linksCount: instanceCounters.linksCount,
    })
    .from(instances)
    .innerJoin(
      instanceCounters,
      and(
        eq(instanceCounters.merchantId, instances.merchantId),
        eq(instanceCounters.instanceId, instances.id),
      ),
    )
    .where(and(eq(instances.id, instanceId), eq(instances.merchantId, merchantId)));
  return found ?? null;
}

/**
 * A page of an instance's links, newest first, or null when the instance is not the merchant's.
 *
 * The total is a kept counter. Pages of the second half are read from the old end of the index, so that the last page
 * costs what the first does; of pages deep inside only the ids are passed over, and the rows of the page alone fetched.
 */
export async function listLinks(
  context: SandboxContext,
  merchantId: string,
  instanceId: string,
  { page, perPage }: PageRequest,
): Promise<{ links: ListedLink[]; total: number } | null> {
  const { orm } = context.database;
  const instance = await findInstance(context, merchantId, instanceId);
  if (!instance) return null;
  const total = instance.linksCount;
  const start = (page - 1) * perPage;
  const end = Math.min(start + perPage, total);
  if (start >= end) return { links: [], total };

  const isNearOldEnd = start > total / 2;
  const order = isNearOldEnd ? asc : desc;
  const skipped = isNearOldEnd ? total - end : start;
  const isOwn = and(eq(links.merchantId, merchantId), eq(links.instanceId, instanceId));
  const along = [order(links.createdAt), order(links.id)];
  const rows =
    skipped <= NEAR
      ? await orm
          .select(LISTED)
          .from(links)
          .where(isOwn)
          .orderBy(...along)
          .limit(end - start)
          .offset(skipped)
      : await orm
          .select(LISTED)
          .from(links)
          .where(
            inArray(
              links.id,
              orm
                .select({ id: links.id })
                .from(links)
                .where(isOwn)
                .orderBy(...along)
                .limit(end - start)
                .offset(skipped),
            ),
          )
          .orderBy(...along);
  if (isNearOldEnd) rows.reverse();
  return { links: rows.map((row) => ({ row, instance })), total };
}
