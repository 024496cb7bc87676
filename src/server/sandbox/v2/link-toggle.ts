import { eq } from 'drizzle-orm';
import { capabilitiesOf } from '../../../contract/v2/link-rules.ts';
import type { SandboxContext } from '../core/context.ts';
import { appendEvents } from '../core/outbox.ts';
import { links } from '../db/schema.ts';
import { toLinkEvent } from './link-events.ts';
import { lockLink, toUpdatableState, type LinkRecord } from './link-record.ts';
import { forbidden, linkNotFound } from './refusal.ts';

/**
 * Pauses an active link, resumes a paused one.
 * @throws Refusal 404; 403 for a closed or expired link
 */
export async function toggleLink(
  context: SandboxContext,
  merchantId: string,
  id: string,
): Promise<LinkRecord> {
  const { database, clock } = context;
  return await database.transaction(async () => {
    const link = await lockLink(context, merchantId, id);
    if (!link) throw linkNotFound();
    const now = clock.now();
    const { pause, resume } = capabilitiesOf(toUpdatableState(link), now);
    const isPaused = link.row.status === 'inactive';
    const capability = isPaused ? resume : pause;
    if (!capability.isAllowed) throw forbidden(capability.rule);
    const [row] = await database.orm
      .update(links)
      .set({
        status: isPaused ? 'active' : 'inactive',
        version: link.row.version + 1,
        updatedAt: now,
      })
      .where(eq(links.id, link.row.id))
      .returning();
    if (!row) throw new Error('A locked link that is gone');
    const toggled = { row, instance: link.instance };
    await appendEvents(context, [
      toLinkEvent(isPaused ? 'pay_link.activated' : 'pay_link.deactivated', toggled),
    ]);
    return toggled;
  });
}
