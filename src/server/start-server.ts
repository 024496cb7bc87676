import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { createBffApp } from './bff/app.ts';
import type { BffDeps, Credentials } from './bff/bff-deps.ts';
import type { BffEnv } from './bff/bff-env.ts';
import { bffMigrations } from './bff/db/migrations.ts';
import { guardHttpServer } from './bff/protection/guard-http-server.ts';
import { httpServerLimits } from './bff/protection/http-server-limits.ts';
import type { Database } from './database/database.ts';
import { openDatabase } from './database/open-database.ts';
import { createDocsApp } from './docs/docs-app.ts';
import { answerFault } from './http/fault-answer.ts';
import { requestId, type RequestIdEnv } from './http/request-id.ts';
import { createLog, type Log } from './log.ts';
import { DEMO_KEYS, hasDemoShop, makeDemoShop } from './sandbox/demo/demo-shop.ts';
import { DEMO_EXT_KEYS, hasDemoExtShop, makeDemoExtShop } from './sandbox/demo/ext-shop.ts';
import { sandboxMigrations } from './sandbox/db/migrations.ts';
import { BANK_BASE, bankAccessOf } from './sandbox/bank-access.ts';
import { bankMigrations } from './sandbox/bank/bank-migrations.ts';
import { createSandbox, type Sandbox } from './sandbox/sandbox.ts';
import { EXT_BASE } from './sandbox/ext/ext-base.ts';
import { V2_BASE } from './sandbox/v2/v2-base.ts';
import type { KeyPair } from './sandbox/core/merchants.ts';
import { createPayerLimit } from './payer-limit.ts';
import type { Settings } from './settings.ts';

export interface RunningServer {
  /** Where it listens: `http://127.0.0.1:4000` */
  readonly origin: string;
  /** Where people reach it. */
  readonly publicUrl: string;
  /** Takes no more requests, answers those it has, and puts everything away. */
  close(): Promise<void>;
}

export interface StartOptions {
  /** The built dashboard; absent or null where somebody else serves it. */
  readonly dashboardDir?: string | null;
}

/** How long answers that are under way may take once the server closes. */
const CLOSE_GRACE_MS = 10_000;
/** How long a server with others beside it still takes requests: what is on its way when it is told to close. */
const CLOSE_NOTICE_MS = 1_000;

type ServerEnv = RequestIdEnv & Pick<BffEnv, 'Bindings'>;
type Fetch = (request: Request, bindings: HttpBindings) => Response | Promise<Response>;

/** Programs are told when to come back, and a browser that was opened too early comes back by itself. */
function answerLater(message: string): Response {
  return Response.json({ message }, { status: 503, headers: { 'Retry-After': '1', Refresh: '1' } });
}

async function listen(settings: Settings, fetch: Fetch): Promise<Server> {
  const server = createAdaptorServer({
    // It is a server for HTTP/1, and so are its bindings.
    fetch: (request, bindings) => fetch(request, bindings as HttpBindings),
    serverOptions: httpServerLimits,
  }) as Server;
  guardHttpServer(server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(settings.port, settings.host, resolve);
  });
  return server;
}

async function stopListening(server: Server): Promise<void> {
  const grace = setTimeout(() => server.closeAllConnections(), CLOSE_GRACE_MS);
  await new Promise((resolve) => {
    server.close(resolve);
    server.closeIdleConnections();
  });
  clearTimeout(grace);
}

/**
 * Puts a gate before the app: closed before it is there, and closing behind it. While the last requests are answered it
 * still lets others in, since some of them are how the backend-for-frontend asks the sandbox; each is told not to
 * come back on the same connection, and whoever balances the load learns from the health check to stay away.
 */
function createGate() {
  let app: Fetch | null = null;
  let underWay = 0;
  let isClosing = false;
  let isIdle = (): void => {};
  return {
    open(fetch: Fetch): void {
      app = fetch;
    },
    async fetch(request: Request, bindings: HttpBindings): Promise<Response> {
      if (!app) return answerLater('The server is starting.');
      if (!isClosing) return await pass(app, request, bindings);
      if (new URL(request.url).pathname === '/healthz')
        return answerLater('The server is closing.');
      const response = await pass(app, request, bindings);
      response.headers.set('Connection', 'close');
      return response;
    },
    /**
     * Resolves when nothing is under way, or when waiting has been long enough.
     * @param noticeMs how long others are given to learn that they should go elsewhere
     */
    async close(noticeMs: number): Promise<void> {
      isClosing = true;
      await delay(noticeMs);
      if (underWay === 0) return;
      await new Promise<void>((resolve) => {
        const grace = setTimeout(resolve, CLOSE_GRACE_MS);
        isIdle = () => {
          clearTimeout(grace);
          resolve();
        };
      });
    },
  };

  async function pass(to: Fetch, request: Request, bindings: HttpBindings): Promise<Response> {
    underWay += 1;
    try {
      return await to(request, bindings);
    } finally {
      underWay -= 1;
      if (underWay === 0) isIdle();
    }
  }
}

function originOf(settings: Settings, server: Server): string {
  const { port } = server.address() as AddressInfo;
  const isEverywhere = settings.host === '0.0.0.0' || settings.host === '::';
  const host = isEverywhere ? '127.0.0.1' : settings.host;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

async function openSandbox(
  settings: Settings,
  database: Database,
  addresses: { readonly origin: string; readonly publicUrl: string },
  log: Log,
): Promise<Sandbox> {
  const { origin, publicUrl } = addresses;
  const sandbox = createSandbox({
    database,
    publicUrl,
    log,
    hasControls: settings.hasSandboxControls,
    hasDemoShop: settings.hasDemoShop,
    bank: bankAccessOf(settings.satim, origin, settings.sessionSecret),
    secret: settings.sessionSecret,
    allowsLoopbackWebhooks: settings.allowsLoopbackWebhooks,
  });
  if (settings.hasDemoShop && !(await hasDemoShop(sandbox.context)))
    await makeDemoShop(sandbox.context);
  if (settings.hasDemoShop && !(await hasDemoExtShop(sandbox.context)))
    await makeDemoExtShop(sandbox.context);
  return sandbox;
}

function toCredentials({ key, secret }: KeyPair): Credentials {
  return { apiKey: key, apiSecret: secret };
}

function createApp(bff: BffDeps, sandbox: Sandbox | null): Hono<ServerEnv> {
  const { database, log, publicUrl, settings } = bff;
  const app = new Hono<ServerEnv>({ strict: false });
  app.onError((error, context) => answerFault(context, error, context.get('requestId'), log));
  app.get('/healthz', requestId, async (context) => {
    await database.ping();
    return context.json({ status: 'ok' }, 200, { 'Cache-Control': 'no-store' });
  });
  app.use('*', createPayerLimit(settings.trustedProxies, log));
  app.route(
    '/docs',
    createDocsApp({
      v2: settings.apiUrl ?? `${publicUrl}${V2_BASE}`,
      ext: settings.extApiUrl ?? `${publicUrl}${EXT_BASE}`,
    }),
  );
  if (sandbox) {
    app.route(V2_BASE, sandbox.v2);
    app.route(EXT_BASE, sandbox.ext);
    app.route('/', sandbox.returns);
    if (sandbox.bank) app.route(BANK_BASE, sandbox.bank);
  }
  // Closed hooks are no different from hooks that were never there.
  if (sandbox?.controls) app.route('/sandbox', sandbox.controls);
  for (const closed of ['/api/*', '/sandbox/*']) {
    app.all(closed, requestId, (context) =>
      context.json({ message: 'Not found.' }, 404, {
        'Cache-Control': 'no-store',
        'X-Content-Type-Options': 'nosniff',
      }),
    );
  }
  const front = createBffApp(bff);
  app.all('*', (context) => front.fetch(context.req.raw, context.env));
  return app;
}

/**
 * Starts the whole server. The port is taken first, so that a second start fails at once and whoever comes early is
 * told to wait.
 * @throws SettingsError, FolderTakenError, DatabaseUnavailableError, or the system's error when the port is taken
 */
export async function startServer(
  settings: Settings,
  options: StartOptions = {},
): Promise<RunningServer> {
  const log = createLog(settings.logLevel);
  const gate = createGate();
  const server = await listen(settings, (request, bindings) => gate.fetch(request, bindings));
  const origin = originOf(settings, server);
  const publicUrl = settings.publicUrl ?? `http://localhost:${new URL(origin).port}`;

  let database: Database | null = null;
  let sandbox: Sandbox | null = null;
  const closing = new AbortController();
  async function close(): Promise<void> {
    closing.abort();
    const quiet = gate.close(settings.databaseUrl === null ? 0 : CLOSE_NOTICE_MS);
    // What runs by itself asks this server's own bank, and live feeds would never end by themselves.
    await sandbox?.stopWork();
    await quiet;
    await stopListening(server);
    await database?.close();
  }
  try {
    database = await openDatabase(
      settings,
      settings.hasSandbox ? [bffMigrations, sandboxMigrations, bankMigrations] : [bffMigrations],
    );
    if (settings.hasSandbox)
      sandbox = await openSandbox(settings, database, { origin, publicUrl }, log);
    const app = createApp(
      {
        settings,
        database,
        log,
        now: Date.now,
        // The sandbox is reached as any other host is: over HTTP.
        bases: {
          v2: settings.apiUrl ?? (sandbox ? `${origin}${V2_BASE}` : null),
          ext: settings.extApiUrl ?? (sandbox ? `${origin}${EXT_BASE}` : null),
        },
        // Links of both generations are paid on the sandbox's one page.
        extPayUrl: settings.extPayUrl ?? (sandbox ? `${publicUrl}/pay` : null),
        publicUrl,
        closing: closing.signal,
        demoKeys: settings.hasDemoShop
          ? { v2: toCredentials(DEMO_KEYS), ext: toCredentials(DEMO_EXT_KEYS) }
          : null,
        dashboardDir: options.dashboardDir ?? null,
      },
      sandbox,
    );
    gate.open((request, bindings) => app.fetch(request, bindings));
    await sandbox?.startWork();
    return { origin, publicUrl, close };
  } catch (error) {
    await close();
    throw error;
  }
}
