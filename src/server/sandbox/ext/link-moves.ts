import { statusAfter } from '../../../contract/ext/link-lifecycle.ts';
import { capabilitiesOf } from '../../../contract/ext/link-rules.ts';
import type { WebhookEvent } from '../../../contract/ext/webhooks.ts';
import type { SandboxContext } from '../core/context.ts';
import { appendEvents } from '../core/outbox.ts';
import { toLinkEvent } from './link-events.ts';
import { lockLink, toLinkState, writeLink, type LinkRow } from './link-record.ts';
import { conflict, notFound } from './refusal.ts';

/** What a merchant does with the life of a link. */
export type MerchantMove = 'publish' | 'pause' | 'resume' | 'archive';

const EVENTS: Readonly<Record<MerchantMove, WebhookEvent>> = {
  publish: 'payment_link.published',
  pause: 'payment_link.paused',
  resume: 'payment_link.resumed',
  archive: 'payment_link.archived',
};

/**
 * Moves a link, and tells of it.
 * @throws Refusal 404; 409 when its state does not allow the move
 */
export async function moveLink(
  context: SandboxContext,
  merchantId: string,
  id: string,
  move: MerchantMove,
): Promise<LinkRow> {
  const { database, clock } = context;
  return await database.transaction(async () => {
    const row = await lockLink(context, merchantId, id);
    if (!row) throw notFound('Payment link');
    const capability = capabilitiesOf(toLinkState(row), clock.now())[move];
    if (!capability.isAllowed) throw conflict(capability.rule);
    const status = statusAfter(row.status, move);
    if (status === null) throw new Error(`A move that leads nowhere: ${row.status}, ${move}`);
    const written = await writeLink(context, row, { status });
    await appendEvents(context, [toLinkEvent(context, EVENTS[move], written)]);
    return written;
  });
}
