import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../../scripts/lib/free-port.mjs';
import { createServerDatabase } from './database/testing/databases.ts';
import { readSettings, type Settings } from './settings.ts';
import { startServer, type RunningServer } from './start-server.ts';
import { startCable, type Cable } from './testing/cable.ts';
import { makeReadyFolder } from './ready-folder.ts';
import { checkTime } from './testing/scale.ts';

const folders: string[] = [];

const emptyFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'server-'));

/** @param makeFolder for the data: one of a server that has been started before, unless the first start is what matters */
async function settingsOf(
  variables: Record<string, string>,
  makeFolder = () => makeReadyFolder('server-'),
): Promise<Settings> {
  const folder = await makeFolder();
  folders.push(folder);
  return readSettings({
    PORT: '0',
    DATA_DIR: folder,
    DEMO_SHOP: '0',
    LOG_LEVEL: 'silent',
    ...variables,
  });
}

afterAll(async () => {
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
});

/** Sends raw bytes and gives what comes back until the other side has said enough. */
async function exchange(
  origin: string,
  request: string,
  isEnough: (answer: string) => boolean,
): Promise<string> {
  const { hostname, port } = new URL(origin);
  return await new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    let answer = '';
    const conclude = (): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.setEncoding('utf8');
    socket.on('data', (text: string) => {
      answer += text;
      if (isEnough(answer)) conclude();
    });
    socket.on('close', conclude);
    socket.on('error', reject);
    socket.write(request);
  });
}

/**
 * Sends eight bodies of 6 MB in pieces from a process of their own, as clients do: in this one, client and server wait for each
 * other. @returns what each was answered with, 0 for no answer
 */
async function sendFromElsewhere(
  url: string,
  headers: Record<string, string | undefined>,
): Promise<number[]> {
  const script = `
    const [url, headers] = JSON.parse(process.argv[1]);
    const answers = [];
    for (let round = 0; round < 8; round += 1) {
      const body = new Blob([new Uint8Array(6 * 1024 * 1024)]);
      answers.push(await fetch(url, { method: 'POST', headers, body }).then(({ status }) => status, () => 0));
    }
    process.stdout.write(JSON.stringify(answers));`;
  const { stdout } = await promisify(execFile)(process.execPath, [
    ...['--input-type=module', '--eval', script],
    JSON.stringify([url, headers]),
  ]);
  return JSON.parse(stdout);
}

describe('a server with the sandbox', () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer(await settingsOf({}, emptyFolder));
  });
  afterAll(async () => {
    await server.close();
  });

  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(server.origin + path, { headers });

  it('is healthy', async () => {
    const answer = await get('/healthz');
    expect([answer.status, await answer.json()]).toEqual([200, { status: 'ok' }]);
  });

  it('names itself by the port that it got', () => {
    expect(server.publicUrl).toBe(`http://localhost:${new URL(server.origin).port}`);
  });

  it.each([
    '/sandbox/merchants',
    '/sandbox/clock',
    '/sandbox/links',
    '/sandbox/sweep',
    '/api/ext/nothing',
    '/api/v1',
  ])('has nothing at %s', async (path) => {
    const answer = await fetch(server.origin + path, { method: 'POST', body: '{}' });
    expect(answer.status).toBe(404);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
  });

  it('has a browser that comes too early come back by itself', async () => {
    const port = String(await freePort());
    const starting = startServer(await settingsOf({ PORT: port }));
    let early: Response | undefined;
    await expect
      .poll(async () => (early = await fetch(`http://127.0.0.1:${port}/connect`)), { interval: 1 })
      .toBeDefined();
    expect([early?.status, early?.headers.get('refresh')]).toEqual([503, '1']);
    await (await starting).close();
  });

  it('serves the reference of the API', async () => {
    const answer = await get('/docs');
    expect([answer.status, await answer.text()]).toEqual([
      200,
      expect.stringContaining('/links/store'),
    ]);
  });

  it('answers the API and the session', async () => {
    expect((await get('/api/v2/mytpe-pay')).status).toBe(401);
    expect((await get('/bff/session', { 'Sec-Fetch-Site': 'same-origin' })).status).toBe(200);
  });

  it('makes no demo shop where it is not wanted', async () => {
    const keys = { 'X-API-KEY': 'demo-key', 'X-API-SECRET': 'demo-secret' };
    expect((await get('/api/v2/mytpe-pay', keys)).status).toBe(401);
  });

  it('refuses a port that is taken, without touching the data', async () => {
    const { port } = new URL(server.origin);
    await expect(startServer(await settingsOf({ PORT: port }))).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
  });
});

describe('a server with the real API behind it', () => {
  it('runs no sandbox', async () => {
    const server = await startServer(
      await settingsOf({
        MYTPE_API_URL: 'http://127.0.0.1:9/api/v2/mytpe-pay',
        SANDBOX_CONTROLS: '1',
      }),
    );
    for (const path of ['/api/v2/mytpe-pay', '/sandbox/merchants']) {
      expect((await fetch(server.origin + path, { method: 'POST' })).status).toBe(404);
    }
    expect(await (await fetch(`${server.origin}/docs`)).text()).toContain(
      'http://127.0.0.1:9/api/v2/mytpe-pay/links/store',
    );
    await server.close();
  });
});

describe('a server that closes', () => {
  it('answers what it has before it goes', async () => {
    const server = await startServer(await settingsOf({ SANDBOX_CONTROLS: '1' }));
    const make = fetch(`${server.origin}/sandbox/merchants`, {
      method: 'POST',
      body: JSON.stringify({ platform: 'v2', links: 40 }),
    });
    // The request is in: the server has looked at its head.
    await fetch(`${server.origin}/healthz`);
    const closed = server.close();
    expect((await make).status).toBe(201);
    await closed;
    await expect(fetch(`${server.origin}/healthz`)).rejects.toThrow();
  });
});

describe('a server on a Postgres server', () => {
  let server: RunningServer;
  let cable: Cable;
  let drop: () => Promise<void>;
  beforeAll(async () => {
    const database = await createServerDatabase();
    drop = database.drop;
    cable = await startCable(database.url);
    server = await startServer(
      await settingsOf({ DATABASE_URL: cable.url, SANDBOX_CONTROLS: '1' }, emptyFolder),
    );
  });
  afterAll(async () => {
    await server.close();
    await cable.close();
    await drop();
  });

  it.each([
    ['multipart/form-data; boundary=abc', `Content-Length: ${3 * 1024 * 1024 + 1}\r\n\r\n`],
    ['application/json', `Content-Length: ${64 * 1024 + 1}\r\n\r\n`],
    ['application/json', `Transfer-Encoding: chunked\r\n\r\n10001\r\n${'a'.repeat(0x10001)}\r\n`],
  ])('refuses a body of %s that is too large before it has come', async (contentType, rest) => {
    const made = await fetch(`${server.origin}/sandbox/merchants`, {
      method: 'POST',
      body: '{"platform":"v2"}',
    });
    const { api_key, api_secret }: Record<string, string> = await made.json();
    const head = [
      'POST /api/v2/mytpe-pay/links/store HTTP/1.1',
      'Host: localhost',
      `X-API-KEY: ${api_key}`,
      `X-API-SECRET: ${api_secret}`,
      `Content-Type: ${contentType}`,
    ];
    const answer = await exchange(server.origin, `${head.join('\r\n')}\r\n${rest}`, (text) =>
      text.endsWith('}'),
    );
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toContain('{"message":"The request is too large."}');
  });

  it.each([
    ['/api/v2/mytpe-pay/links/store', 'multipart/form-data; boundary=abc'],
    ['/bff/session', 'application/json'],
  ])('tells %s that its body is too large, also who sends on all the same', async (path, type) => {
    const made = await fetch(`${server.origin}/sandbox/merchants`, {
      method: 'POST',
      body: '{"platform":"v2"}',
    });
    const { api_key, api_secret }: Record<string, string> = await made.json();
    const headers = {
      'X-API-KEY': api_key,
      'X-API-SECRET': api_secret,
      'X-Requested-By': 'dashboard',
      'Sec-Fetch-Site': 'same-origin',
      'Content-Type': type,
    };
    expect(await sendFromElsewhere(server.origin + path, headers)).toEqual(
      Array.from({ length: 8 }, () => 413),
    );
  });

  it('says 503 while the database is away, and comes back by itself', async () => {
    const keys = { 'X-API-KEY': 'a', 'X-API-SECRET': 'b' };
    const statusOf = async (path: string) =>
      (await fetch(server.origin + path, { headers: keys })).status;
    expect(await statusOf('/healthz')).toBe(200);
    cable.cut();
    const away = await fetch(`${server.origin}/api/v2/mytpe-pay`, { headers: keys });
    expect([away.status, away.headers.get('retry-after')]).toEqual([503, '2']);
    expect(await away.json()).toEqual({
      message: 'The service is temporarily unavailable. Please try again.',
      request_id: away.headers.get('x-request-id'),
    });
    expect(await statusOf('/healthz')).toBe(503);
    cable.mend();
    const mended = performance.now();
    await expect.poll(() => statusOf('/healthz'), { timeout: 60_000 }).toBe(200);
    checkTime('a database that is back', performance.now() - mended, 10_000);
    expect(await statusOf('/api/v2/mytpe-pay')).toBe(401);
  });

  it('starts twice at once on one database', async () => {
    const fresh = await createServerDatabase();
    const settings = await Promise.all(
      [1, 2, 3].map(() => settingsOf({ DATABASE_URL: fresh.url, DEMO_SHOP: '1' }, emptyFolder)),
    );
    const servers = await Promise.all(settings.map((each) => startServer(each)));
    for (const { origin } of servers) {
      const answer = await fetch(`${origin}/api/v2/mytpe-pay`, {
        headers: { 'X-API-KEY': 'demo-key', 'X-API-SECRET': 'demo-secret' },
      });
      expect(answer.status).toBe(200);
    }
    await Promise.all(servers.map((each) => each.close()));
    await fresh.drop();
  });
});
