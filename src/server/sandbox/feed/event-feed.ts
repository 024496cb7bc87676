import { and, asc, desc, eq, gt, inArray, or, sql } from 'drizzle-orm';
import { setTimeout as delay } from 'node:timers/promises';
import type { Instant } from '../../../contract/core/instant.ts';
import type { StreamStart } from '../../../contract/core/stream-start.ts';
import type { SandboxContext } from '../core/context.ts';
import { events } from '../db/schema.ts';

export type FedEvent = typeof events.$inferSelect;

/** Takes what happens to one merchant. */
export interface FeedReader {
  event(event: FedEvent): void;
  /** More has happened than can be told one by one. */
  reset(): void;
  /** The feed closes; another server takes over. */
  end(): void;
}

export interface EventFeed {
  /**
   * Tells a reader of every event of a merchant from now on, and what has happened since it wants to be told, of which some
   * may come a second time, or be a little older.
   * @returns what ends it, once nothing more can be missed
   */
  subscribe(merchantId: string, start: StreamStart, reader: FeedReader): Promise<() => void>;
  close(): Promise<void>;
}

const POLL_MS = 400;
const BATCH = 500;
/** So far back a position may still be missing when the feed begins. */
const LOOKED_BACK = 200;
/** More than this is not told afterwards. */
const MAX_REPLAY = 500;
/** How long a missing position may still be filled: its transaction is under way somewhere. */
const GAP_MS = 15_000;
const MAX_GAPS = 5_000;

/**
 * Follows the outbox for all readers of this process, by asking the database: events come from every process that shares
 * it. Positions are given out when an event is written, but seen when its transaction ends, so that a later one may be
 * seen first: a position that was passed over is asked for until it can no longer come.
 */
export function createEventFeed({ database, log }: SandboxContext): EventFeed {
  const { orm } = database;
  const readers = new Map<string, Set<FeedReader>>();
  /** Positions that were passed over, with the time until which they are waited for. */
  const gaps = new Map<number, number>();
  let last = 0;
  /** Resolves when it is known where the feed begins; null while nobody reads. */
  let begun: Promise<void> | null = null;
  let following: Promise<void> = Promise.resolve();
  let isClosed = false;
  const closing = new AbortController();

  function passOver(position: number, now: number): void {
    for (let gap = last + 1; gap < position && gaps.size < MAX_GAPS; gap += 1)
      gaps.set(gap, now + GAP_MS);
  }

  /** @returns whether there may be more */
  async function readOnce(): Promise<boolean> {
    const now = performance.now();
    for (const [position, until] of gaps) if (until < now) gaps.delete(position);
    const rows = await orm
      .select()
      .from(events)
      .where(
        gaps.size === 0
          ? gt(events.position, last)
          : or(gt(events.position, last), inArray(events.position, [...gaps.keys()])),
      )
      .orderBy(asc(events.position))
      .limit(BATCH);
    for (const row of rows) {
      if (row.position > last) {
        passOver(row.position, now);
        last = row.position;
      } else gaps.delete(row.position);
      for (const reader of readers.get(row.merchantId) ?? []) reader.event(row);
    }
    return rows.length === BATCH;
  }

  async function pause(): Promise<void> {
    await delay(POLL_MS, undefined, { signal: closing.signal }).catch(() => {});
  }

  /** Finds out where "now" is. */
  async function begin(): Promise<void> {
    while (!isClosed) {
      try {
        const newest = await orm
          .select({ position: events.position })
          .from(events)
          .orderBy(desc(events.position))
          .limit(LOOKED_BACK);
        const now = performance.now();
        gaps.clear();
        last = newest.at(-1)?.position ?? 0;
        for (const { position } of newest.toReversed()) {
          passOver(position, now);
          last = position;
        }
        return;
      } catch {
        await pause();
      }
    }
  }

  async function follow(): Promise<void> {
    while (!isClosed) {
      if (readers.size === 0) {
        // In one turn with the look: whoever comes next begins anew, and misses nothing.
        begun = null;
        return;
      }
      try {
        while (await readOnce());
      } catch (error) {
        log.warn('feed interrupted', { fault: error instanceof Error ? error.name : 'unknown' });
      }
      await pause();
    }
  }

  /** Resolves when everything that happens from then on will be told. */
  async function follows(): Promise<void> {
    if (!begun) {
      begun = begin();
      following = begun.then(follow);
    }
    await begun;
  }

  // A merchant is of one generation: its events are, too.
  const ownedBy = (merchantId: string) => eq(events.merchantId, merchantId);

  /** When something happened; null when nobody knows of it. */
  async function timeOf(merchantId: string, id: string): Promise<Instant | null> {
    const [event] = await orm
      .select({ createdAt: events.createdAt })
      .from(events)
      .where(and(eq(events.id, id), ownedBy(merchantId)));
    return event?.createdAt ?? null;
  }

  async function replay(
    merchantId: string,
    start: NonNullable<StreamStart>,
    reader: FeedReader,
  ): Promise<void> {
    const known = 'after' in start ? start.after : null;
    const from = 'after' in start ? await timeOf(merchantId, start.after) : start.since;
    if (from === null) {
      reader.reset();
      return;
    }
    // What was written before it may have been seen after it.
    const since = new Date(from - GAP_MS).toISOString();
    const missed = await orm
      .select()
      .from(events)
      .where(and(ownedBy(merchantId), sql`${events.createdAt} >= ${since}::timestamptz`))
      .orderBy(asc(events.createdAt), asc(events.id))
      .limit(MAX_REPLAY + 1);
    if (missed.length > MAX_REPLAY) reader.reset();
    else for (const event of missed) if (event.id !== known) reader.event(event);
  }

  return {
    async subscribe(merchantId, start, reader) {
      const own = readers.get(merchantId) ?? new Set();
      readers.set(merchantId, own.add(reader));
      await follows();
      if (start !== null) await replay(merchantId, start, reader);
      return () => {
        own.delete(reader);
        if (own.size === 0 && readers.get(merchantId) === own) readers.delete(merchantId);
      };
    },
    async close() {
      isClosed = true;
      closing.abort();
      for (const own of readers.values()) for (const reader of own) reader.end();
      readers.clear();
      await following;
    },
  };
}
