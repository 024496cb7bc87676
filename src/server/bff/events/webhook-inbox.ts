import { setTimeout as delay } from 'node:timers/promises';
import { and, desc, eq, gt, gte, inArray, lt } from 'drizzle-orm';
import type { Generation } from '../../../contract/core/generation.ts';
import type { Instant } from '../../../contract/core/instant.ts';
import type { LiveMessage } from '../../../contract/core/live-message.ts';
import type { StreamStart } from '../../../contract/core/stream-start.ts';
import type { Database } from '../../database/database.ts';
import { webhookInbox } from '../db/schema.ts';
import type { Session } from '../session/session-store.ts';
import type { EventSource } from './event-source.ts';
import type { WebhookSecrets } from './webhook-secrets.ts';

const LOOK_MS = 500;
/** Which instances' webhooks come to us is asked again so often. */
const SECRETS_MS = 60_000;
const BATCH = 500;
/**
 * Positions are given out when a webhook is written, but seen when it is committed: so far back is looked again.
 * Whoever listens takes each message once.
 */
const OVERLAP = 50;
const KEPT_MS = 24 * 60 * 60_000;
/** More than this is not told afterwards. */
const MAX_REPLAY = 500;

export interface WebhookInbox {
  /** What was received of a platform. */
  sourceOf(generation: Generation): EventSource;
  /** @returns false when this delivery was taken before */
  put(instanceId: string, message: LiveMessage): Promise<boolean>;
  /** Deletes what nobody can have missed. */
  sweep(): Promise<void>;
}

/** Webhooks of the API's that were received, handed on to the pages of those whom they concern. */
export function createWebhookInbox(
  database: Database,
  secrets: WebhookSecrets,
  now: () => number,
): WebhookInbox {
  const { orm } = database;

  async function newestPosition(): Promise<number> {
    const [newest] = await orm
      .select({ position: webhookInbox.position })
      .from(webhookInbox)
      .orderBy(desc(webhookInbox.position))
      .limit(1);
    return newest?.position ?? 0;
  }

  /** Where a page that comes back goes on; null when nobody remembers. */
  async function positionOf(instanceIds: readonly string[], id: string): Promise<number | null> {
    const [row] = await orm
      .select({ position: webhookInbox.position })
      .from(webhookInbox)
      .where(
        and(inArray(webhookInbox.instanceId, [...instanceIds]), eq(webhookInbox.deliveryId, id)),
      );
    return row?.position ?? null;
  }

  /** The position before the first that was received since then; null when there are too many to be told. */
  async function positionBefore(
    instanceIds: readonly string[],
    since: Instant,
  ): Promise<number | null> {
    const rows = await orm
      .select({ position: webhookInbox.position })
      .from(webhookInbox)
      .where(
        and(
          inArray(webhookInbox.instanceId, [...instanceIds]),
          gte(webhookInbox.receivedAt, since),
        ),
      )
      .orderBy(webhookInbox.position)
      .limit(MAX_REPLAY + 1);
    if (rows.length > MAX_REPLAY) return null;
    const [first] = rows;
    return first === undefined ? await newestPosition() : first.position - 1;
  }

  /** Where reading begins; null when nobody can tell all that came since. */
  async function positionOfStart(
    instanceIds: readonly string[],
    start: StreamStart,
  ): Promise<number | null> {
    if (start === null) return await newestPosition();
    if ('after' in start) return await positionOf(instanceIds, start.after);
    if (start.since < now() - KEPT_MS) return null;
    return await positionBefore(instanceIds, start.since);
  }

  async function readAfter(instanceIds: readonly string[], position: number) {
    return await orm
      .select({ position: webhookInbox.position, message: webhookInbox.message })
      .from(webhookInbox)
      .where(
        and(
          inArray(webhookInbox.instanceId, [...instanceIds]),
          gt(webhookInbox.position, position),
        ),
      )
      .orderBy(webhookInbox.position)
      .limit(BATCH);
  }

  function receivedOf(session: Session, of: Generation): Promise<string[]> {
    const own = session.instances.filter(({ generation }) => generation === of);
    return secrets.received(
      session.owner,
      own.map(({ id }) => id),
    );
  }

  return {
    sourceOf: (generation) => ({
      async follow(session, start, reader, signal) {
        let instanceIds = await receivedOf(session, generation);
        if (instanceIds.length === 0) return 'absent';
        let askedAt = now();
        const known = await positionOfStart(instanceIds, start);
        let floor = known ?? (await newestPosition());
        let last = floor;
        reader.open();
        if (known === null) reader.reset();
        while (!signal.aborted) {
          const from = Math.max(floor, last - OVERLAP);
          for (const { position, message } of await readAfter(instanceIds, from)) {
            last = Math.max(last, position);
            reader.message(message);
          }
          floor = Math.max(floor, last - OVERLAP * 2);
          await delay(LOOK_MS, undefined, { signal }).catch(() => undefined);
          if (now() - askedAt < SECRETS_MS) continue;
          askedAt = now();
          instanceIds = await receivedOf(session, generation);
          if (instanceIds.length === 0) return 'absent';
        }
        return 'brokenOff';
      },
    }),
    async put(instanceId, message) {
      const written = await orm
        .insert(webhookInbox)
        .values({ instanceId, deliveryId: message.id, message, receivedAt: now() })
        .onConflictDoNothing()
        .returning({ position: webhookInbox.position });
      return written.length > 0;
    },
    async sweep() {
      await orm.delete(webhookInbox).where(lt(webhookInbox.receivedAt, now() - KEPT_MS));
    },
  };
}
