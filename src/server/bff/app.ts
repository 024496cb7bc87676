import { randomUUID } from 'node:crypto';
import { Hono, type MiddlewareHandler } from 'hono';
import { isDatabaseUnavailable } from '../database/database-fault.ts';
import { GENERATIONS, type Generation } from '../../contract/core/generation.ts';
import type { LiveSource } from '../../contract/core/live-message.ts';
import type { BffDeps } from './bff-deps.ts';
import type { BffContext, BffEnv, Trace } from './bff-env.ts';
import { answerProblem, BffProblem } from './bff-problem.ts';
import { createEventHub, type EventHub } from './events/event-hub.ts';
import { createEventsRoutes } from './events/events-routes.ts';
import { createFeedSource } from './events/feed-source.ts';
import { createWebhookInbox } from './events/webhook-inbox.ts';
import { createWebhookRoutes, WEBHOOKS_PATH } from './events/webhook-routes.ts';
import { createWebhookSecrets } from './events/webhook-secrets.ts';
import { createForward, FORWARD_PREFIXES } from './forward/forward.ts';
import { FORWARD_LIMITS } from './forward/forward-limits.ts';
import { requestCutOff } from './forward/request-body.ts';
import { securityHeaders } from './headers/security-headers.ts';
import { faultOf, logRequest } from './log/request-log.ts';
import { createReminderStore } from './merchant-store/reminder-store.ts';
import { createSavedViewStore } from './merchant-store/saved-view-store.ts';
import { createStoreRoutes } from './merchant-store/store-routes.ts';
import { createVisitStore } from './merchant-store/visit-store.ts';
import { createPictureRoutes } from './pictures/picture-routes.ts';
import { clientAddress, countedAddress, createProxyTest } from './protection/client-address.ts';
import { checkOrigin, createOwnOriginTest } from './protection/origin-check.ts';
import { createRequestLimit } from './protection/request-limit.ts';
import { createSignInLimit } from './protection/sign-in-limit.ts';
import { createCredentialSeal } from './session/credential-seal.ts';
import { createSessionRoutes } from './session/session-routes.ts';
import { createSessionStore } from './session/session-store.ts';
import { createSessions } from './session/sessions.ts';
import { createStaticServer } from './static/serve-static.ts';
import { createUpstreamClient } from './upstream/upstream-client.ts';

/** What has ended by itself is deleted this often, as long as anybody comes. */
const SWEEP_MS = 10 * 60_000;

function newTrace(): Trace {
  return { route: 'none', event: null, code: null, session: null, fault: null };
}

/** Where the logos in the API's answers are: on its own host, or when it is the sandbox on ours, where people reach it. */
function originsOf(urls: readonly (string | null)[]): string[] {
  const origins = urls.flatMap((url) => (url === null ? [] : [new URL(url).origin]));
  return [...new Set(origins)];
}

/** What a failed request is answered with. An unforeseen error tells nothing of itself but in the log. */
function toProblem(context: BffContext, error: Error): BffProblem {
  if (error instanceof BffProblem) return error;
  if (context.req.raw.signal.aborted) return requestCutOff();
  context.get('trace').fault = faultOf(error);
  if (isDatabaseUnavailable(error)) {
    return new BffProblem(503, 'UNAVAILABLE', 'The service is temporarily unavailable.', {
      headers: { 'Retry-After': '2' },
    });
  }
  return new BffProblem(500, 'INTERNAL', 'Something went wrong on our side.');
}

/**
 * The backend-for-frontend: the session, the way to the payments API with the merchant's keys, and the dashboard's files.
 * To be mounted for everything that is nobody else's.
 * @throws Error when the dashboard's folder cannot be read
 */
export function createBffApp(deps: BffDeps): Hono<BffEnv> {
  const { settings, database, log, now } = deps;
  const publicOrigin = settings.publicUrl === null ? null : new URL(settings.publicUrl).origin;
  const isTrustedProxy = createProxyTest(settings.trustedProxies);
  const isOwnOrigin = createOwnOriginTest(
    publicOrigin,
    publicOrigin === null || !settings.isProduction,
  );
  const countRequest = createRequestLimit(now);
  const seal = createCredentialSeal(settings.sessionSecret, {
    v2: settings.apiUrl ?? 'the sandbox',
    ext: settings.extApiUrl ?? 'the sandbox',
  });
  const store = createSessionStore(database, seal, now);
  const sessions = createSessions(store);
  const signInLimit = createSignInLimit(
    database,
    (address) => seal.fingerprint('address', countedAddress(address)),
    now,
  );
  const reminders = createReminderStore(database, now);
  const upstream = createUpstreamClient();
  const webhookSecrets = createWebhookSecrets(
    database,
    seal,
    (instanceId) => `${deps.publicUrl}${WEBHOOKS_PATH}/${encodeURIComponent(instanceId)}`,
    now,
  );
  const inbox = createWebhookInbox(database, webhookSecrets, now);
  // Only our own sandbox has a feed; any other API tells by its webhooks.
  const kinds: Record<Generation, LiveSource> = {
    v2: settings.apiUrl === null ? 'feed' : 'webhooks',
    ext: settings.extApiUrl === null ? 'feed' : 'webhooks',
  };
  const hubOf = (generation: Generation): EventHub => {
    const base = deps.bases[generation];
    const source =
      kinds[generation] === 'feed' && base !== null
        ? createFeedSource(generation, createUpstreamClient(Number.POSITIVE_INFINITY), base)
        : inbox.sourceOf(generation);
    return createEventHub(source, log, now);
  };
  const hubs = { v2: hubOf('v2'), ext: hubOf('ext') };
  deps.closing?.addEventListener('abort', () => {
    for (const hub of Object.values(hubs)) hub.close();
  });
  const serveStatic = createStaticServer(deps.dashboardDir);
  const limits = { ...FORWARD_LIMITS, ...deps.forwardLimits };
  const imageOrigins = originsOf([deps.publicUrl, settings.apiUrl, settings.extApiUrl]);
  let sweptAt = now();

  function isHttps(context: BffContext, peer: string): boolean {
    if (publicOrigin?.startsWith('https:') === true) return true;
    const said = context.req.header('x-forwarded-proto')?.split(',').at(-1)?.trim();
    return said === 'https' && isTrustedProxy(peer);
  }

  async function sweep(): Promise<void> {
    if (now() - sweptAt < SWEEP_MS) return;
    sweptAt = now();
    await store.sweep();
    await signInLimit.sweep();
    await inbox.sweep();
    await reminders.sweep();
  }

  const app = new Hono<BffEnv>();

  app.onError((error, context) => {
    const problem = toProblem(context, error);
    context.get('trace').code = problem.code;
    return answerProblem(problem, context.get('requestId'));
  });

  const around: MiddlewareHandler<BffEnv> = async (context, next) => {
    const startedAt = performance.now();
    const peer = clientAddress(
      context.env.incoming?.socket.remoteAddress,
      undefined,
      isTrustedProxy,
    );
    // An id that was given on the way here is kept.
    context.set('requestId', context.get('requestId') ?? randomUUID());
    context.set(
      'address',
      clientAddress(peer, context.req.header('x-forwarded-for'), isTrustedProxy),
    );
    context.set('isHttps', isHttps(context, peer));
    context.set('trace', newTrace());
    await next();
    const isData = context.res.headers.get('Cache-Control') === 'no-store';
    const headers = securityHeaders(isData ? 'data' : 'page', context.get('isHttps'), imageOrigins);
    for (const [name, value] of headers) context.res.headers.set(name, value);
    context.res.headers.set('X-Request-Id', context.get('requestId'));
    logRequest(log, context, context.res.status, performance.now() - startedAt);
  };

  const guardAddress: MiddlewareHandler<BffEnv> = async (context, next) => {
    countRequest(countedAddress(context.get('address')));
    await next();
  };

  const guardOrigin: MiddlewareHandler<BffEnv> = async (context, next) => {
    checkOrigin(context.req.method, context.req.raw.headers, isOwnOrigin);
    await sweep();
    await next();
    context.res.headers.set('Cache-Control', 'no-store');
  };

  app.use('*', around, guardAddress);
  // From a server, not from a page of ours: its signature stands in for all that the others prove.
  app.route('/', createWebhookRoutes(webhookSecrets, inbox, now));
  app.use('/bff/*', guardOrigin);
  for (const generation of GENERATIONS) {
    const base = deps.bases[generation];
    const forward = createForward({
      generation,
      base,
      upstream,
      sessions,
      webhookSecrets,
      limits,
    });
    app.all(FORWARD_PREFIXES[generation], forward);
    app.all(`${FORWARD_PREFIXES[generation]}/*`, forward);
  }
  app.route('/bff', createSessionRoutes({ deps, upstream, store, sessions, signInLimit }));
  app.route(
    '/bff',
    createEventsRoutes({
      hubs,
      kinds,
      sessions,
      store,
    }),
  );
  app.route(
    '/bff',
    createStoreRoutes({
      sessions,
      views: createSavedViewStore(database, now),
      reminders,
      visits: createVisitStore(database, now),
    }),
  );
  app.route('/bff', createPictureRoutes({ sessions, upstream, origins: imageOrigins }));
  app.all('/bff/*', () => {
    throw new BffProblem(404, 'NOT_FOUND', 'There is nothing here.');
  });
  app.all('*', serveStatic);
  return app;
}
