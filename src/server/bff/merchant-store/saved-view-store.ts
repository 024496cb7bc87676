import { and, eq } from 'drizzle-orm';
import type { Instant } from '../../../contract/core/instant.ts';
import type { SavedView, SavedViews } from '../../../contract/core/merchant-store.ts';
import type { Database } from '../../database/database.ts';
import { savedViews } from '../db/schema.ts';

const NONE: SavedViews = { version: 0, views: [] };

export interface SavedViewStore {
  read(instanceId: string): Promise<SavedViews>;
  /** Puts these in the place of all. @returns null when they were made from a state that is no longer the newest */
  replace(
    instanceId: string,
    version: number,
    views: readonly SavedView[],
  ): Promise<SavedViews | null>;
}

/** Keeps the named filters of each instance. */
export function createSavedViewStore(database: Database, now: () => Instant): SavedViewStore {
  const { orm } = database;
  return {
    async read(instanceId) {
      const [row] = await orm
        .select({ version: savedViews.version, views: savedViews.views })
        .from(savedViews)
        .where(eq(savedViews.instanceId, instanceId));
      return row ? { version: row.version, views: [...row.views] } : NONE;
    },

    async replace(instanceId, version, views) {
      const next = { version: version + 1, views, changedAt: now() };
      const written =
        version === 0
          ? await orm
              .insert(savedViews)
              .values({ instanceId, ...next })
              .onConflictDoNothing()
              .returning({ version: savedViews.version })
          : await orm
              .update(savedViews)
              .set(next)
              .where(and(eq(savedViews.instanceId, instanceId), eq(savedViews.version, version)))
              .returning({ version: savedViews.version });
      return written.length > 0 ? { version: next.version, views: [...views] } : null;
    },
  };
}
