import { inArray, lte } from 'drizzle-orm';
import type { SandboxContext } from '../core/context.ts';
import { appendEvents } from '../core/outbox.ts';
import { extLinks } from '../db/schema.ts';
import { toLinkEvent } from './link-events.ts';
import { writeLink } from './link-record.ts';

const BATCH = 100;

async function expireBatch(context: SandboxContext): Promise<number> {
  const { database, clock } = context;
  return await database.transaction(async () => {
    // Several sweepers share the work: each takes what no other holds, so a link expires once and is told of once.
    const due = await database.orm
      .select({ id: extLinks.id })
      .from(extLinks)
      .where(lte(extLinks.closesAt, clock.now()))
      .orderBy(extLinks.closesAt)
      .limit(BATCH)
      .for('update', { skipLocked: true });
    if (due.length === 0) return 0;
    const ids = due.map(({ id }) => id);
    const rows = await database.orm.select().from(extLinks).where(inArray(extLinks.id, ids));
    const happened = [];
    for (const row of rows) {
      const expired = await writeLink(context, row, { status: 'expired' });
      happened.push(toLinkEvent(context, 'payment_link.expired', expired));
    }
    await appendEvents(context, happened);
    return rows.length;
  });
}

/** Marks the links whose end has come as expired, and tells of each once. @returns how many */
export async function expireLinks(context: SandboxContext): Promise<number> {
  let total = 0;
  for (;;) {
    const count = await expireBatch(context);
    total += count;
    if (count < BATCH) return total;
  }
}
