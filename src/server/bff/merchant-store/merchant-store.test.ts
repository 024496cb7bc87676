import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../database/database.ts';
import { databases } from '../../database/testing/databases.ts';
import { bffMigrations } from '../db/migrations.ts';
import { reminders, savedViews, sessions, visits } from '../db/schema.ts';
import { SAME_ORIGIN, sendRaw, WRITE, type RawAnswer } from '../testing/send-raw.ts';
import { startBff, type BffServer } from '../testing/start-bff.ts';
import { INSTANCE, startUpstream, type Upstream } from '../testing/start-upstream.ts';
import { createReminderStore } from './reminder-store.ts';

const MINUTE = 60_000;
const VIEW = { id: 'v1', name: 'Impayées de mars', query: 'view=awaiting_payment&from=2026-03-01' };

describe.each(databases)('what is kept for a merchant, in the $name database', (place) => {
  let database: Database;
  let upstream: Upstream;
  let bff: BffServer;
  let cookie: string;

  beforeAll(async () => {
    database = await place.open([bffMigrations]);
    upstream = await startUpstream();
  });
  afterAll(async () => {
    await upstream.close();
    await database.close();
  });
  beforeEach(async () => {
    for (const table of [sessions, savedViews, reminders, visits]) await database.orm.delete(table);
    bff = await startBff({ database, upstreamBase: upstream.base });
    cookie = await bff.cookie();
  });
  afterEach(async () => {
    await bff.close();
  });

  const path = (part: string, instanceId = INSTANCE.id) => `/bff/store/${instanceId}/${part}`;
  const read = (part: string, from = cookie, instanceId?: string): Promise<RawAnswer> =>
    sendRaw(bff.origin, {
      path: path(part, instanceId),
      headers: { ...SAME_ORIGIN, Cookie: from },
    });
  const write = (
    method: 'PUT' | 'POST',
    part: string,
    body: unknown,
    headers: Record<string, string> = {},
    instanceId?: string,
  ): Promise<RawAnswer> =>
    sendRaw(bff.origin, {
      method,
      path: path(part, instanceId),
      headers: { ...WRITE, Cookie: cookie, 'Content-Type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const json = (answer: RawAnswer): unknown => JSON.parse(answer.text);

  it('keeps views in their order, for every session of the merchant', async () => {
    expect(json(await read('views'))).toEqual({ version: 0, views: [] });
    const second = { ...VIEW, id: 'v2', name: 'Stock bas' };
    const made = await write('PUT', 'views', { version: 0, views: [VIEW, second] });
    expect([made.status, json(made)]).toEqual([200, { version: 1, views: [VIEW, second] }]);
    await write('PUT', 'views', { version: 1, views: [second, { ...VIEW, name: 'Mars' }] });
    const elsewhere = await bff.cookie();
    expect(json(await read('views', elsewhere))).toEqual({
      version: 2,
      views: [second, { ...VIEW, name: 'Mars' }],
    });
    expect((await read('views')).headers['cache-control']).toBe('no-store');
  });

  it('refuses a change that was made from an older state, and lets one of two at once through', async () => {
    const both = await Promise.all([
      write('PUT', 'views', { version: 0, views: [VIEW] }),
      write('PUT', 'views', { version: 0, views: [{ ...VIEW, name: 'Autre' }] }),
    ]);
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 412]);
    expect((await write('PUT', 'views', { version: 0, views: [] })).status).toBe(412);
    expect((await write('PUT', 'views', { version: 1, views: [] })).status).toBe(200);
  });

  it.each([
    ['no version', { views: [] }],
    ['a nameless view', { version: 0, views: [{ ...VIEW, name: '  ' }] }],
    ['a long name', { version: 0, views: [{ ...VIEW, name: 'x'.repeat(61) }] }],
    ['an invisible letter', { version: 0, views: [{ ...VIEW, name: 'a\u0000b' }] }],
    [
      'two of one name',
      { version: 0, views: [VIEW, { ...VIEW, id: 'v2', name: 'impayées DE mars' }] },
    ],
    [
      'too many',
      {
        version: 0,
        views: Array.from({ length: 31 }, (_, n) => ({ ...VIEW, id: `v${n}`, name: `n${n}` })),
      },
    ],
    ['no JSON', '{'],
  ])('refuses views with %s', async (_what, body) => {
    expect((await write('PUT', 'views', body)).status).toBe(422);
    expect(json(await read('views'))).toEqual({ version: 0, views: [] });
  });

  it('keeps when somebody was last reminded, and how often', async () => {
    await write('POST', 'reminders', { link_id: 'l1' });
    bff.advance(MINUTE);
    await write('POST', 'reminders', { link_id: 'l2' });
    bff.advance(MINUTE);
    const again = await write('POST', 'reminders', { link_id: 'l1' });
    expect([again.status, json(again)]).toEqual([
      201,
      { link_id: 'l1', reminded_at: '2026-03-01T08:02:00.000Z', times: 2 },
    ]);
    expect(json(await read('reminders', await bff.cookie()))).toEqual({
      reminders: [
        { link_id: 'l1', reminded_at: '2026-03-01T08:02:00.000Z', times: 2 },
        { link_id: 'l2', reminded_at: '2026-03-01T08:01:00.000Z', times: 1 },
      ],
    });
    for (const link of ['', 'a\u0000', 'x'.repeat(201), null]) {
      expect((await write('POST', 'reminders', { link_id: link })).status).toBe(422);
    }
  });

  it('keeps no more reminders than are of use', async () => {
    let now = 1_000;
    const store = createReminderStore(database, () => now);
    await database.orm.insert(reminders).values(
      Array.from({ length: 2_000 }, (_, n) => ({
        instanceId: 'i',
        linkId: `old-${n}`,
        remindedAt: n,
        times: 1,
      })),
    );
    await store.add('i', 'new');
    const kept = await store.list('i');
    expect(kept).toHaveLength(2_000);
    expect(kept[0]?.linkId).toBe('old-1999');
    expect(kept.some(({ linkId }) => linkId === 'old-0')).toBe(false);
    expect(kept.some(({ linkId }) => linkId === 'new')).toBe(true);
    now = 400 * 24 * 60 * MINUTE;
    await store.sweep();
    expect(await store.list('i')).toEqual([]);
  });

  it('knows since when a merchant was away, on whichever device', async () => {
    const visit = async (kind: string) => json(await write('POST', 'visit', { kind }));
    expect(await visit('arrive')).toEqual({ since: null });
    bff.advance(20 * MINUTE);
    expect(await visit('arrive')).toEqual({ since: null });
    await visit('leave');
    bff.advance(180 * MINUTE);
    expect(await visit('arrive')).toEqual({ since: '2026-03-01T08:20:00.000Z' });
    // A reload, or the phone a little later: still the same visit.
    bff.advance(5 * MINUTE);
    expect(await visit('arrive')).toEqual({ since: '2026-03-01T08:20:00.000Z' });
    expect(await visit('seen')).toEqual({ since: null });
    expect(await visit('arrive')).toEqual({ since: null });
    expect((await write('POST', 'visit', { kind: 'dance' })).status).toBe(422);
  });

  it('is behind the session and the guards of every other route', async () => {
    expect((await read('views', '')).status).toBe(401);
    expect((await write('POST', 'visit', { kind: 'arrive' }, { Cookie: '' })).status).toBe(401);
    const crossSite = await write(
      'PUT',
      'views',
      { version: 0, views: [] },
      {
        'Sec-Fetch-Site': 'cross-site',
      },
    );
    expect(crossSite.status).toBe(403);
    const unmarked = await sendRaw(bff.origin, {
      method: 'POST',
      path: path('reminders'),
      headers: { ...SAME_ORIGIN, Cookie: cookie, 'Content-Type': 'application/json' },
      body: '{"link_id":"l1"}',
    });
    expect(unmarked.status).toBe(403);
    const asForm = await write('POST', 'reminders', 'link_id=l1', { 'Content-Type': 'text/plain' });
    expect([403, 415]).toContain(asForm.status);
    const long = await write('PUT', 'views', `"${'x'.repeat(70_000)}"`);
    expect(long.status).toBe(413);
    expect(json(await read('reminders'))).toEqual({ reminders: [] });
  });

  it('tells nothing of an instance that is somebody else’s', async () => {
    const answers = await Promise.all(
      ['instance-2', 'no-such-instance'].flatMap((id) => [
        read('views', cookie, id),
        read('reminders', cookie, id),
        write('PUT', 'views', { version: 0, views: [VIEW] }, {}, id),
        write('POST', 'reminders', { link_id: 'l1' }, {}, id),
        write('POST', 'visit', { kind: 'arrive' }, {}, id),
      ]),
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
    expect(await database.orm.select().from(reminders)).toEqual([]);
  });
});
