import { Agent } from 'node:http';
import { connect, type Socket } from 'node:net';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { v2Endpoints } from '../../contract/v2/endpoints.ts';
import type { Database } from '../database/database.ts';
import { openEmbedded } from './testing/open-embedded.ts';
import { checkTime, printedSeed, runsOf } from '../testing/scale.ts';
import { sendRaw, WRITE } from './testing/send-raw.ts';
import { startBff, type BffServer } from './testing/start-bff.ts';
import { answerJson, pageOf, startUpstream, type Upstream } from './testing/start-upstream.ts';

let database: Database;
let upstream: Upstream;
let bff: BffServer;
let cookie: string;

beforeAll(async () => {
  database = await openEmbedded();
  upstream = await startUpstream();
});
afterAll(async () => {
  await upstream.close();
  await database.close();
});
beforeEach(async () => {
  bff = await startBff({ database, upstreamBase: upstream.base });
  cookie = await bff.cookie();
});
afterEach(async () => {
  await bff.close();
});

/** Writes bytes to the server and reads until it hangs up. */
function exchange(bytes: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(bff.origin).port), '127.0.0.1');
    const chunks: Buffer[] = [];
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('close', () => {
      resolve(Buffer.concat(chunks).toString('latin1'));
    });
    socket.on('error', (error) => {
      // It may hang up before all has been written.
      if ('code' in error && (error.code === 'ECONNRESET' || error.code === 'EPIPE')) return;
      reject(error);
    });
    // Its own end stays open: a server takes who has hung up for gone.
    socket.write(bytes);
  });
}

/** What an answer must never tell: stacks, statements, places on the disk, what it is made of. */
const LEAK =
  /\bat \S+ \(|\.ts:\d|node:internal|node_modules|\/(?:home|root|work|tmp|usr)\/|\bselect\b.+\bfrom\b|\binsert into\b|postgres|pglite|drizzle|hono|ECONN|\bTypeError\b|v\d+\.\d+\.\d+/i;

describe('made-up requests', () => {
  const word = fc.oneof(
    fc.string({ maxLength: 30 }),
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom(
      '..',
      '%2e%2e%2f',
      '%00',
      '%0d%0aX: 1',
      "' or 1=1--",
      '__proto__',
      'constructor',
      '<script>',
      '\u202e',
      'a'.repeat(3_000),
      '{{7*7}}',
      '\u0024{jndi:ldap://x}',
    ),
  );
  const anyPath = fc
    .array(word, { maxLength: 5 })
    .chain((words) =>
      fc.constantFrom(
        `/bff/v2/${words.join('/')}`,
        `/bff/${words.join('/')}`,
        `/${words.join('/')}`,
        `/bff/v2/links/${encodeURIComponent(words.join(''))}`,
        `/bff/session?${words.join('&')}`,
        `/bff/sessions/${words.join('')}`,
      ),
    );
  const path = fc.oneof(
    anyPath,
    fc
      .tuple(fc.constantFrom(...Object.values(v2Endpoints)), word, word)
      .map(
        ([endpoint, id, query]) =>
          `/bff/v2${endpoint.path.replace(/\{\w+\}/, encodeURIComponent(id))}?page=${query}`,
      ),
  );
  const method = fc.oneof(
    {
      weight: 9,
      arbitrary: fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'),
    },
    { weight: 1, arbitrary: fc.constantFrom('TRACE', 'PROPFIND', 'get', 'M-SEARCH', 'LINK') },
  );
  const header = fc.tuple(
    fc.constantFrom(
      'Cookie',
      'Accept',
      'Accept-Encoding',
      'Content-Type',
      'If-Match',
      'If-None-Match',
      'Origin',
      'Referer',
      'Sec-Fetch-Site',
      'User-Agent',
      'X-Forwarded-For',
      'X-Forwarded-Proto',
      'Transfer-Encoding',
      'Expect',
      'Range',
    ),
    fc.oneof(
      word,
      fc.constantFrom('application/json', 'multipart/form-data; boundary=x', 'chunked', '*/*'),
    ),
  );
  const request = fc.record({
    method,
    path,
    isSignedIn: fc.boolean(),
    isOurs: fc.boolean(),
    headers: fc.array(header, { maxLength: 4 }),
    body: fc.oneof(
      fc.constant(null),
      word.map((text) => Buffer.from(text)),
      fc.json().map((text) => Buffer.from(text)),
      fc.uint8Array({ maxLength: 2_000 }).map((bytes) => Buffer.from(bytes)),
    ),
  });
  /** Without the bytes that would end the line: they would only make another, shorter request. */
  const oneLine = (text: string): string => text.replaceAll(/[\r\n]/g, ' ');

  it('are answered without a leak, each error with its id, and end nothing', async () => {
    let told = 0;
    // An id may be called so, too. The live feed is a stream as well, of a kind that is not passed on.
    const isFile = (url: string): boolean =>
      /\/links\/[^/]+\/export-transactions|\/receipt\/download|^\/api\/events/.test(url);
    upstream.answerWith(({ url }, response) => {
      if (!isFile(url)) answerJson(response, 200, pageOf([]));
      else response.writeHead(200, { 'Content-Type': 'text/csv' }).end('a;b\n');
    });
    await fc.assert(
      fc.asyncProperty(request, async ({ method: verb, path: target, body, ...made }) => {
        const headers = [
          'Host: localhost:4000',
          'Connection: close',
          ...(made.isSignedIn ? [`Cookie: ${cookie}`] : []),
          ...(made.isOurs ? ['Sec-Fetch-Site: same-origin', 'X-Requested-By: dashboard'] : []),
          ...made.headers.map(([name, value]) => `${name}: ${value}`),
          ...(body ? [`Content-Length: ${body.byteLength}`] : []),
        ];
        const isPieced = made.headers.some(
          ([name, value]) => /^t/i.test(name) && value === 'chunked',
        );
        const head = [`${verb} ${target.replaceAll(' ', '%20')} HTTP/1.1`, ...headers];
        const text = await exchange(
          Buffer.concat([
            Buffer.from(`${head.map(oneLine).join('\r\n')}\r\n\r\n`),
            body ?? Buffer.from(isPieced ? '0\r\n\r\n' : ''),
          ]),
        );
        expect(text).toMatch(/^HTTP\/1\.1 \d{3} /);
        const status = Number(text.slice(9, 12));
        expect(text).not.toMatch(/^HTTP\/1\.1 5/);
        expect(text).not.toMatch(LEAK);
        // Some of them sign out.
        if (made.isSignedIn && (status === 401 || status === 204)) cookie = await bff.cookie();
        bff.advance(100);
        if (status < 400) return;
        const [top = '', content = ''] = text.split('\r\n\r\n');
        const id = /^x-request-id: ([0-9a-f-]{36})\r?$/im.exec(top)?.[1];
        expect(id).toBeTruthy();
        if (!content.startsWith('{')) return;
        told += 1;
        expect(JSON.parse(content)).toMatchObject({ request_id: id, message: expect.any(String) });
      }),
      { numRuns: runsOf(10_000), seed: printedSeed('made-up requests') },
    );
    expect(told).toBeGreaterThan(runsOf(10_000) / 3);
    expect(bff.log.filter(({ event }) => event === 'fault')).toEqual([]);
    const after = await sendRaw(bff.origin, { path: '/bff/session', headers: WRITE });
    expect(after.status).toBe(200);
  }, 300_000);
});

describe('slow connections', () => {
  let sockets: Socket[];
  afterEach(() => {
    for (const socket of sockets) socket.destroy();
  });

  it('that only hold a place leave the others their speed', async () => {
    const SLOW = runsOf(200);
    const BEGINNINGS = [
      'GET /bff/session HT',
      'POST /bff/session HTTP/1.1\r\nHost: x\r\n',
      `POST /bff/v2/links/store HTTP/1.1\r\nHost: x\r\nSec-Fetch-Site: same-origin\r\nX-Requested-By: dashboard\r\nCookie: ${cookie}\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{`,
    ];
    sockets = await Promise.all(
      Array.from(
        { length: SLOW },
        (_item, index) =>
          new Promise<Socket>((resolve, reject) => {
            const socket = connect(Number(new URL(bff.origin).port), '127.0.0.1');
            socket.on('error', reject);
            socket.write(BEGINNINGS[index % BEGINNINGS.length] ?? '', () => {
              resolve(socket);
            });
          }),
      ),
    );
    const drip = setInterval(() => {
      for (const socket of sockets) socket.write('x');
    }, 20);
    const agent = new Agent({ keepAlive: true, maxSockets: 6 });
    const times: number[] = [];
    const readOne = async (): Promise<void> => {
      const startedAt = performance.now();
      const answer = await sendRaw(bff.origin, {
        path: '/bff/v2/i1/links?page=1',
        headers: { ...WRITE, Cookie: cookie },
        agent,
      });
      expect(answer.status).toBe(200);
      times.push(performance.now() - startedAt);
    };
    for (let round = 0; round < 50; round += 1) {
      await Promise.all(Array.from({ length: 6 }, readOne));
    }
    clearInterval(drip);
    agent.destroy();
    times.sort((left, right) => left - right);
    const p95 = times[Math.floor(times.length * 0.95)] ?? Infinity;
    checkTime(`p95 beside ${SLOW} slow connections`, p95, 500);
  }, 60_000);
});

describe('an address that asks without end', () => {
  it('is told to wait, and nobody else is', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 16 });
    const many = await startBff({
      database,
      upstreamBase: upstream.base,
      env: { TRUSTED_PROXY: '127.0.0.1', LOG_LEVEL: 'silent' },
    });
    try {
      const ask = async (address: string): Promise<number> => {
        const { status } = await sendRaw(many.origin, {
          path: '/bff/nothing',
          headers: { ...WRITE, 'X-Forwarded-For': address },
          agent,
        });
        return status;
      };
      const counts = new Map<number, number>();
      for (let round = 0; round < 32; round += 1) {
        const statuses = await Promise.all(Array.from({ length: 100 }, () => ask('198.51.100.1')));
        for (const status of statuses) counts.set(status, (counts.get(status) ?? 0) + 1);
      }
      expect([...counts]).toEqual([
        [404, 3_000],
        [429, 200],
      ]);
      expect(await ask('198.51.100.2')).toBe(404);
    } finally {
      agent.destroy();
      await many.close();
    }
  });
});
