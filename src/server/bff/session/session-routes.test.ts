import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Database } from '../../database/database.ts';
import { sessions, signInAttempts } from '../db/schema.ts';
import { openEmbedded } from '../testing/open-embedded.ts';
import { printedSeed, runsOf } from '../../testing/scale.ts';
import { cookieOf, startBff, type BffServer } from '../testing/start-bff.ts';
import { SAME_ORIGIN, sendRaw, WRITE, type RawAnswer } from '../testing/send-raw.ts';
import {
  answerJson,
  INSTANCE,
  KEY,
  SECRET,
  startUpstream,
  type Upstream,
} from '../testing/start-upstream.ts';

const HOUR = 3_600_000;
const REFUSED = { platform: 'v2', api_key: KEY, api_secret: 'guess' };

let database: Database;
let upstream: Upstream;
let bff: BffServer;

beforeAll(async () => {
  database = await openEmbedded();
  upstream = await startUpstream();
});
afterAll(async () => {
  await upstream.close();
  await database.close();
});
beforeEach(async () => {
  await database.orm.delete(sessions);
  await database.orm.delete(signInAttempts);
  upstream.calls.length = 0;
  bff = await startBff({ database, upstreamBase: upstream.base });
});
afterEach(async () => {
  await bff.close();
});

const read = (cookie: string, path = '/bff/session', origin = bff.origin): Promise<RawAnswer> =>
  sendRaw(origin, { path, headers: { ...SAME_ORIGIN, Cookie: cookie } });
const remove = (cookie: string, path = '/bff/session'): Promise<RawAnswer> =>
  sendRaw(bff.origin, { method: 'DELETE', path, headers: { ...WRITE, Cookie: cookie } });
const body = (answer: RawAnswer): unknown => JSON.parse(answer.text);

/** Runs `test` against a server of its own settings. */
async function withBff(
  options: Omit<Parameters<typeof startBff>[0], 'database' | 'upstreamBase'> & {
    upstreamBase?: string;
  },
  test: (server: BffServer) => Promise<void>,
): Promise<void> {
  const server = await startBff({ database, upstreamBase: upstream.base, ...options });
  try {
    await test(server);
  } finally {
    await server.close();
  }
}

describe('signing in', () => {
  it('answers the session, and keeps the credentials to itself', async () => {
    const answer = await bff.signIn();
    expect(answer.status).toBe(200);
    expect(body(answer)).toEqual({
      signed_in: true,
      has_sandbox: false,
      can_try_demo: false,
      is_test: false,
      expires_at: '2026-03-01T20:00:00.000Z',
      is_trusted_device: false,
      instances: [
        {
          id: INSTANCE.id,
          generation: 'v2',
          name: INSTANCE.name,
          description: INSTANCE.description,
          logo: null,
          status: 'active',
          default_inactivity_timeout_minutes: 1440,
        },
      ],
      platforms: ['v2', 'ext'],
      connected: ['v2'],
      ext_pay_url: 'https://pay.example.dz',
      events: 'none',
    });
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.text).not.toContain(KEY);
    expect(answer.text).not.toContain(SECRET);
    expect(bff.logText()).not.toContain(KEY);
    expect(bff.logText()).not.toContain(SECRET);
  });

  it('takes keys without the marks of direction that a message in Arabic puts around them', async () => {
    const answer = await bff.signIn({
      platform: 'v2',
      api_key: `\u2068${KEY}\u2069 `,
      api_secret: `\u200e${SECRET}`,
    });
    expect(answer.status).toBe(200);
  });

  it('gives a cookie that scripts and other sites cannot use, and that goes with the browser', async () => {
    const [cookie] = (await bff.signIn()).headers['set-cookie'] ?? [];
    expect(cookie).toMatch(/^session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
  });

  it('keeps a trusted device signed in for thirty days', async () => {
    const answer = await bff.signIn({
      platform: 'v2',
      api_key: KEY,
      api_secret: SECRET,
      is_trusted_device: true,
    });
    expect(body(answer)).toMatchObject({
      is_trusted_device: true,
      expires_at: '2026-03-31T08:00:00.000Z',
    });
    expect(answer.headers['set-cookie']?.[0]).toMatch(/; Max-Age=2592000$/);
  });

  it('reads every page of instances, and each of them once', async () => {
    const pages = await startUpstream();
    pages.answerWith((call, response) => {
      const page = Number(new URL(call.url, 'http://x').searchParams.get('page'));
      answerJson(response, 200, {
        // One slips to the next page between two questions.
        data: {
          data: [...(page > 1 ? [`i${page - 1}`] : []), `i${page}`].map((id) => ({
            ...INSTANCE,
            id,
          })),
          current_page: page,
          last_page: 3,
        },
      });
    });
    try {
      await withBff({ upstreamBase: `${pages.base}/other` }, async (server) => {
        const { instances } = body(await server.signIn()) as { instances: { id: string }[] };
        expect(instances.map(({ id }) => id)).toEqual(['i1', 'i2', 'i3']);
      });
    } finally {
      await pages.close();
    }
  });

  it('gives a new id each time and ends the session that was', async () => {
    const first = await bff.signIn();
    const second = await bff.signIn(undefined, { Cookie: cookieOf(first) });
    expect(cookieOf(second)).not.toBe(cookieOf(first));
    expect(body(await read(cookieOf(first)))).toMatchObject({ signed_in: false });
    expect(body(await read(cookieOf(second)))).toMatchObject({ signed_in: true });
  });

  it('never takes an id that somebody else chose', async () => {
    const chosen = `session=${'A'.repeat(43)}`;
    const answer = await bff.signIn(undefined, { Cookie: chosen });
    expect(cookieOf(answer)).not.toBe(chosen);
    expect(body(await read(chosen))).toMatchObject({ signed_in: false });
  });

  it('says the same of an unknown key and of a wrong secret', async () => {
    const unknown = await bff.signIn({ platform: 'v2', api_key: 'x', api_secret: SECRET });
    const wrong = await bff.signIn(REFUSED);
    expect(unknown.status).toBe(401);
    expect(wrong.status).toBe(401);
    expect(body(wrong)).toEqual({
      message: 'The payments API refused the keys.',
      code: 'KEYS_REFUSED',
      errors: { v2: ['The payments API refused the keys.'] },
      request_id: wrong.headers['x-request-id'],
    });
    expect(wrong.headers['set-cookie']).toBeUndefined();
  });

  it.each([
    [{}, ['platform', 'api_key', 'api_secret']],
    [{ platform: 'v3', api_key: 'k', api_secret: 's' }, ['platform']],
    [{ platform: 'v2', api_key: ' ', api_secret: 's' }, ['api_key']],
    [{ platform: 'v2', api_key: 'k', api_secret: 'a\r\nX-Admin: 1' }, ['api_secret']],
    [{ platform: 'v2', api_key: 'k'.repeat(513), api_secret: 's' }, ['api_key']],
    [{ platform: 'v2', api_key: 1, api_secret: null }, ['api_key', 'api_secret']],
    ['{"cut', ['body']],
    ['[1]', ['body']],
  ])('names the wrong fields of %j', async (input, fields) => {
    const answer = await bff.signIn(input);
    expect(answer.status).toBe(422);
    const { errors } = body(answer) as { errors: Record<string, string[]> };
    expect(Object.keys(errors)).toEqual(fields);
    expect(upstream.calls).toHaveLength(0);
  });

  it('tells that a host cannot be reached, and counts no failure', async () => {
    await withBff({ upstreamBase: 'http://127.0.0.1:1/api' }, async (server) => {
      for (let count = 0; count < 7; count += 1) {
        const answer = await server.signIn();
        expect(answer.status).toBe(502);
        expect(body(answer)).toMatchObject({ code: 'HOST_UNREACHABLE' });
      }
    });
  });

  it.each([
    ['HTML', 200, { 'Content-Type': 'text/html' }, '<h1>Welcome</h1>'],
    ['a fault', 500, { 'Content-Type': 'application/json' }, '{}'],
    ['a redirect', 302, { Location: 'http://127.0.0.1:1/' }, ''],
    ['cut JSON', 200, { 'Content-Type': 'application/json' }, '{"data":{"data":['],
    ['another shape', 200, { 'Content-Type': 'application/json' }, '{"data":"yes"}'],
  ])(
    'tells that a host which answers %s is not reachable',
    async (_name, status, headers, text) => {
      const odd = await startUpstream();
      odd.answerWith((_call, response) => {
        response.writeHead(status, headers).end(text);
      });
      try {
        await withBff({ upstreamBase: `${odd.base}/odd` }, async (server) => {
          const answer = await server.signIn();
          expect(answer.status).toBe(502);
          expect(body(answer)).toMatchObject({ code: 'HOST_UNREACHABLE' });
        });
      } finally {
        await odd.close();
      }
    },
  );

  it('passes on that the API wants to be left alone', async () => {
    const busy = await startUpstream();
    busy.answerWith((_call, response) => {
      response.writeHead(429, { 'Retry-After': '17' }).end();
    });
    try {
      await withBff({ upstreamBase: `${busy.base}/busy` }, async (server) => {
        const answer = await server.signIn();
        expect([answer.status, answer.headers['retry-after']]).toEqual([429, '17']);
      });
    } finally {
      await busy.close();
    }
  });

  it('tells of keys that own nothing', async () => {
    const empty = await startUpstream();
    try {
      await withBff({ upstreamBase: `${empty.base}/empty` }, async (server) => {
        const answer = await server.signIn();
        expect(answer.status).toBe(409);
        expect(body(answer)).toMatchObject({ code: 'NO_INSTANCE' });
        expect(answer.headers['set-cookie']).toBeUndefined();
      });
    } finally {
      await empty.close();
    }
  });

  it('takes no text for what only seems to have a length', async () => {
    const odd = { length: { toString: [], valueOf: [] } };
    const answer = await bff.signIn({ platform: 'v2', api_key: odd, api_secret: odd });
    expect(answer.status).toBe(422);
    expect(body(answer)).toMatchObject({
      errors: { api_key: [expect.any(String)], api_secret: [expect.any(String)] },
    });
  });

  it('reads JSON of 64 kB and no more', async () => {
    const answer = await bff.signIn({
      platform: 'v2',
      api_key: 'k'.repeat(70_000),
      api_secret: 's',
    });
    expect(answer.status).toBe(413);
    expect(body(answer)).toMatchObject({ code: 'TOO_LARGE' });
  });
});

describe('the demo shop', () => {
  it('is offered and opened only while the sandbox runs', async () => {
    expect((await bff.signIn({ demo: true })).status).toBe(404);
    await withBff({ env: { MYTPE_API_URL: '' } }, async (server) => {
      const before = await read('', '/bff/session', server.origin);
      expect(body(before)).toEqual({
        signed_in: false,
        has_sandbox: true,
        can_try_demo: true,
        platforms: ['v2', 'ext'],
      });
      const answer = await server.signIn({ demo: true });
      expect(answer.status).toBe(200);
      expect(body(answer)).toMatchObject({ signed_in: true, is_test: true });
    });
  });

  it('is not offered when there is none', async () => {
    await withBff({ env: { MYTPE_API_URL: '' }, deps: { demoKeys: null } }, async (server) => {
      expect((await server.signIn({ demo: true })).status).toBe(404);
      const answer = await read('', '/bff/session', server.origin);
      expect(body(answer)).toMatchObject({ has_sandbox: true, can_try_demo: false });
    });
  });
});

describe('over HTTPS', () => {
  it.each([
    ['PUBLIC_URL says so', { PUBLIC_URL: 'https://shop.example.dz' }, {}],
    [
      'a trusted proxy says so',
      { PUBLIC_URL: 'http://shop.example.dz', TRUSTED_PROXY: '127.0.0.1' },
      { 'X-Forwarded-Proto': 'https' },
    ],
  ])('the cookie belongs to this host alone when %s', async (_name, env, headers) => {
    await withBff({ env }, async (server) => {
      const answer = await server.signIn(undefined, headers);
      expect(answer.headers['set-cookie']?.[0]).toMatch(
        /^__Host-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Secure$/,
      );
      expect(answer.headers['strict-transport-security']).toMatch(/^max-age=\d{8}/);
      const value = cookieOf(answer).split('=')[1];
      const ask = async (cookie: string): Promise<unknown> =>
        body(
          await sendRaw(server.origin, {
            path: '/bff/session',
            headers: { ...SAME_ORIGIN, ...headers, Cookie: cookie },
          }),
        );
      expect(await ask(`__Host-session=${value}`)).toMatchObject({ signed_in: true });
      // A neighbouring host can plant this one.
      expect(await ask(`session=${value}`)).toMatchObject({ signed_in: false });
    });
  });

  it('is not believed of a stranger', async () => {
    const answer = await bff.signIn(undefined, { 'X-Forwarded-Proto': 'https' });
    expect(cookieOf(answer)).toMatch(/^session=/);
    expect(answer.headers['strict-transport-security']).toBeUndefined();
  });
});

describe('the session', () => {
  it('ends after twelve hours, and on signing out', async () => {
    const cookie = await bff.cookie();
    bff.advance(12 * HOUR - 1);
    expect(body(await read(cookie))).toMatchObject({ signed_in: true });
    bff.advance(1);
    expect(body(await read(cookie))).toMatchObject({ signed_in: false });
    expect((await read(cookie, '/bff/v2/stats')).status).toBe(401);

    const other = await bff.cookie();
    const answer = await remove(other);
    expect(answer.status).toBe(204);
    expect(answer.headers['set-cookie']).toEqual([
      'session=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0',
    ]);
    expect((await read(other, '/bff/v2/stats')).status).toBe(401);
    expect(await database.orm.select().from(sessions)).toHaveLength(1);
    expect((await remove(other)).status).toBe(204);
  });

  it('is swept away once it has ended', async () => {
    await bff.signIn();
    bff.advance(12 * HOUR);
    await read('');
    expect(await database.orm.select().from(sessions)).toHaveLength(0);
  });

  it('is listed by a handle, and revoked by it', async () => {
    const phone = await bff.signIn(undefined, {
      'User-Agent': 'Mozilla/5.0 (Linux; Android 14) Chrome/126.0 Mobile Safari/537.36',
    });
    bff.advance(1_000);
    const desk = await bff.cookie();
    const list = await read(desk, '/bff/sessions');
    const { sessions: found } = body(list) as { sessions: { id: string }[] };
    expect(found).toEqual([
      {
        id: expect.any(String),
        created_at: '2026-03-01T08:00:01.000Z',
        last_seen_at: '2026-03-01T08:00:01.000Z',
        user_agent_family: '',
        is_current: true,
        is_trusted_device: false,
      },
      {
        id: expect.any(String),
        created_at: '2026-03-01T08:00:00.000Z',
        last_seen_at: '2026-03-01T08:00:00.000Z',
        user_agent_family: 'Chrome, Android',
        is_current: false,
        is_trusted_device: false,
      },
    ]);
    expect(list.text).not.toContain(desk.slice('session='.length));

    const handle = found[1]?.id ?? '';
    expect((await remove('', `/bff/sessions/${handle}`)).status).toBe(401);
    const revoked = await remove(desk, `/bff/sessions/${handle}`);
    expect([revoked.status, revoked.headers['set-cookie']]).toEqual([204, undefined]);
    expect((await read(cookieOf(phone), '/bff/v2/stats')).status).toBe(401);
    expect((await remove(desk, `/bff/sessions/${handle}`)).status).toBe(404);

    const own = await remove(desk, `/bff/sessions/${found[0]?.id}`);
    expect(own.headers['set-cookie']?.[0]).toContain('Max-Age=0');
    expect((await read(desk, '/bff/v2/stats')).status).toBe(401);
  });

  it('of another merchant cannot be told from one that never was', async () => {
    const victim = await bff.cookie();
    const { sessions: theirs } = body(await read(victim, '/bff/sessions')) as {
      sessions: { id: string }[];
    };
    const [row] = await database.orm.select().from(sessions);
    await database.orm.update(sessions).set({ owner: 'somebody else' });
    const mine = await bff.cookie();
    const real = await remove(mine, `/bff/sessions/${theirs[0]?.id}`);
    const made = await remove(mine, '/bff/sessions/9f1c8a52-0000-4000-8000-000000000000');
    const withoutId = (answer: RawAnswer): unknown => ({
      ...(body(answer) as object),
      request_id: '',
    });
    expect([real.status, withoutId(real)]).toEqual([404, withoutId(made)]);
    expect(made.status).toBe(404);
    const left = await database.orm.select({ handle: sessions.handle }).from(sessions);
    expect(left.map(({ handle }) => handle)).toContain(row?.handle);
  });

  it.each(['%00', 'x', '%27%20or%201=1', 'a'.repeat(5_000)])(
    'that never was is 404 whatever its handle: %s',
    async (handle) => {
      expect((await remove(await bff.cookie(), `/bff/sessions/${handle}`)).status).toBe(404);
    },
  );

  it('reads the instances again after ten minutes, and shows the old ones while it cannot', async () => {
    const cookie = await bff.cookie();
    await read(cookie);
    expect(upstream.calls).toHaveLength(1);
    bff.advance(10 * 60_000);
    await read(cookie);
    expect(upstream.calls).toHaveLength(2);
    await read(cookie);
    expect(upstream.calls).toHaveLength(2);
    await withBff(
      { upstreamBase: 'http://127.0.0.1:1/api', env: { MYTPE_API_URL: upstream.base } },
      async (server) => {
        server.advance(20 * 60_000);
        const answer = await read(cookie, '/bff/session', server.origin);
        expect(body(answer)).toMatchObject({ signed_in: true, instances: [{ id: INSTANCE.id }] });
      },
    );
  });

  it('is nobody’s for a thousand bent cookies', async () => {
    const cookie = await bff.cookie();
    const value = cookie.slice('session='.length);
    const bent = fc.oneof(
      fc
        .nat(value.length - 1)
        .chain((at) =>
          fc
            .string({ minLength: 1, maxLength: 1 })
            .map((letter) => value.slice(0, at) + letter + value.slice(at + 1)),
        ),
      fc.string({ maxLength: 60 }),
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.nat(200).map((length) => value.repeat(3).slice(0, length)),
      fc.constantFrom(
        '',
        '__proto__',
        '"',
        `${value}=`,
        value.toUpperCase(),
        '../../x',
        "' or 1=1--",
      ),
    );
    // What cannot stand in a header at all never arrives.
    const sendable = bent
      .map((text) => text.replaceAll(/[^\u0020-\u007e\u00a0-\u00ff]/g, ''))
      .filter((text) => text.trim() !== value && !text.split(/[;\s]/).includes(value));
    await fc.assert(
      fc.asyncProperty(sendable, async (text) => {
        const answer = await read(`session=${text}`, '/bff/v2/stats');
        expect(answer.status).toBe(401);
        expect(body(await read(`session=${text}`))).toMatchObject({ signed_in: false });
      }),
      { numRuns: runsOf(1_000), seed: printedSeed('bent cookies') },
    );
    expect((await read(cookie, '/bff/v2/stats')).status).toBe(200);
  });
});

describe('failed sign-ins', () => {
  it('are answered five times a minute, then with 429, even when the keys are right', async () => {
    for (let count = 0; count < 5; count += 1) {
      expect((await bff.signIn(REFUSED)).status).toBe(401);
    }
    const sixth = await bff.signIn(REFUSED);
    expect(sixth.status).toBe(429);
    expect(sixth.headers['retry-after']).toBe('60');
    expect(body(sixth)).toMatchObject({ code: 'TOO_MANY_REQUESTS' });
    expect((await bff.signIn()).status).toBe(429);
    expect(upstream.calls).toHaveLength(5);
    bff.advance(60_000);
    expect((await bff.signIn()).status).toBe(200);
  });

  it('are not disguised by a header of the guesser’s own', async () => {
    const statuses: number[] = [];
    for (let count = 0; count < 7; count += 1) {
      const answer = await bff.signIn(REFUSED, { 'X-Forwarded-For': `198.51.100.${count}` });
      statuses.push(answer.status);
    }
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429]);
  });

  it('are counted by the address that a trusted proxy names', async () => {
    await withBff({ env: { TRUSTED_PROXY: '127.0.0.0/8' } }, async (server) => {
      const guess = async (address: string): Promise<number> =>
        (await server.signIn(REFUSED, { 'X-Forwarded-For': address })).status;
      for (let count = 0; count < 5; count += 1) await guess(`6.6.6.${count}, 198.51.100.1`);
      expect(await guess('198.51.100.1')).toBe(429);
      expect(await guess('198.51.100.2')).toBe(401);
    });
  });
});
