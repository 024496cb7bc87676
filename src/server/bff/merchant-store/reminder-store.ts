import { and, desc, eq, inArray, lt, sql } from 'drizzle-orm';
import type { Instant } from '../../../contract/core/instant.ts';
import type { Database } from '../../database/database.ts';
import { reminders } from '../db/schema.ts';

/** The oldest give way. */
const MAX_PER_INSTANCE = 2_000;
/** An invoice that was last reminded of so long ago is followed up in other ways. */
const KEPT_MS = 365 * 24 * 60 * 60_000;

export interface KeptReminder {
  readonly linkId: string;
  readonly remindedAt: Instant;
  readonly times: number;
}

export interface ReminderStore {
  /** Newest first. */
  list(instanceId: string): Promise<KeptReminder[]>;
  /** Notes that somebody was reminded of a link now. */
  add(instanceId: string, linkId: string): Promise<KeptReminder>;
  /** Deletes what is too old to matter. */
  sweep(): Promise<void>;
}

/** Keeps when somebody was last reminded of each link, so that it is known on every device. */
export function createReminderStore(database: Database, now: () => Instant): ReminderStore {
  const { orm } = database;
  const shown = {
    linkId: reminders.linkId,
    remindedAt: reminders.remindedAt,
    times: reminders.times,
  };

  async function dropOldest(instanceId: string): Promise<void> {
    const surplus = orm
      .select({ linkId: reminders.linkId })
      .from(reminders)
      .where(eq(reminders.instanceId, instanceId))
      .orderBy(desc(reminders.remindedAt), reminders.linkId)
      .offset(MAX_PER_INSTANCE);
    await orm
      .delete(reminders)
      .where(and(eq(reminders.instanceId, instanceId), inArray(reminders.linkId, surplus)));
  }

  return {
    async list(instanceId) {
      return await orm
        .select(shown)
        .from(reminders)
        .where(eq(reminders.instanceId, instanceId))
        .orderBy(desc(reminders.remindedAt), reminders.linkId);
    },

    async add(instanceId, linkId) {
      const remindedAt = now();
      const [kept] = await orm
        .insert(reminders)
        .values({ instanceId, linkId, remindedAt, times: 1 })
        .onConflictDoUpdate({
          target: [reminders.instanceId, reminders.linkId],
          set: { remindedAt, times: sql`${reminders.times} + 1` },
        })
        .returning(shown);
      await dropOldest(instanceId);
      return kept ?? { linkId, remindedAt, times: 1 };
    },

    async sweep() {
      await orm.delete(reminders).where(lt(reminders.remindedAt, now() - KEPT_MS));
    },
  };
}
