import type { AddressInfo } from 'node:net';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import type { Database } from '../../database/database.ts';
import { createLog } from '../../log.ts';
import { readSettings } from '../../settings.ts';
import { createBffApp } from '../app.ts';
import type { BffDeps } from '../bff-deps.ts';
import { guardHttpServer } from '../protection/guard-http-server.ts';
import { httpServerLimits } from '../protection/http-server-limits.ts';
import { sendRaw, WRITE, type RawAnswer } from './send-raw.ts';
import { KEY, SECRET } from './start-upstream.ts';

export const SESSION_SECRET = 'kT8vQz3nW5xR7mB2cJ9dL4hG6fS1pY0a';

export interface BffServer {
  readonly origin: string;
  /** The lines of the log so far. */
  readonly log: Record<string, unknown>[];
  /** The bytes of the log so far. */
  logText(): string;
  /** Moves the clock, in milliseconds. */
  advance(ms: number): void;
  /** Signs in; with the tests' keys unless told otherwise. */
  signIn(body?: unknown, headers?: Record<string, string>): Promise<RawAnswer>;
  /** Signs in and gives the `Cookie` header of the session. */
  cookie(): Promise<string>;
  close(): Promise<void>;
}

export interface BffServerOptions {
  readonly database: Database;
  readonly upstreamBase: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly deps?: Partial<BffDeps>;
}

export function cookieOf(answer: RawAnswer): string {
  return answer.headers['set-cookie']?.[0]?.split(';', 1)[0] ?? '';
}

/** Starts the backend-for-frontend over HTTP on a free port, with a clock that stands until it is moved. */
export async function startBff(options: BffServerOptions): Promise<BffServer> {
  let now = Date.parse('2026-03-01T08:00:00Z');
  let written = '';
  const settings = readSettings({
    SESSION_SECRET,
    DATA_DIR: tmpdir(),
    LOG_LEVEL: 'debug',
    MYTPE_API_URL: options.upstreamBase,
    ...options.env,
  });
  const log = createLog(
    settings.logLevel,
    (line) => {
      written += line;
    },
    () => now,
  );
  const bff = createBffApp({
    settings,
    database: options.database,
    log,
    now: () => now,
    bases: { v2: options.upstreamBase, ext: `${options.upstreamBase}/ext` },
    extPayUrl: 'https://pay.example.dz',
    publicUrl: settings.publicUrl ?? 'http://localhost',
    demoKeys: { v2: { apiKey: KEY, apiSecret: SECRET }, ext: null },
    dashboardDir: null,
    ...options.deps,
  });
  // As the server mounts it: within another app.
  const app = new Hono().route('/', bff);
  const listener = getRequestListener(app.fetch);
  const server = createServer(httpServerLimits, (incoming, outgoing) => {
    listener(incoming, outgoing).catch((error: unknown) => {
      throw error;
    });
  });
  guardHttpServer(server);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const signIn: BffServer['signIn'] = (
    body = { platform: 'v2', api_key: KEY, api_secret: SECRET },
    headers = {},
  ) =>
    sendRaw(origin, {
      method: 'POST',
      path: '/bff/session',
      headers: { ...WRITE, 'Content-Type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });

  return {
    origin,
    get log() {
      return written
        .split('\n')
        .filter((line) => line !== '')
        .map((line): Record<string, unknown> => JSON.parse(line));
    },
    logText: () => written,
    advance(ms) {
      now += ms;
    },
    signIn,
    async cookie() {
      return cookieOf(await signIn());
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}
