import { and, eq } from 'drizzle-orm';
import { capabilitiesOf } from '../../../contract/v2/link-rules.ts';
import { addToCounters } from '../core/counters.ts';
import type { SandboxContext } from '../core/context.ts';
import { appendEvents } from '../core/outbox.ts';
import { removePicture } from '../core/pictures.ts';
import { lockSlug, releaseSlug } from '../core/slugs.ts';
import { links, transactions } from '../db/schema.ts';
import { toLinkEvent } from './link-events.ts';
import { lockLink, toUpdatableState } from './link-record.ts';
import { forbidden, linkNotFound } from './refusal.ts';

/**
 * Deletes a link that no transaction of any status belongs to; its slug is free again.
 * @throws Refusal 404; 403 when there is a transaction
 */
export async function deleteLink(
  context: SandboxContext,
  merchantId: string,
  id: string,
): Promise<void> {
  const { database, clock } = context;
  await database.transaction(async () => {
    const link = await lockLink(context, merchantId, id);
    if (!link) throw linkNotFound();
    const capability = capabilitiesOf(toUpdatableState(link), clock.now()).delete;
    if (!capability.isAllowed) throw forbidden(capability.rule);
    await lockSlug(context, link.row.slug);
    const attempts = await database.orm
      .select({ id: transactions.id })
      .from(transactions)
      .where(and(eq(transactions.merchantId, merchantId), eq(transactions.linkId, id)))
      .limit(1);
    if (attempts.length > 0) throw forbidden('link.hasTransactions');
    const { row } = link;
    await database.orm.delete(links).where(eq(links.id, id));
    await releaseSlug(context, row.slug);
    if (row.logoId !== null) await removePicture(context, row.logoId);
    await addToCounters(context, { merchantId, instanceId: row.instanceId }, { links: -1 });
    await appendEvents(context, [toLinkEvent('pay_link.deleted', link)]);
  });
}
