import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../database/database.ts';
import { openEmbedded } from '../testing/open-embedded.ts';
import { sendRaw } from '../testing/send-raw.ts';
import { startBff, type BffServer } from '../testing/start-bff.ts';
import { startUpstream, type Upstream } from '../testing/start-upstream.ts';

const PUBLIC = 'https://shop.example.dz';
const BY = { 'X-Requested-By': 'dashboard' };
const SAME = { 'Sec-Fetch-Site': 'same-origin' };
const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' };

type Headers = Readonly<Record<string, string>>;
type Row = readonly [name: string, headers: Headers];

const REFUSED_ALWAYS: readonly Row[] = [
  ['another site', { 'Sec-Fetch-Site': 'cross-site', ...BY }],
  ['another site that knows the header', { 'Sec-Fetch-Site': 'cross-site', Origin: PUBLIC, ...BY }],
  ['a neighbouring host', { 'Sec-Fetch-Site': 'same-site', ...BY }],
  ['an unknown kind of site', { 'Sec-Fetch-Site': 'same-galaxy', ...BY }],
  ['a foreign origin', { Origin: 'https://evil.example', ...BY }],
  [
    'a foreign origin that calls itself the same',
    { ...SAME, Origin: 'https://evil.example', ...BY },
  ],
  ['a sandboxed frame', { Origin: 'null', ...BY }],
  ['the origin without TLS', { Origin: 'http://shop.example.dz', ...BY }],
  ['the origin at another port', { Origin: `${PUBLIC}:8443`, ...BY }],
  ['an origin that begins alike', { Origin: `${PUBLIC}.evil.example`, ...BY }],
  ['a foreign page', { Referer: `https://evil.example/?${PUBLIC}/`, ...BY }],
  ['no sign at all', BY],
  ['nothing', {}],
];
const REFUSED_WRITES: readonly Row[] = [
  ['no header of ours', SAME],
  ['no header of ours from the right origin', { Origin: PUBLIC }],
  ['a form', { ...SAME, ...FORM, Origin: PUBLIC }],
  [
    'a multipart form',
    { ...SAME, Origin: PUBLIC, 'Content-Type': 'multipart/form-data; boundary=x' },
  ],
  ['text that is JSON', { ...SAME, Origin: PUBLIC, 'Content-Type': 'text/plain' }],
  ['another value', { ...SAME, 'X-Requested-By': 'XMLHttpRequest' }],
  ['an address that was typed', { 'Sec-Fetch-Site': 'none', 'Sec-Fetch-Mode': 'navigate', ...BY }],
];
const ALLOWED: readonly Row[] = [
  ['a browser of today', { ...SAME, ...BY }],
  ['a browser of today with an origin', { ...SAME, Origin: PUBLIC, ...BY }],
  ['a browser that sends the origin alone', { Origin: PUBLIC, ...BY }],
  ['a browser that sends the page alone', { Referer: `${PUBLIC}/links?view=paid`, ...BY }],
];

let database: Database;
let upstream: Upstream;
let bff: BffServer;

beforeAll(async () => {
  database = await openEmbedded();
  upstream = await startUpstream();
  bff = await startBff({
    database,
    upstreamBase: upstream.base,
    env: { PUBLIC_URL: PUBLIC, NODE_ENV: 'production' },
  });
});
afterAll(async () => {
  await bff.close();
  await upstream.close();
  await database.close();
});
beforeEach(() => {
  upstream.calls.length = 0;
});

async function ask(method: string, path: string, headers: Headers): Promise<number> {
  const { status, text } = await sendRaw(bff.origin, { method, path, headers });
  if (status === 403) expect(JSON.parse(text)).toMatchObject({ code: 'CROSS_SITE' });
  return status;
}
const WRITES = [
  ['POST', '/bff/session'],
  ['DELETE', '/bff/session'],
  ['DELETE', '/bff/sessions/x'],
  ['POST', '/bff/v2/links/abc/pay'],
  ['PATCH', '/bff/v2/links/abc/toggle-status'],
  ['OPTIONS', '/bff/v2/links/store'],
] as const;

describe('a request that another site can make', () => {
  it.each(REFUSED_ALWAYS)('is no read: %s', async (_name, headers) => {
    expect(await ask('GET', '/bff/v2/links/public/abc', headers)).toBe(403);
    expect(await ask('GET', '/bff/session', headers)).toBe(403);
    expect(upstream.calls).toHaveLength(0);
  });

  it.each([...REFUSED_ALWAYS, ...REFUSED_WRITES])('is no write: %s', async (_name, headers) => {
    for (const [method, path] of WRITES) expect(await ask(method, path, headers)).toBe(403);
    expect(upstream.calls).toHaveLength(0);
  });
});

describe('a request of the dashboard', () => {
  it.each(ALLOWED)('passes: %s', async (_name, headers) => {
    expect(await ask('GET', '/bff/v2/links/public/abc', headers)).toBe(200);
    expect(await ask('POST', '/bff/v2/links/abc/pay', headers)).toBe(200);
    expect(upstream.calls).toHaveLength(2);
  });

  it('may be a read whose address was typed, and not one that a page asks for', async () => {
    const typed = { 'Sec-Fetch-Site': 'none', 'Sec-Fetch-Mode': 'navigate' };
    expect(await ask('GET', '/bff/v2/links/public/abc', typed)).toBe(200);
    expect(
      await ask('GET', '/bff/v2/links/public/abc', { ...typed, 'Sec-Fetch-Mode': 'cors' }),
    ).toBe(403);
  });
});

describe('the address in use', () => {
  const post = async (server: BffServer, host: string, origin: string): Promise<number> => {
    const { status } = await sendRaw(server.origin, {
      method: 'POST',
      path: '/bff/v2/links/abc/pay',
      headers: { ...BY, Host: host, Origin: origin },
    });
    return status;
  };

  it('counts as the own one on this machine, while nobody said another', async () => {
    const local = await startBff({ database, upstreamBase: upstream.base });
    try {
      expect(await post(local, 'localhost:5173', 'http://localhost:5173')).toBe(200);
      expect(await post(local, '127.0.0.1:4000', 'http://127.0.0.1:4000')).toBe(200);
      expect(await post(local, '[::1]:4000', 'http://[::1]:4000')).toBe(200);
      expect(await post(local, 'localhost:4000', 'http://localhost:5173')).toBe(403);
      // A name of somebody else's that leads to this machine.
      expect(await post(local, 'rebound.example:4000', 'http://rebound.example:4000')).toBe(403);
    } finally {
      await local.close();
    }
  });

  it('does not count in production once PUBLIC_URL is set', async () => {
    expect(await post(bff, 'localhost:4000', 'http://localhost:4000')).toBe(403);
    expect(await post(bff, 'shop.example.dz', PUBLIC)).toBe(200);
  });
});
