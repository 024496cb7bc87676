import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../database/database.ts';
import { sessions, signInAttempts } from '../db/schema.ts';
import { openEmbedded } from '../testing/open-embedded.ts';
import { SAME_ORIGIN, sendRaw, WRITE, type RawAnswer } from '../testing/send-raw.ts';
import { cookieOf, startBff, type BffServer, type BffServerOptions } from '../testing/start-bff.ts';
import {
  answerJson,
  EXT_INSTANCE,
  EXT_KEY,
  EXT_SECRET,
  INSTANCE,
  KEY,
  SECRET,
  startUpstream,
  type Upstream,
} from '../testing/start-upstream.ts';

const V2 = { platform: 'v2', api_key: KEY, api_secret: SECRET };
const EXT = { platform: 'ext', api_key: EXT_KEY, api_secret: EXT_SECRET };
const BOTH = { ...V2, other: EXT };

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
  upstream.answerWith((_call, response) => answerJson(response, 200, { data: { id: 'x' } }));
  bff = await startBff({ database, upstreamBase: upstream.base });
});
afterEach(async () => {
  await bff.close();
});

const body = (answer: RawAnswer): unknown => JSON.parse(answer.text);
const codeOf = (answer: RawAnswer): unknown => [
  answer.status,
  (body(answer) as { code?: unknown }).code,
];
const read = (cookie: string, path = '/bff/session'): Promise<RawAnswer> =>
  sendRaw(bff.origin, { path, headers: { ...SAME_ORIGIN, Cookie: cookie } });
const connect = (cookie: string, pair: unknown, headers = {}): Promise<RawAnswer> =>
  sendRaw(bff.origin, {
    method: 'POST',
    path: '/bff/session/platforms',
    headers: { ...WRITE, 'Content-Type': 'application/json', Cookie: cookie, ...headers },
    body: JSON.stringify(pair),
  });
const signedInWith = async (keys: unknown): Promise<string> => cookieOf(await bff.signIn(keys));
const secrets = [KEY, SECRET, EXT_KEY, EXT_SECRET];

/** Runs `test` against a server of its own. */
async function withBff(
  deps: BffServerOptions['deps'],
  test: (server: BffServer) => Promise<void>,
): Promise<void> {
  const server = await startBff({ database, upstreamBase: upstream.base, ...(deps && { deps }) });
  try {
    await test(server);
  } finally {
    await server.close();
  }
}

const CONNECTED_TO_BOTH = {
  signed_in: true,
  connected: ['v2', 'ext'],
  instances: [
    { id: INSTANCE.id, generation: 'v2' },
    {
      id: EXT_INSTANCE.id,
      generation: 'ext',
      name: EXT_INSTANCE.title,
      status: 'active',
      default_inactivity_timeout_minutes: null,
    },
  ],
};

describe('signing in to both platforms', () => {
  it('tells the instances of both, and keeps all keys to itself', async () => {
    const answer = await bff.signIn(BOTH);
    expect(body(answer)).toMatchObject(CONNECTED_TO_BOTH);
    const later = await read(cookieOf(answer));
    expect(body(later)).toMatchObject(CONNECTED_TO_BOTH);
    for (const secret of secrets) {
      expect(answer.text + later.text + JSON.stringify(answer.headers)).not.toContain(secret);
      expect(bff.logText()).not.toContain(secret);
    }
  });

  it('sends to each API the keys of that API alone', async () => {
    const cookie = await signedInWith(BOTH);
    upstream.calls.length = 0;
    await read(cookie, '/bff/v2/links/abc');
    await read(cookie, '/bff/ext/links/abc');
    expect(upstream.calls.map(({ url, headers }) => [url, headers['x-api-key']])).toEqual([
      ['/api/links/abc', KEY],
      ['/api/ext/links/abc', EXT_KEY],
    ]);
  });

  it.each([
    ['v2', { ...V2, api_secret: 'guess', other: EXT }],
    ['ext', { ...V2, other: { ...EXT, api_secret: 'guess' } }],
  ])('opens nothing when the %s keys are refused, and names them', async (platform, keys) => {
    const answer = await bff.signIn(keys);
    expect(codeOf(answer)).toEqual([401, 'KEYS_REFUSED']);
    const { errors } = body(answer) as { errors: object };
    expect(Object.keys(errors)).toEqual([platform]);
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  it('counts each pair as an attempt', async () => {
    const guess = { ...V2, api_secret: 'guess', other: { ...EXT, api_secret: 'guess' } };
    const statuses: number[] = [];
    for (let count = 0; count < 4; count += 1) statuses.push((await bff.signIn(guess)).status);
    expect(statuses).toEqual([401, 401, 401, 429]);
  });

  it('names the field of the pair that is malformed', async () => {
    const answer = await bff.signIn({ ...V2, other: { ...EXT, api_key: ' ' } });
    expect(codeOf(answer)).toEqual([422, 'INVALID']);
    expect(body(answer)).toMatchObject({ errors: { 'other.api_key': [expect.any(String)] } });
    const twice = await bff.signIn({ ...V2, other: V2 });
    expect(body(twice)).toMatchObject({ errors: { 'other.platform': [expect.any(String)] } });
  });

  it('is for one platform where the other is not configured', async () => {
    await withBff({ bases: { v2: upstream.base, ext: null } }, async (alone) => {
      expect(body(await alone.signIn(V2))).toMatchObject({ platforms: ['v2'], connected: ['v2'] });
      expect(body(await alone.signIn(EXT))).toMatchObject({
        code: 'INVALID',
        errors: { platform: [expect.any(String)] },
      });
    });
  });

  it('tells why links of an ext instance cannot be paid yet', async () => {
    upstream.answerWith((_call, response) =>
      answerJson(response, 200, {
        data: [{ ...EXT_INSTANCE, acceptance_status: 'pending_documents' }],
        meta: { current_page: 1, last_page: 1 },
      }),
    );
    await withBff({ bases: { v2: null, ext: `${upstream.base}/waiting` } }, async (server) => {
      expect(body(await server.signIn(EXT))).toMatchObject({
        instances: [{ status: 'pending_documents' }],
      });
    });
  });
});

describe('a session of one platform', () => {
  it('reaches nothing of the other', async () => {
    const cookie = await signedInWith(V2);
    upstream.calls.length = 0;
    expect(codeOf(await read(cookie, '/bff/ext/links'))).toEqual([403, 'NOT_CONNECTED']);
    expect(upstream.calls).toHaveLength(0);
  });

  it.each([
    ['the new platform', V2, EXT],
    ['v2', EXT, V2],
  ])('takes the keys of %s later, under a new id', async (_name, first, second) => {
    const cookie = await signedInWith(first);
    const answer = await connect(cookie, second);
    expect(body(answer)).toMatchObject(CONNECTED_TO_BOTH);
    for (const secret of secrets) expect(answer.text).not.toContain(secret);
    const renewed = cookieOf(answer);
    expect(renewed).not.toBe(cookie);
    expect(body(await read(cookie))).toMatchObject({ signed_in: false });
    expect(body(await read(renewed))).toMatchObject(CONNECTED_TO_BOTH);
  });

  it('stays as it is when the other keys are refused', async () => {
    const cookie = await signedInWith(V2);
    const answer = await connect(cookie, { ...EXT, api_secret: 'guess' });
    expect(codeOf(answer)).toEqual([401, 'KEYS_REFUSED']);
    expect(body(await read(cookie))).toMatchObject({ signed_in: true, connected: ['v2'] });
  });

  it('takes none from another site, and none without a session', async () => {
    const cookie = await signedInWith(V2);
    const foreign = await connect(cookie, EXT, { 'Sec-Fetch-Site': 'cross-site' });
    expect(codeOf(foreign)).toEqual([403, 'CROSS_SITE']);
    expect(codeOf(await connect('', EXT))).toEqual([401, 'SIGNED_OUT']);
  });
});

describe('keys that do not count any more', () => {
  it('take their own platform away and leave the other', async () => {
    const cookie = await signedInWith(BOTH);
    upstream.answerWith((_call, response) =>
      answerJson(response, 401, { error: 'UNAUTHORIZED', message: 'Invalid API credentials.' }),
    );
    expect(codeOf(await read(cookie, '/bff/ext/links'))).toEqual([401, 'KEYS_REFUSED']);
    expect(body(await read(cookie))).toMatchObject({
      signed_in: true,
      connected: ['v2'],
      instances: [{ id: INSTANCE.id }],
    });
    expect(codeOf(await read(cookie, '/bff/v2/links/abc'))).toEqual([401, 'KEYS_REFUSED']);
    expect(body(await read(cookie))).toMatchObject({ signed_in: false });
  });
});

describe('what is forwarded to ext', () => {
  it.each([
    ['GET', '/admin'],
    ['DELETE', '/links/abc'],
    ['PATCH', '/links/abc'],
    ['GET', '/links/abc/publish'],
    ['GET', '/links/..%2F..%2Fadmin'],
    ['GET', '/links/%2e%2e/%2e%2e/admin'],
    ['GET', '/links/a%00'],
  ])('is nothing for %s %s, which is in no row', async (method, path) => {
    const cookie = await signedInWith(EXT);
    upstream.calls.length = 0;
    const answer = await sendRaw(bff.origin, {
      method,
      path: `/bff/ext${path}`,
      headers: { ...WRITE, Cookie: cookie },
    });
    expect(answer.status).toBe(404);
    expect(upstream.calls).toHaveLength(0);
  });

  it('has the query’s parameters that the row names, once each', async () => {
    const cookie = await signedInWith(EXT);
    upstream.calls.length = 0;
    await read(cookie, '/bff/ext/links?status=draft&sort_by=title&token=x&page=2&page=9');
    expect(upstream.calls.map(({ url }) => url)).toEqual([
      '/api/ext/links?page=2&status=draft&sort_by=title',
    ]);
  });

  it('needs the header that no other site can send', async () => {
    const cookie = await signedInWith(EXT);
    const answer = await sendRaw(bff.origin, {
      method: 'POST',
      path: '/bff/ext/links/abc/publish',
      headers: { 'Sec-Fetch-Site': 'cross-site', Cookie: cookie },
    });
    expect(codeOf(answer)).toEqual([403, 'CROSS_SITE']);
  });
});
