import { sql } from 'drizzle-orm';
import type { Instant } from '../../../contract/core/instant.ts';
import type { VisitKind } from '../../../contract/core/merchant-store.ts';
import type { Database } from '../../database/database.ts';
import { visits } from '../db/schema.ts';

/** Who was away for less has not been away, milliseconds. */
const AWAY_MS = 30 * 60_000;

export interface VisitStore {
  /**
   * Takes in that a merchant came, went or has seen what was new.
   * @returns since when things are new to the merchant; null: nothing is
   */
  note(instanceId: string, kind: VisitKind): Promise<Instant | null>;
}

/** Keeps when each instance was last looked at, on whichever device. */
export function createVisitStore(database: Database, now: () => Instant): VisitStore {
  return {
    async note(instanceId, kind) {
      const seenAt = now();
      const awaySince = new Date(seenAt - AWAY_MS).toISOString();
      // One statement: two devices that come at once are told the same.
      const since = {
        arrive: sql`case when ${visits.seenAt} <= ${awaySince} then ${visits.seenAt} else ${visits.since} end`,
        leave: sql`${visits.since}`,
        seen: sql`null`,
      }[kind];
      const [row] = await database.orm
        .insert(visits)
        .values({ instanceId, since: null, seenAt })
        .onConflictDoUpdate({
          target: visits.instanceId,
          set: { since, seenAt: sql`greatest(${visits.seenAt}, excluded.seen_at)` },
        })
        .returning({ since: visits.since });
      return row?.since ?? null;
    },
  };
}
