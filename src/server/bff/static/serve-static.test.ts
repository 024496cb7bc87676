import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../database/database.ts';
import { openEmbedded } from '../testing/open-embedded.ts';
import { sendRaw, type RawAnswer } from '../testing/send-raw.ts';
import { startBff, type BffServer } from '../testing/start-bff.ts';

const PAGE = '<!doctype html><title>Dashboard</title><script type="module" src="/assets/a-1.js">';
const PAY_PAGE = '<!doctype html><title>Pay</title>';
const SCRIPT = 'console.log("script");\n'.repeat(100);
const STYLE = 'body { color: black }\n'.repeat(100);
const OPEN = {
  Accept: 'text/html,*/*',
  'Sec-Fetch-Mode': 'navigate',
  'Sec-Fetch-Site': 'cross-site',
};

let folder: string;
let database: Database;
let bff: BffServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'static-'));
  mkdirSync(join(folder, 'site/assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  const files = {
    'index.html': PAGE,
    'pay.html': PAY_PAGE,
    'assets/a-1.js': SCRIPT,
    'assets/a-1.js.br': brotliCompressSync(SCRIPT),
    'assets/b-2.css': STYLE,
    'assets/font-3.woff2': 'font',
    'icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'manifest.webmanifest': '{}',
    'service-worker.js': SCRIPT,
    'odd.exe': 'MZ',
    '.hidden': 'hidden',
  };
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(folder, 'site', name), content);
  }
  database = await openEmbedded();
  bff = await startBff({
    database,
    upstreamBase: 'https://api.example.dz/api/v2/mytpe-pay',
    deps: { dashboardDir: join(folder, 'site') },
    env: { PUBLIC_URL: 'https://shop.example.dz' },
  });
});
afterAll(async () => {
  await bff.close();
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

const get = (
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<RawAnswer> => sendRaw(bff.origin, { method, path, headers });

describe('the dashboard’s files', () => {
  it.each(['/pay', '/pay/', '/pay/collier', '/pay/collier/result?order=A1'])(
    '%s is the customer’s page',
    async (path) => {
      const { status, text, headers } = await get(path, OPEN);
      expect([status, text, headers['cache-control']]).toEqual([200, PAY_PAGE, 'no-cache']);
    },
  );

  it.each([{}, { Accept: '*/*' }, { Accept: 'image/png, */*;q=0.5' }])(
    'are the customer’s page for a program that makes a preview of a link: %j',
    async (headers) => {
      const { status, text } = await get('/pay/collier', headers);
      expect([status, text]).toEqual([200, PAY_PAGE]);
    },
  );

  it('are the dashboard’s own page when a worker passes the request on, as Firefox says it', async () => {
    const passedOn = { ...OPEN, 'Sec-Fetch-Mode': 'same-origin', 'Sec-Fetch-Site': 'same-origin' };
    expect((await get('/shop/links', passedOn)).text).toBe(PAGE);
  });

  it('are the dashboard’s own page at addresses that only begin alike', async () => {
    expect((await get('/payments', OPEN)).text).toBe(PAGE);
  });

  it.each([
    ['/assets/a-1.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['/assets/b-2.css', 'text/css; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['/assets/font-3.woff2', 'font/woff2', 'public, max-age=31536000, immutable'],
    ['/icon.svg', 'image/svg+xml', 'public, max-age=3600'],
    ['/manifest.webmanifest', 'application/manifest+json', 'public, max-age=3600'],
    ['/service-worker.js', 'text/javascript; charset=utf-8', 'no-cache'],
    ['/odd.exe', 'application/octet-stream', 'public, max-age=3600'],
    ['/', 'text/html; charset=utf-8', 'no-cache'],
    ['/index.html', 'text/html; charset=utf-8', 'no-cache'],
  ])('%s is %s, kept %s', async (path, type, caching) => {
    const { status, headers } = await get(path);
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([
      200,
      type,
      caching,
    ]);
  });

  it('come packed as the browser likes, with what the build has packed', async () => {
    const built = await get('/assets/a-1.js', { 'Accept-Encoding': 'gzip, br' });
    expect(built.headers['content-encoding']).toBe('br');
    expect(built.bytes.equals(brotliCompressSync(SCRIPT))).toBe(true);
    const made = await get('/assets/b-2.css', { 'Accept-Encoding': 'br' });
    expect(brotliDecompressSync(made.bytes).toString()).toBe(STYLE);
    const zipped = await get('/assets/b-2.css', { 'Accept-Encoding': 'gzip' });
    expect(gunzipSync(zipped.bytes).toString()).toBe(STYLE);
    expect(zipped.headers.vary).toBe('Accept-Encoding');
    const plain = await get('/assets/b-2.css');
    expect([plain.text, plain.headers['content-encoding']]).toEqual([STYLE, undefined]);
    const font = await get('/assets/font-3.woff2', { 'Accept-Encoding': 'gzip, br' });
    expect(font.headers['content-encoding']).toBeUndefined();
  });

  it('are not sent again to who has them', async () => {
    const { headers } = await get('/');
    const etag = headers.etag ?? '';
    const again = await get('/', { 'If-None-Match': `"x", ${etag}`, 'Accept-Encoding': 'br' });
    expect([again.status, again.text, again.headers.etag]).toEqual([304, '', etag]);
    expect(again.headers['content-security-policy']).toBeTruthy();
    expect((await get('/', { 'If-None-Match': '"x"' })).status).toBe(200);
  });

  it('answer HEAD like GET, without a body', async () => {
    const full = await get('/assets/b-2.css');
    const head = await get('/assets/b-2.css', {}, 'HEAD');
    expect([head.status, head.text]).toEqual([200, '']);
    expect(head.headers['content-length']).toBe(full.headers['content-length']);
    expect(head.headers.etag).toBe(full.headers.etag);
  });

  it.each(['POST', 'PUT', 'DELETE'])('take no %s', async (method) => {
    const answer = await get('/', {}, method);
    expect([answer.status, answer.headers.allow]).toEqual([405, 'GET, HEAD']);
  });
});

describe('an address without a file', () => {
  it.each(['/links', '/links/link-demo-123/edit', '/links/a.b', '/%D8%B1'])(
    'is the page when somebody opens it: %s',
    async (path) => {
      const answer = await get(path, OPEN);
      expect([answer.status, answer.text]).toEqual([200, PAGE]);
      expect(answer.headers['cache-control']).toBe('no-cache');
    },
  );

  it.each([
    ['an asset of an older build', '/assets/gone-9.js', OPEN],
    ['a script that a page asks for', '/links', { Accept: '*/*' }],
    ['data that a page asks for', '/links', { Accept: 'application/json' }],
    ['data that is asked for at a customer’s page', '/pay/collier', { Accept: 'application/json' }],
    [
      'a script that the customer’s page asks for',
      '/pay/collier',
      { Accept: '*/*', 'Sec-Fetch-Dest': 'script' },
    ],
    ['a file that is hidden', '/.hidden', {}],
    ['a file beside', '/../secret.txt', {}],
    ['a file beside, encoded', '/%2e%2e/secret.txt', {}],
    ['a file beside, encoded whole', '/..%2fsecret.txt', {}],
    ['a file beside, from within', '/assets/..%2f..%2f..%2fsecret.txt', {}],
    ['half a letter', '/%E0%A4%A', OPEN],
    ['something of ours that is not there', '/bff/nothing', { 'Sec-Fetch-Site': 'same-origin' }],
  ])('is 404: %s', async (_name, path, headers) => {
    const answer = await get(path, headers);
    expect(answer.status).toBe(404);
    expect(JSON.parse(answer.text)).toMatchObject({
      code: 'NOT_FOUND',
      request_id: answer.headers['x-request-id'],
    });
  });
});

describe('the headers', () => {
  it('let the page run its own files and nothing else', async () => {
    const { headers } = await get('/');
    expect(String(headers['content-security-policy']).split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' data: blob: https://shop.example.dz https://api.example.dz",
      "font-src 'self'",
      "connect-src 'self'",
      "manifest-src 'self'",
      "worker-src 'self'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types service-worker',
    ]);
  });

  it('name no address at which only this server reaches its sandbox', async () => {
    const inside = 'http://127.0.0.1:4000';
    const own = await startBff({
      database,
      upstreamBase: inside,
      deps: { dashboardDir: join(folder, 'site'), publicUrl: 'https://shop.example.dz' },
      env: { PUBLIC_URL: 'https://shop.example.dz', MYTPE_API_URL: '' },
    });
    const { headers } = await sendRaw(own.origin, { path: '/' });
    expect(headers['content-security-policy']).toContain(' blob: https://shop.example.dz;');
    expect(JSON.stringify(headers)).not.toContain(inside);
    await own.close();
  });

  it.each(['/', '/assets/a-1.js', '/assets/gone.js', '/bff/session', '/bff/v2/links/x'])(
    'protect %s',
    async (path) => {
      const { headers } = await get(path, { 'Sec-Fetch-Site': 'same-origin' });
      expect(headers).toMatchObject({
        'strict-transport-security': 'max-age=63072000; includeSubDomains',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      });
      expect(headers['content-security-policy']).not.toContain('unsafe');
      expect(headers['permissions-policy']).toContain('camera=()');
      expect(headers['access-control-allow-origin']).toBeUndefined();
      expect(headers['x-powered-by']).toBeUndefined();
      expect(headers.server).toBeUndefined();
      expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
      expect(headers.date).toBeTruthy();
    },
  );
});
