import { Agent } from 'node:http';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../database/database.ts';
import { openEmbedded } from '../testing/open-embedded.ts';
import { sendRaw, WRITE, type RawAnswer, type RawRequest } from '../testing/send-raw.ts';
import { startBff, type BffServer } from '../testing/start-bff.ts';
import {
  answerJson,
  KEY,
  pageOf,
  SECRET,
  startUpstream,
  type Answering,
  type Upstream,
} from '../testing/start-upstream.ts';

/** What an impatient server waits, so that nobody waits ten seconds for what must take ten. */
const LIMIT_MS = 1_000;
const MEGABYTE = 1024 * 1024;

let database: Database;
let upstream: Upstream;
let bff: BffServer;
let impatient: BffServer;
let cookie: string;

beforeAll(async () => {
  database = await openEmbedded();
  upstream = await startUpstream();
  bff = await startBff({ database, upstreamBase: upstream.base });
  impatient = await startBff({
    database,
    upstreamBase: upstream.base,
    deps: { forwardLimits: { answerMs: LIMIT_MS, streamIdleMs: LIMIT_MS } },
  });
});
afterAll(async () => {
  await impatient.close();
  await bff.close();
  await upstream.close();
  await database.close();
});
beforeEach(async () => {
  cookie = await bff.cookie();
  upstream.calls.length = 0;
  upstream.answerWith((_call, response) => answerJson(response, 200, pageOf([])));
});

const send = (path: string, raw: Omit<RawRequest, 'path'> = {}): Promise<RawAnswer> =>
  sendRaw(bff.origin, {
    ...raw,
    path: `/bff/v2${path}`,
    headers: { ...WRITE, Cookie: cookie, ...raw.headers },
  });
const answerOf = async (answering: Answering, path = '/links/abc'): Promise<RawAnswer> => {
  upstream.answerWith(answering);
  return await send(path);
};
/** The same from the server that waits a second at most. */
const hastyAnswerOf = async (answering: Answering, path = '/links/abc'): Promise<RawAnswer> => {
  upstream.answerWith(answering);
  return await sendRaw(impatient.origin, {
    path: `/bff/v2${path}`,
    headers: { ...WRITE, Cookie: cookie },
  });
};
const codeOf = (answer: RawAnswer): [number, unknown] => [
  answer.status,
  (JSON.parse(answer.text) as { code?: unknown }).code,
];
const seen = (): string[] => upstream.calls.map(({ method, url }) => `${method} ${url}`);

describe('what is sent', () => {
  it('has the merchant’s keys where the row wants them, and nowhere else', async () => {
    await send('/links/abc');
    await send('/links/public/abc');
    expect(
      upstream.calls.map(({ headers }) => [headers['x-api-key'], headers['x-api-secret']]),
    ).toEqual([
      [KEY, SECRET],
      [undefined, undefined],
    ]);
  });

  it('needs a session where the row wants keys, and only there', async () => {
    const signedOut = { Cookie: '' };
    expect(codeOf(await send('/links/abc', { headers: signedOut }))).toEqual([401, 'SIGNED_OUT']);
    const write = await send('/links/store', {
      method: 'POST',
      headers: { ...signedOut, 'Content-Type': 'application/json' },
      body: '{}',
    });
    expect(codeOf(write)).toEqual([401, 'SIGNED_OUT']);
    expect(upstream.calls).toHaveLength(0);
    expect((await send('/links/public/abc', { headers: signedOut })).status).toBe(200);
  });

  it.each([
    ['GET', '/admin'],
    ['GET', '/links'],
    ['GET', '/links/'],
    ['PUT', '/links/abc'],
    ['GET', '/links/store/x/y'],
    ['POST', '/links/abc'],
    ['HEAD', '/links/abc'],
    ['OPTIONS', '/links/abc'],
    ['GET', '/links/%E0%A4%A'],
    ['GET', '/links/../../../admin'],
    ['GET', '/links/%2e%2e/%2e%2e/admin'],
    ['GET', '/links/..%2F..%2Fadmin'],
    ['GET', '/links/..%5C..%5Cadmin'],
    ['GET', '/links/a%2Fb'],
    ['GET', '/links/a%0D%0AX-Admin:%201'],
    ['GET', '/links/a%00'],
    ['GET', '/http:%2F%2F169.254.169.254%2F/links'],
    ['GET', '//169.254.169.254/latest'],
  ])('is nothing for %s %s, which is in no row', async (method, path) => {
    const answer = await send(path, { method });
    expect(answer.status).toBe(404);
    expect(upstream.calls).toHaveLength(0);
  });

  it.each([
    ['/links/link-demo-123', '/api/links/link-demo-123'],
    ['/links/%D8%B1%D8%A7%D8%A8%D8%B7', '/api/links/%D8%B1%D8%A7%D8%A8%D8%B7'],
    ['/links/a%20b%3Fc%23d', '/api/links/a%20b%3Fc%23d'],
    ['/links/a;b=c', '/api/links/a%3Bb%3Dc'],
    ['/links/%252e%252e', '/api/links/%252e%252e'],
    ['/links/...', '/api/links/...'],
    ['/links/a@evil.example', '/api/links/a%40evil.example'],
    ['//links//abc/', '/api/links/abc'],
    ['', '/api'],
    ['/', '/api'],
    ['?status=active', '/api?status=active'],
  ])('keeps %s below the API’s base', async (path, url) => {
    expect((await send(path)).status).toBe(200);
    expect(seen()).toEqual([`GET ${url}`]);
  });

  it('has the query’s parameters that the row names, once each', async () => {
    await send(
      '/i1/links?page=2&per_page=100&page=3&token=x&_method=DELETE&per_page%5B%5D=1&pa%67e=9',
    );
    await send('/links/abc?page=2');
    await send(`/?search=${encodeURIComponent('é&page=9#')}`);
    expect(seen()).toEqual([
      'GET /api/i1/links?page=2&per_page=100',
      'GET /api/links/abc',
      'GET /api?search=%C3%A9%26page%3D9%23',
    ]);
  });

  it('has three headers of the browser’s', async () => {
    await send('/links/update/abc', {
      method: 'POST',
      body: '{"title":"x"}',
      headers: {
        Accept: 'application/json',
        'Content-Type': 'application/json',
        'If-Match': '"abc"',
        Authorization: 'Bearer x',
        'X-API-KEY': 'another',
        'X-HTTP-Method-Override': 'DELETE',
        'X-Forwarded-For': '6.6.6.6',
        'X-Forwarded-Host': 'evil.example',
        Referer: 'http://localhost/links',
        'User-Agent': 'browser',
      },
    });
    const [call] = upstream.calls;
    expect(call?.headers).toEqual({
      accept: 'application/json',
      'accept-encoding': 'identity',
      'content-length': '13',
      'content-type': 'application/json',
      'if-match': '"abc"',
      'user-agent': 'mytpe-pay-dashboard',
      'x-api-key': KEY,
      'x-api-secret': SECRET,
      connection: 'keep-alive',
      host: new URL(upstream.base).host,
    });
    expect(call?.body.toString()).toBe('{"title":"x"}');
  });

  it('goes through connections that are kept', async () => {
    const before = upstream.connections();
    for (let count = 0; count < 20; count += 1) await send('/links/abc');
    expect(upstream.connections() - before).toBeLessThanOrEqual(1);
  });
});

describe('a body', () => {
  const post = (
    type: string,
    body: string | Uint8Array,
    path = '/links/store',
    headers: Record<string, string> = {},
  ): Promise<RawAnswer> =>
    send(path, { method: 'POST', body, headers: { 'Content-Type': type, ...headers } });
  const MULTIPART = 'multipart/form-data; boundary=x';
  const bytes = (size: number): Uint8Array => new Uint8Array(size).fill(120);

  it('arrives byte for byte', async () => {
    const body = Buffer.from([...Array(256).keys(), 13, 10, 0, 255]);
    await post(MULTIPART, body);
    expect(upstream.calls[0]?.body.equals(body)).toBe(true);
    expect(upstream.calls[0]?.headers['content-type']).toBe(MULTIPART);
  });

  it.each([
    ['application/json', 64 * 1024],
    ['application/json; charset=utf-8', 64 * 1024],
    ['application/x-www-form-urlencoded', 256 * 1024],
    [MULTIPART, 3 * MEGABYTE],
  ])('of %s may have %i bytes, and not one more', async (type, limit) => {
    expect((await post(type, bytes(limit))).status).toBe(200);
    expect(upstream.calls[0]?.body.byteLength).toBe(limit);
    upstream.calls.length = 0;
    expect(codeOf(await post(type, bytes(limit + 1)))).toEqual([413, 'TOO_LARGE']);
    expect(upstream.calls).toHaveLength(0);
  });

  it('that does not say how long it is is counted while it comes', async () => {
    const pieces = Array.from({ length: 8 }, () => bytes(10 * 1024));
    const answer = await send('/links/store', {
      method: 'POST',
      pieces,
      headers: { 'Content-Type': 'application/json' },
    });
    expect(codeOf(answer)).toEqual([413, 'TOO_LARGE']);
    const small = await send('/links/store', {
      method: 'POST',
      pieces: pieces.slice(0, 6),
      headers: { 'Content-Type': 'application/json' },
    });
    expect(small.status).toBe(200);
    expect(upstream.calls.map(({ body }) => body.byteLength)).toEqual([60 * 1024]);
  });

  it('that is announced as too long is refused before it has come', async () => {
    const announced = new Promise<RawAnswer>((resolve, reject) => {
      sendRaw(bff.origin, {
        method: 'POST',
        path: '/bff/v2/links/store',
        // Its end never comes.
        pieces: [bytes(10)],
        headers: {
          ...WRITE,
          Cookie: cookie,
          'Content-Type': MULTIPART,
          'Content-Length': String(2_000 * MEGABYTE),
        },
      }).then(resolve, reject);
    });
    expect(codeOf(await announced)).toEqual([413, 'TOO_LARGE']);
  });

  it.each([
    ['text/plain', '/links/store'],
    ['application/xml', '/links/store'],
    ['', '/links/store'],
    ['multipart/form-data; boundary="é"', '/links/store'],
    ['application/json', '/i1/webhook/regenerate-secret'],
  ])('of type "%s" is not taken by %s', async (type, path) => {
    expect(codeOf(await post(type, '{}', path))).toEqual([415, 'CONTENT_TYPE_NOT_ALLOWED']);
    expect(upstream.calls).toHaveLength(0);
  });

  it('of a form is not taken where the row wants JSON', async () => {
    const put = (type: string): Promise<RawAnswer> =>
      send('/i1/webhook', { method: 'PUT', body: '{}', headers: { 'Content-Type': type } });
    expect((await put('application/x-www-form-urlencoded')).status).toBe(415);
    expect((await put('application/json')).status).toBe(200);
  });

  it('may be missing', async () => {
    expect((await send('/links/abc/toggle-status', { method: 'PATCH' })).status).toBe(200);
    expect(seen()).toEqual(['PATCH /api/links/abc/toggle-status']);
  });
});

describe('what comes back', () => {
  it('is status, body, and four headers', async () => {
    const answer = await answerOf((_call, response) => {
      response.writeHead(201, {
        'Content-Type': 'application/json; charset=utf-8',
        ETag: 'W/"v7"',
        'Retry-After': '3',
        Date: 'Sun, 01 Mar 2026 08:00:00 GMT',
        'Set-Cookie': ['__Host-session=evil; Path=/', 'session=evil'],
        Location: 'https://evil.example/',
        Refresh: '0; url=https://evil.example/',
        Link: '<https://evil.example/x.js>; rel=preload',
        'Access-Control-Allow-Origin': '*',
        'Clear-Site-Data': '"*"',
        'Content-Security-Policy': "default-src *; script-src 'unsafe-inline'",
        'Service-Worker-Allowed': '/',
        'X-Powered-By': 'PHP/8.1',
        Server: 'nginx/1.2',
        'WWW-Authenticate': 'Basic',
        'X-Request-Id': 'theirs',
      });
      response.end('{"success":true}');
    });
    expect(answer.status).toBe(201);
    expect(answer.text).toBe('{"success":true}');
    const {
      'x-request-id': requestId,
      'content-security-policy': policy,
      ...others
    } = answer.headers;
    expect(requestId).not.toBe('theirs');
    expect(policy).toBe(
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
    expect(others).toMatchObject({
      'content-type': 'application/json',
      etag: 'W/"v7"',
      'retry-after': '3',
      'x-upstream-date': 'Sun, 01 Mar 2026 08:00:00 GMT',
      'cache-control': 'no-store',
    });
    expect(Object.keys(others).sort()).toEqual([
      'cache-control',
      'connection',
      'content-length',
      'content-type',
      'cross-origin-opener-policy',
      'cross-origin-resource-policy',
      'date',
      'etag',
      'keep-alive',
      'permissions-policy',
      'referrer-policy',
      'retry-after',
      'vary',
      'x-content-type-options',
      'x-frame-options',
      'x-upstream-date',
    ]);
  });

  it.each([
    ['ETag', 'not-an-etag'],
    ['ETag', '"a" "b"'],
    ['Retry-After', 'soon'],
    ['Retry-After', '-1'],
    ['Date', '<script>'],
  ])('has no %s like %s', async (name, value) => {
    const answer = await answerOf((_call, response) => {
      response.sendDate = false;
      response.writeHead(200, { 'Content-Type': 'application/json', [name]: value }).end('{}');
    });
    expect(answer.status).toBe(200);
    for (const header of ['etag', 'retry-after', 'x-upstream-date']) {
      expect(answer.headers[header]).toBeUndefined();
    }
  });

  it.each([400, 403, 404, 409, 412, 419, 422, 429, 500, 503])(
    'is the API’s own answer of %i',
    async (status) => {
      const body = { message: 'One-shot links cannot be updated.', data: { id: 'ع' } };
      const answer = await answerOf((_call, response) => answerJson(response, status, body));
      expect([answer.status, JSON.parse(answer.text)]).toEqual([status, body]);
    },
  );

  it('may be empty', async () => {
    const answer = await answerOf((_call, response) => response.writeHead(204).end());
    expect([answer.status, answer.text]).toEqual([204, '']);
  });

  it('is packed for a browser that unpacks, when it is worth it', async () => {
    const long = pageOf(Array.from({ length: 50 }, (_item, id) => ({ id, title: 'Bague en or' })));
    upstream.answerWith((_call, response) => answerJson(response, 200, long));
    const accept = { 'Accept-Encoding': 'gzip, br' };
    const packed = await send('/i1/links', { headers: accept });
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(JSON.parse(gunzipSync(packed.bytes).toString())).toEqual(long);
    const plain = await send('/i1/links', { headers: { 'Accept-Encoding': 'gzip;q=0' } });
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(JSON.parse(plain.text)).toEqual(long);
    upstream.answerWith((_call, response) => answerJson(response, 200, {}));
    const short = await send('/i1/links', { headers: accept });
    expect(short.headers['content-encoding']).toBeUndefined();
  });

  it('ends the session when the API refuses its keys', async () => {
    const refused = await answerOf((_call, response) =>
      answerJson(response, 401, { errors: [{ code: 'API_KEY_INVALID' }] }),
    );
    expect(codeOf(refused)).toEqual([401, 'KEYS_REFUSED']);
    // This answer may come after that of a new sign-in, and must not take its cookie away.
    expect(refused.headers['set-cookie']).toBeUndefined();
    expect(codeOf(await send('/links/abc'))).toEqual([401, 'SIGNED_OUT']);
  });

  it('makes the session read its instances again when one was changed', async () => {
    await send('/update', {
      method: 'POST',
      body: '{"id":"i1"}',
      headers: { 'Content-Type': 'application/json' },
    });
    await sendRaw(bff.origin, { path: '/bff/session', headers: { ...WRITE, Cookie: cookie } });
    expect(seen()).toEqual(['POST /api/update', 'GET /api?page=1&per_page=100']);
  });
});

describe('an API that means ill', () => {
  const UNREADABLE = [502, 'UPSTREAM_UNREADABLE'];

  it.each([301, 302, 303, 304, 307, 308])('sends nobody elsewhere by %i', async (status) => {
    const answer = await answerOf((call, response) => {
      if (call.url === '/api/elsewhere') answerJson(response, 200, {});
      else response.writeHead(status, { Location: `${upstream.base}/elsewhere` }).end();
    });
    expect(codeOf(answer)).toEqual(UNREADABLE);
    expect(answer.headers.location).toBeUndefined();
    expect(seen()).toEqual(['GET /api/links/abc']);
  });

  it.each([
    ['text/html', 200],
    ['text/html; charset=utf-8', 500],
    ['text/html', 404],
    ['application/xhtml+xml', 200],
    ['image/svg+xml', 200],
    ['text/javascript', 200],
    ['application/json, text/html', 200],
    ['', 200],
  ])('gets no "%s" of status %i through', async (type, status) => {
    const answer = await answerOf((_call, response) => {
      response.writeHead(status, type === '' ? {} : { 'Content-Type': type });
      response.end('<script>alert(1)</script>');
    });
    expect(codeOf(answer)).toEqual(UNREADABLE);
    expect(answer.text).not.toContain('script');
  });

  it('is still believed about when to come back', async () => {
    const answer = await answerOf((_call, response) => {
      response.writeHead(503, { 'Content-Type': 'text/html', 'Retry-After': '120' }).end('<h1>');
    });
    expect([answer.status, answer.headers['retry-after']]).toEqual([502, '120']);
  });

  it('gets nothing packed through that nobody asked for', async () => {
    const answer = await answerOf((_call, response) => {
      response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' });
      response.end(gzipSync('{}'));
    });
    expect(codeOf(answer)).toEqual(UNREADABLE);
  });

  it.each([
    ['says so', true],
    ['does not', false],
  ])('gets nothing over 5 MB through when it %s', async (_name, isAnnounced) => {
    const size = 5 * MEGABYTE;
    const answering =
      (extra: number): Answering =>
      (_call, response) => {
        response.writeHead(200, {
          'Content-Type': 'application/json',
          ...(isAnnounced && { 'Content-Length': String(size + extra) }),
        });
        response.end(Buffer.alloc(size + extra, 32));
      };
    expect((await answerOf(answering(0))).bytes.byteLength).toBe(size);
    expect(codeOf(await answerOf(answering(1)))).toEqual([502, 'UPSTREAM_TOO_LARGE']);
  });

  it('is not waited for', async () => {
    expect(codeOf(await hastyAnswerOf(() => {}))).toEqual([504, 'UPSTREAM_TIMED_OUT']);
  });

  it('is not waited for while it drips', async () => {
    const answer = await hastyAnswerOf((_call, response) => {
      response.writeHead(200, { 'Content-Type': 'application/json' });
      const drip = setInterval(() => response.write(' '), 20);
      response.on('close', () => {
        clearInterval(drip);
      });
    });
    expect(codeOf(answer)).toEqual([504, 'UPSTREAM_TIMED_OUT']);
  });

  it('breaks an answer off', async () => {
    const answer = await answerOf((_call, response) => {
      response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '100' });
      response.write('{"data":', () => response.destroy());
    });
    expect(codeOf(answer)).toEqual(UNREADABLE);
  });

  it('hangs up', async () => {
    const answer = await answerOf((_call, response) => response.destroy());
    expect(codeOf(answer)).toEqual([502, 'HOST_UNREACHABLE']);
  });

  it('says of HTML that it is JSON, and it is never more than that', async () => {
    const answer = await answerOf((_call, response) => {
      response
        .writeHead(200, { 'Content-Type': 'application/json' })
        .end('<script>alert(1)</script>');
    });
    expect(answer.headers['content-type']).toBe('application/json');
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
  });

  describe('below HTTP', () => {
    let server: Server;
    let reply: Buffer;
    let odd: BffServer;

    beforeAll(async () => {
      server = createServer((socket) => {
        socket.on('error', () => {});
        socket.on('data', () => {
          socket.end(reply);
        });
      });
      await new Promise<void>((resolve) => {
        server.listen(0, '127.0.0.1', resolve);
      });
      const { port } = server.address() as AddressInfo;
      odd = await startBff({ database, upstreamBase: `http://127.0.0.1:${port}/api` });
    });
    afterAll(async () => {
      await odd.close();
      server.close();
    });

    const JSON_HEAD = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n';
    it.each([
      ['noise', Buffer.from([0, 1, 2, 255, 254])],
      ['another protocol', Buffer.from('SSH-2.0-OpenSSH_9.2\r\n')],
      ['a status that is none', Buffer.from('HTTP/1.1 999 Odd\r\nContent-Length: 0\r\n\r\n')],
      ['a change of protocol', Buffer.from('HTTP/1.1 101 Switching\r\nUpgrade: x\r\n\r\n')],
      [
        'another protocol, as one changes to it',
        Buffer.from('HTTP/1.1 101 Switching\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n'),
      ],
      ['two lengths', Buffer.from(`${JSON_HEAD}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}`)],
      ['a headless crowd', Buffer.from(`${JSON_HEAD}X: ${'x'.repeat(100_000)}\r\n\r\n{}`)],
      ['a bad piece', Buffer.from(`${JSON_HEAD}Transfer-Encoding: chunked\r\n\r\nzz\r\n{}`)],
    ])('answers %s', async (_name, bytes) => {
      reply = bytes;
      const answer = await sendRaw(odd.origin, {
        path: '/bff/v2/links/public/abc',
        headers: WRITE,
      });
      expect(answer.status).toBe(502);
      expect(answer.headers['x-request-id']).toBeTruthy();
    });
  });
});

describe('a stream', () => {
  const EXPORT = '/links/abc/export-transactions';
  const CSV = { 'Content-Type': 'text/csv' };

  it('is passed on as it comes, however long, as a file', async () => {
    const piece = Buffer.alloc(MEGABYTE, 'a;b\n');
    const answer = await answerOf((_call, response) => {
      response.writeHead(200, {
        ...CSV,
        'Content-Disposition': 'inline; filename="evil.html"',
        'Set-Cookie': 'a=b',
      });
      for (let count = 0; count < 7; count += 1) response.write(piece);
      response.end();
    }, EXPORT);
    expect(answer.status).toBe(200);
    expect(answer.bytes.equals(Buffer.concat(Array<Buffer>(7).fill(piece)))).toBe(true);
    expect(answer.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment',
      'cache-control': 'no-store',
    });
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  it('may last longer than an answer as long as something comes', async () => {
    const startedAt = performance.now();
    const answer = await hastyAnswerOf((_call, response) => {
      response.writeHead(200, CSV);
      let lines = 0;
      const drip = setInterval(() => {
        lines += 1;
        response.write('a;b\n');
        if (lines < 12) return;
        clearInterval(drip);
        response.end();
      }, LIMIT_MS / 5);
    }, EXPORT);
    expect(performance.now() - startedAt).toBeGreaterThan(LIMIT_MS * 2);
    expect([answer.isComplete, answer.text]).toEqual([true, 'a;b\n'.repeat(12)]);
  });

  it.each([
    ['falls silent', () => {}],
    ['breaks off', (response: { destroy(): void }) => response.destroy()],
  ])('that %s does not look complete', async (_name, then) => {
    const answer = await hastyAnswerOf((_call, response) => {
      response.writeHead(200, CSV);
      response.write('a;b\n', () => {
        then(response);
      });
    }, EXPORT);
    expect([answer.isComplete, answer.text]).toEqual([false, 'a;b\n']);
  });

  it('that never begins is given up', async () => {
    expect(codeOf(await hastyAnswerOf(() => {}, EXPORT))).toEqual([504, 'UPSTREAM_TIMED_OUT']);
  });

  it.each(['text/html', 'image/svg+xml', 'application/json', ''])('is never "%s"', async (type) => {
    const answer = await answerOf((_call, response) => {
      response.writeHead(200, type === '' ? {} : { 'Content-Type': type }).end('<script>');
    }, EXPORT);
    expect(codeOf(answer)).toEqual([502, 'UPSTREAM_UNREADABLE']);
  });

  it('that is refused is refused in JSON', async () => {
    const answer = await answerOf(
      (_call, response) => answerJson(response, 404, { message: 'x' }),
      EXPORT,
    );
    expect([answer.status, answer.text]).toEqual([404, '{"message":"x"}']);
  });

  it('is not read on when the browser has gone', async () => {
    const agent = new Agent();
    const closed = new Promise<void>((resolve) => {
      upstream.answerWith((_call, response) => {
        response.on('close', resolve);
        response.writeHead(200, CSV);
        response.write('a;b\n', () => {
          agent.destroy();
        });
      });
    });
    const cut = sendRaw(bff.origin, {
      path: `/bff/v2${EXPORT}`,
      headers: { ...WRITE, Cookie: cookie },
      agent,
    }).catch(() => null);
    await closed;
    await cut;
    expect(upstream.calls).toHaveLength(1);
  });
});
