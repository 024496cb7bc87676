import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../database/database.ts';
import { databases } from '../../database/testing/databases.ts';
import { bffMigrations } from '../db/migrations.ts';
import { sessions } from '../db/schema.ts';
import { createCredentialSeal } from './credential-seal.ts';
import { createSessionStore, type SessionStore } from './session-store.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const SECRET = 'kT8vQz3nW5xR7mB2cJ9dL4hG6fS1pY0a';
const CREDENTIALS = { apiKey: 'key-0815', apiSecret: 'secret-4711' };
const EXT = { apiKey: 'mtk_live_0815', apiSecret: 'mts_live_4711' };
const START = {
  keys: { v2: CREDENTIALS, ext: null },
  isTrustedDevice: false,
  userAgentFamily: 'Chrome, Android',
  instances: [
    {
      id: 'i1',
      generation: 'v2' as const,
      name: 'متجر',
      description: '',
      logo: null,
      status: 'active',
      default_inactivity_timeout_minutes: null,
    },
  ],
};

describe.each(databases)('sessions in the $name database', (place) => {
  let database: Database;
  let now: number;
  let store: SessionStore;

  const storeWith = (secret: string, v2 = 'the sandbox', ext = 'the sandbox'): SessionStore =>
    createSessionStore(database, createCredentialSeal(secret, { v2, ext }), () => now);

  beforeAll(async () => {
    database = await place.open([bffMigrations]);
  });
  afterAll(async () => {
    await database.close();
  });
  beforeEach(async () => {
    await database.orm.delete(sessions);
    now = Date.parse('2026-03-01T08:00:00Z');
    store = storeWith(SECRET);
  });

  it('finds a session by the id of its cookie, with the keys and instances', async () => {
    const { id, session } = await store.start(START);
    expect(id).toMatch(/^[\w-]{43}$/);
    const found = await store.find(id);
    expect(found?.keys).toEqual(START.keys);
    expect(found?.instances).toEqual(START.instances);
    expect(found?.handle).toBe(session.handle);
  });

  it('keeps neither the id nor a credential in the open', async () => {
    const { id } = await store.start({ ...START, keys: { v2: CREDENTIALS, ext: EXT } });
    const [row] = await database.orm.select().from(sessions);
    const kept = JSON.stringify({
      ...row,
      sealedCredentials: Buffer.from(row?.sealedCredentials ?? []).toString('latin1'),
      sealedExtCredentials: Buffer.from(row?.sealedExtCredentials ?? []).toString('latin1'),
    });
    const typed = [CREDENTIALS, EXT].flatMap(({ apiKey, apiSecret }) => [apiKey, apiSecret]);
    for (const secret of [id, ...typed]) {
      expect(kept).not.toContain(secret);
    }
    expect(row?.idHash).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each([
    ['a shared device', false, 12 * HOUR],
    ['a trusted device', true, 30 * 24 * HOUR],
  ])('ends on %s however much it is used', async (_name, isTrustedDevice, length) => {
    const { id, session } = await store.start({ ...START, isTrustedDevice });
    expect(session.expiresAt).toBe(now + length);
    now += length - 1;
    expect(await store.find(id)).not.toBeNull();
    now += 1;
    expect(await store.find(id)).toBeNull();
  });

  it('sweeps the ended ones and no other', async () => {
    await store.start(START);
    const trusted = await store.start({ ...START, isTrustedDevice: true });
    now += 13 * HOUR;
    await store.sweep();
    const rows = await database.orm.select({ handle: sessions.handle }).from(sessions);
    expect(rows).toEqual([{ handle: trusted.session.handle }]);
  });

  it.each([
    ['another secret', 'zT8vQz3nW5xR7mB2cJ9dL4hG6fS1pY0b', 'the sandbox'],
    ['another API', SECRET, 'https://api.example.dz/api/v2/mytpe-pay'],
  ])('does not open what was sealed for %s', async (_name, secret, api) => {
    const { id } = await store.start(START);
    expect(await storeWith(secret, api).find(id)).toBeNull();
  });

  it('opens the keys of one API when the other is another one', async () => {
    const { id } = await store.start({ ...START, keys: { v2: CREDENTIALS, ext: EXT } });
    const elsewhere = storeWith(SECRET, 'the sandbox', 'https://api.example.dz/api/ext');
    expect((await elsewhere.find(id))?.keys).toEqual({ v2: CREDENTIALS, ext: null });
  });

  it('does not take the keys of one API for those of the other', async () => {
    const { id, session } = await store.start({ ...START, keys: { v2: CREDENTIALS, ext: EXT } });
    const [row] = await database.orm.select().from(sessions);
    await database.orm
      .update(sessions)
      .set({ sealedCredentials: row?.sealedExtCredentials ?? null, sealedExtCredentials: null })
      .where(eq(sessions.idHash, session.idHash));
    expect(await store.find(id)).toBeNull();
  });

  it('lets go of one API’s keys with its instances, and of the session with the last of them', async () => {
    const [shop] = START.instances;
    const { id, session } = await store.start({
      ...START,
      keys: { v2: CREDENTIALS, ext: EXT },
      instances: shop ? [shop, { ...shop, id: 'e1', generation: 'ext' }] : [],
    });
    await store.dropKeys(session, 'v2');
    const left = await store.find(id);
    expect(left?.keys).toEqual({ v2: null, ext: EXT });
    expect(left?.instances.map((instance) => instance.id)).toEqual(['e1']);
    expect(left?.owner).not.toBe(session.owner);
    if (left) await store.dropKeys(left, 'ext');
    expect(await store.find(id)).toBeNull();
  });

  it('does not open credentials that were moved to another session', async () => {
    const mine = await store.start(START);
    const other = await store.start({
      ...START,
      keys: { v2: { apiKey: 'victim', apiSecret: 'victim' }, ext: null },
    });
    const [victim] = await database.orm
      .select()
      .from(sessions)
      .where(eq(sessions.idHash, other.session.idHash));
    await database.orm
      .update(sessions)
      .set({ sealedCredentials: victim?.sealedCredentials ?? new Uint8Array() })
      .where(eq(sessions.idHash, mine.session.idHash));
    expect(await store.find(mine.id)).toBeNull();
  });

  it('lists the sessions of one pair of keys alone, newest first', async () => {
    const first = await store.start(START);
    now += HOUR;
    const second = await store.start({ ...START, isTrustedDevice: true });
    await store.start({
      ...START,
      keys: { v2: { apiKey: 'other', apiSecret: 'other' }, ext: null },
    });
    expect(await store.list(first.session.owner)).toEqual([
      expect.objectContaining({ handle: second.session.handle, isTrustedDevice: true }),
      expect.objectContaining({ handle: first.session.handle, lastSeenAt: now - HOUR }),
    ]);
  });

  it('notes that a session was seen, at most every five minutes', async () => {
    const { id, session } = await store.start(START);
    const seen = async () => (await store.list(session.owner))[0]?.lastSeenAt;
    now += 4 * MINUTE;
    await store.find(id);
    expect(await seen()).toBe(now - 4 * MINUTE);
    now += MINUTE;
    await store.find(id);
    expect(await seen()).toBe(now);
  });

  it('revokes a session of the same owner only', async () => {
    const { id, session } = await store.start(START);
    expect(await store.revoke('somebody else', session.handle)).toBeNull();
    expect(await store.find(id)).not.toBeNull();
    expect(await store.revoke(session.owner, session.handle)).toBe(session.idHash);
    expect(await store.find(id)).toBeNull();
  });

  it('ends the oldest sessions of an owner beyond two hundred', async () => {
    const first = await store.start(START);
    for (let count = 0; count < 200; count += 1) {
      now += 1;
      await store.start(START);
    }
    expect(await store.find(first.id)).toBeNull();
    expect(await store.list(first.session.owner)).toHaveLength(200);
  });

  it('forgets the instances of all sessions of an owner, until they are read again', async () => {
    const one = await store.start(START);
    const two = await store.start(START);
    await store.forgetInstances(one.session.owner);
    expect((await store.find(two.id))?.instancesReadAt).toBeNull();
    await store.keepInstances(two.session.idHash, []);
    expect(await store.find(two.id)).toMatchObject({ instances: [], instancesReadAt: now });
  });
});
