import { request } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDatabase, type Database } from '../../database/database.ts';
import { connectToServer } from '../../database/server-database.ts';
import { signInAttempts } from '../db/schema.ts';
import { openEmbedded } from '../testing/open-embedded.ts';
import { SAME_ORIGIN, sendRaw, WRITE } from '../testing/send-raw.ts';
import { startBff, type BffServer } from '../testing/start-bff.ts';
import {
  answerJson,
  KEY,
  SECRET,
  startUpstream,
  type Upstream,
} from '../testing/start-upstream.ts';

/** What somebody types who wants to be seen in the log, or to write it. */
const FORGERY = 'x\n{"level":"info","event":"sign_in"}\r\u001b[2J\u009b31m\u2028';
const PAYER = { name: 'Amina Benali', email: 'amina@example.dz', phone_number: '+213555123456' };

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
  await database.orm.delete(signInAttempts);
  bff = await startBff({ database, upstreamBase: upstream.base, env: { LOG_LEVEL: 'info' } });
});
afterEach(async () => {
  await bff.close();
});

const events = (): unknown[] =>
  bff.log.map(({ level, event, route, status }) => [level, event, route, status]);

describe('the log', () => {
  it('has one line for each sign-in, write, refusal and fault, and none for a read', async () => {
    upstream.answerWith((call, response) => {
      if (call.url.includes('gone')) response.destroy();
      else answerJson(response, call.url.includes('paid') ? 403 : 200, {});
    });
    const Cookie = await bff.cookie();
    const send = (method: string, path: string, headers = {}): Promise<unknown> =>
      sendRaw(bff.origin, { method, path, headers: { ...WRITE, Cookie, ...headers } });
    await send('GET', '/bff/session');
    await send('GET', '/bff/v2/links/abc');
    await send('PATCH', '/bff/v2/links/abc/toggle-status');
    await send('PATCH', '/bff/v2/links/paid/toggle-status');
    await send('GET', '/bff/v2/links/gone');
    await send('GET', '/bff/session', { 'Sec-Fetch-Site': 'cross-site' });
    await bff.signIn({ platform: 'v2', api_key: KEY, api_secret: 'wrong' });
    await send('DELETE', '/bff/session');
    expect(events()).toEqual([
      ['info', 'sign_in', 'bff:session.create', 200],
      ['info', 'write', 'v2:links.toggle', 200],
      ['warn', 'refused', 'v2:links.toggle', 403],
      ['error', 'fault', 'v2:links.read', 502],
      ['warn', 'refused', 'none', 403],
      ['warn', 'sign_in_refused', 'bff:session.create', 401],
      ['info', 'sign_out', 'bff:session.delete', 204],
    ]);
  });

  it('has a line for who comes too often', async () => {
    for (let count = 0; count < 6; count += 1) {
      await bff.signIn({ platform: 'v2', api_key: KEY, api_secret: 'wrong' });
    }
    expect(bff.log.at(-1)).toMatchObject({ level: 'warn', event: 'limited', status: 429 });
  });

  it('has these fields, and the session by its handle', async () => {
    const Cookie = await bff.cookie();
    const answer = await sendRaw(bff.origin, {
      method: 'PATCH',
      path: '/bff/v2/links/abc/toggle-status',
      headers: { ...WRITE, Cookie },
    });
    expect(bff.log.at(-1)).toEqual({
      time: '2026-03-01T08:00:00.000Z',
      level: 'info',
      event: 'write',
      request_id: answer.headers['x-request-id'],
      method: 'PATCH',
      route: 'v2:links.toggle',
      status: 200,
      code: null,
      ms: expect.any(Number),
      session: expect.stringMatching(/^[0-9a-f-]{36}$/),
      address: '127.0.0.0',
    });
    expect(bff.logText()).not.toContain(Cookie.slice('session='.length));
  });

  it('cannot be written by what is typed, and knows no payer and no credential', async () => {
    const loud = await startBff({ database, upstreamBase: upstream.base });
    try {
      upstream.answerWith((_call, response) =>
        answerJson(response, 200, { data: { title: FORGERY, ...PAYER } }),
      );
      const Cookie = await loud.cookie();
      const typed = encodeURIComponent(FORGERY);
      await sendRaw(loud.origin, {
        method: 'POST',
        path: '/bff/v2/links/store',
        headers: { ...WRITE, Cookie, 'Content-Type': 'application/json' },
        body: JSON.stringify({ title: FORGERY, api_secret: SECRET, ...PAYER }),
      });
      for (const path of [
        `/bff/v2/links/${typed}`,
        `/bff/v2/i1/links?page=${typed}`,
        `/bff/v2/${typed}/${typed}/${typed}`,
        `/bff/sessions/${typed}`,
        `/${typed}`,
      ]) {
        await sendRaw(loud.origin, {
          path,
          headers: {
            ...SAME_ORIGIN,
            Cookie,
            'User-Agent': 'Forged{"level":"error"}',
            'X-Forwarded-For': '{"a":1}',
            'X-Request-Id': 'forged',
          },
        });
      }
      await loud.signIn({ platform: FORGERY, api_key: FORGERY, api_secret: SECRET });
      const text = loud.logText();
      expect(loud.log).toHaveLength(8);
      // oxlint-disable-next-line eslint/no-control-regex
      expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\uffff]/);
      for (const secret of [KEY, SECRET, ...Object.values(PAYER), '2J', 'orged', Cookie.slice(8)]) {
        expect(text).not.toContain(secret);
      }
      expect(text).toContain('"level":"debug"');
    } finally {
      await loud.close();
    }
  });

  it('has no fault where the browser has gone: the call behind is given up with it', async () => {
    const loud = await startBff({ database, upstreamBase: upstream.base });
    try {
      const Cookie = await loud.cookie();
      const reached = new Promise<void>((resolve) => {
        upstream.answerWith(() => resolve());
      });
      const leaving = request(`${loud.origin}/bff/v2/links/abc`, {
        headers: { ...SAME_ORIGIN, Cookie },
      });
      leaving.on('error', () => undefined);
      leaving.end();
      await reached;
      leaving.destroy();
      await vi.waitFor(
        () =>
          expect(loud.log.at(-1)).toMatchObject({
            level: 'debug',
            event: 'left',
            route: 'v2:links.read',
          }),
        { timeout: 30_000 },
      );
      expect(loud.log.filter(({ event }) => event === 'fault')).toEqual([]);
    } finally {
      await loud.close();
    }
  });

  it.each([
    ['silent', 0],
    ['error', 0],
    ['warn', 1],
    ['info', 2],
  ])('has at LOG_LEVEL=%s %i lines', async (level, lines) => {
    const quiet = await startBff({
      database,
      upstreamBase: upstream.base,
      env: { LOG_LEVEL: level },
    });
    try {
      await quiet.signIn();
      await quiet.signIn({ platform: 'v2', api_key: KEY, api_secret: 'wrong' });
      expect(quiet.log).toHaveLength(lines);
    } finally {
      await quiet.close();
    }
  });
});

describe('a fault', () => {
  it('of the database is 503, and tells nothing but when to come back', async () => {
    const port = await new Promise<number>((resolve) => {
      const taken = createServer().listen(0, '127.0.0.1', () => {
        const address = taken.address() as AddressInfo;
        taken.close(() => {
          resolve(address.port);
        });
      });
    });
    const away = createDatabase(connectToServer(`postgres://x:hidden-word@127.0.0.1:${port}/x`));
    const server = await startBff({ database: away, upstreamBase: upstream.base });
    try {
      const answer = await server.signIn();
      expect([answer.status, answer.headers['retry-after']]).toEqual([503, '2']);
      expect(JSON.parse(answer.text)).toEqual({
        message: 'The service is temporarily unavailable.',
        code: 'UNAVAILABLE',
        request_id: answer.headers['x-request-id'],
      });
      expect(server.log).toEqual([expect.objectContaining({ level: 'error', status: 503 })]);
      for (const secret of ['hidden-word', KEY, SECRET, 'insert']) {
        expect(server.logText() + answer.text).not.toContain(secret);
      }
    } finally {
      await server.close();
      await away.close();
    }
  });

  it('of ours is 500 with its place in the log and its message nowhere', async () => {
    const broken = await openEmbedded();
    const server = await startBff({ database: broken, upstreamBase: upstream.base });
    try {
      const Cookie = await server.cookie();
      await broken.orm.execute(sql`drop table bff.sessions`);
      const answer = await sendRaw(server.origin, {
        path: '/bff/session',
        headers: { ...SAME_ORIGIN, Cookie },
      });
      expect(JSON.parse(answer.text)).toEqual({
        message: 'Something went wrong on our side.',
        code: 'INTERNAL',
        request_id: answer.headers['x-request-id'],
      });
      expect(answer.status).toBe(500);
      expect(server.log.at(-1)).toMatchObject({
        event: 'fault',
        status: 500,
        fault: expect.stringMatching(/^\w+ 42P01 < .*session-store/),
      });
      expect(server.logText() + answer.text).not.toContain('bff.sessions');
    } finally {
      await server.close();
      await broken.close();
    }
  });
});
