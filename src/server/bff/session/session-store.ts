import { randomUUID } from 'node:crypto';
import { and, desc, eq, gt, inArray, lte } from 'drizzle-orm';
import { GENERATIONS, type Generation } from '../../../contract/core/generation.ts';
import type { Instant } from '../../../contract/core/instant.ts';
import type { Database } from '../../database/database.ts';
import type { Keys } from '../bff-deps.ts';
import { sessions } from '../db/schema.ts';
import type { CredentialSeal } from './credential-seal.ts';
import { drawSessionId, hashSessionId } from './session-id.ts';
import type { SessionInstance } from './session-instance.ts';
import { sessionLengthMs } from './session-length.ts';

/** A session that is open, without what it is opened by. */
export interface Session {
  readonly idHash: string;
  readonly owner: string;
  readonly handle: string;
  readonly keys: Keys;
  readonly isTrustedDevice: boolean;
  readonly instances: readonly SessionInstance[];
  /** Null: they have changed since they were read. */
  readonly instancesReadAt: Instant | null;
  readonly expiresAt: Instant;
}

/** A session as the merchant's list of them shows it. */
export interface SessionSummary {
  readonly handle: string;
  readonly createdAt: Instant;
  readonly lastSeenAt: Instant;
  readonly userAgentFamily: string;
  readonly isTrustedDevice: boolean;
}

export interface SessionStart {
  /** Of one API at least. */
  readonly keys: Keys;
  readonly isTrustedDevice: boolean;
  readonly userAgentFamily: string;
  readonly instances: readonly SessionInstance[];
}

export interface SessionStore {
  /** @returns the session, and the id that its cookie holds and nothing else ever does */
  start(start: SessionStart): Promise<{ id: string; session: Session }>;
  /** @returns null for an id that is unknown, ended or from another time of ours; notes that the session was seen */
  find(id: string): Promise<Session | null>;
  end(idHash: string): Promise<void>;
  /** An API's keys do not count any more: they go, with its instances, and the session with the last of them. */
  dropKeys(session: Session, generation: Generation): Promise<Session | null>;
  /** The open sessions of an owner, newest first. */
  list(owner: string): Promise<SessionSummary[]>;
  /** @returns the ended session's id hash, or null when the owner has none of that handle */
  revoke(owner: string, handle: string): Promise<string | null>;
  keepInstances(idHash: string, instances: readonly SessionInstance[]): Promise<void>;
  /** All sessions of the owner will read their instances again. */
  forgetInstances(owner: string): Promise<void>;
  /** Deletes what has ended by itself. */
  sweep(): Promise<void>;
}

/** True for what a handle looks like; a database does not even take every text. */
export function isSessionHandle(text: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}

/** Within it a session that is used is not written again. */
const SEEN_STEP_MS = 5 * 60_000;
/** The oldest sessions of an owner end when there are more. */
const MAX_SESSIONS_PER_OWNER = 200;

/** Keeps sessions in the database, so that they outlive a restart and are shared by all processes. */
export function createSessionStore(
  database: Database,
  seal: CredentialSeal,
  now: () => Instant,
): SessionStore {
  const { orm } = database;

  /** One merchant: the v2 keys name him, where there are any. */
  function ownerOf(keys: Keys): string {
    const generation = GENERATIONS.find((each) => keys[each] !== null);
    const { apiKey } = (generation && keys[generation]) ?? { apiKey: '' };
    return seal.fingerprint('owner', `${generation} ${apiKey}`);
  }

  function sealKeys(keys: Keys, idHash: string) {
    return {
      sealedCredentials: keys.v2 && seal.seal('v2', keys.v2, idHash),
      sealedExtCredentials: keys.ext && seal.seal('ext', keys.ext, idHash),
    };
  }

  function openKeys(row: typeof sessions.$inferSelect): Keys | null {
    const { sealedCredentials: v2, sealedExtCredentials: ext, idHash } = row;
    const keys = {
      v2: v2 && seal.open('v2', v2, idHash),
      ext: ext && seal.open('ext', ext, idHash),
    };
    return (keys.v2 ?? keys.ext) ? keys : null;
  }

  async function endOldest(owner: string): Promise<void> {
    const surplus = orm
      .select({ idHash: sessions.idHash })
      .from(sessions)
      .where(eq(sessions.owner, owner))
      .orderBy(desc(sessions.createdAt))
      .offset(MAX_SESSIONS_PER_OWNER);
    await orm.delete(sessions).where(inArray(sessions.idHash, surplus));
  }

  return {
    async start({ keys, isTrustedDevice, userAgentFamily, instances }) {
      const id = drawSessionId();
      const idHash = hashSessionId(id);
      const startedAt = now();
      const row = {
        idHash,
        owner: ownerOf(keys),
        handle: randomUUID(),
        ...sealKeys(keys, idHash),
        isTrustedDevice,
        userAgentFamily,
        instances,
        instancesReadAt: startedAt,
        createdAt: startedAt,
        lastSeenAt: startedAt,
        expiresAt: startedAt + sessionLengthMs(isTrustedDevice),
      };
      await orm.insert(sessions).values(row);
      await endOldest(row.owner);
      return { id, session: { ...row, keys } };
    },

    async find(id) {
      const idHash = hashSessionId(id);
      const seenAt = now();
      const [row] = await orm
        .select()
        .from(sessions)
        .where(and(eq(sessions.idHash, idHash), gt(sessions.expiresAt, seenAt)));
      if (!row) return null;
      const keys = openKeys(row);
      if (!keys) return null;
      if (seenAt - row.lastSeenAt >= SEEN_STEP_MS) {
        await orm.update(sessions).set({ lastSeenAt: seenAt }).where(eq(sessions.idHash, idHash));
      }
      return { ...row, keys };
    },

    async end(idHash) {
      await orm.delete(sessions).where(eq(sessions.idHash, idHash));
    },

    async dropKeys(session, generation) {
      const keys = { ...session.keys, [generation]: null };
      if (GENERATIONS.every((each) => keys[each] === null)) {
        await orm.delete(sessions).where(eq(sessions.idHash, session.idHash));
        return null;
      }
      const kept = {
        owner: ownerOf(keys),
        instances: session.instances.filter((instance) => instance.generation !== generation),
      };
      await orm
        .update(sessions)
        .set({ ...kept, ...sealKeys(keys, session.idHash) })
        .where(eq(sessions.idHash, session.idHash));
      return { ...session, ...kept, keys };
    },

    async list(owner) {
      return await orm
        .select({
          handle: sessions.handle,
          createdAt: sessions.createdAt,
          lastSeenAt: sessions.lastSeenAt,
          userAgentFamily: sessions.userAgentFamily,
          isTrustedDevice: sessions.isTrustedDevice,
        })
        .from(sessions)
        .where(and(eq(sessions.owner, owner), gt(sessions.expiresAt, now())))
        .orderBy(desc(sessions.createdAt));
    },

    async revoke(owner, handle) {
      const [ended] = await orm
        .delete(sessions)
        .where(and(eq(sessions.owner, owner), eq(sessions.handle, handle)))
        .returning({ idHash: sessions.idHash });
      return ended?.idHash ?? null;
    },

    async keepInstances(idHash, instances) {
      await orm
        .update(sessions)
        .set({ instances, instancesReadAt: now() })
        .where(eq(sessions.idHash, idHash));
    },

    async forgetInstances(owner) {
      await orm.update(sessions).set({ instancesReadAt: null }).where(eq(sessions.owner, owner));
    },

    async sweep() {
      await orm.delete(sessions).where(lte(sessions.expiresAt, now()));
    },
  };
}
