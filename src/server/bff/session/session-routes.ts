import { Hono } from 'hono';
import type { BffDeps, Credentials } from '../bff-deps.ts';
import type { BffContext, BffEnv } from '../bff-env.ts';
import { BffProblem } from '../bff-problem.ts';
import type { SignInLimit } from '../protection/sign-in-limit.ts';
import type { UpstreamClient } from '../upstream/upstream-client.ts';
import { toBffProblem, UpstreamFault } from '../upstream/upstream-fault.ts';
import { readInstances } from './read-instances.ts';
import type { SessionInstance } from './session-instance.ts';
import { clearSessionCookie, giveSessionCookie } from './session-cookie.ts';
import { isSessionHandle, type Session, type SessionStore } from './session-store.ts';
import type { Sessions } from './sessions.ts';
import { readSignIn } from './sign-in-body.ts';
import { userAgentFamily } from './user-agent-family.ts';

/** How long the API may take to say who signs in, in milliseconds. */
const SIGN_IN_MS = 10_000;
/** Instances older than this are read again when somebody asks who is signed in. */
const INSTANCES_FRESH_MS = 10 * 60_000;
/** Nobody waits longer for fresh instances while there are older ones to show. */
const REFRESH_MS = 3_000;

export interface SessionRoutesOptions {
  readonly deps: BffDeps;
  readonly upstream: UpstreamClient;
  readonly store: SessionStore;
  readonly sessions: Sessions;
  readonly signInLimit: SignInLimit;
}

/** Sign in, who am I, sign out; the list of sessions, and ending one of them. */
export function createSessionRoutes(options: SessionRoutesOptions): Hono<BffEnv> {
  const { deps, upstream, store, sessions, signInLimit } = options;
  const { hasSandbox } = deps.settings;
  const demoCredentials = hasSandbox ? deps.demoCredentials : null;
  const offers = { has_sandbox: hasSandbox, can_try_demo: demoCredentials !== null };

  const describe = (session: Session) => ({
    signed_in: true,
    ...offers,
    is_test: hasSandbox,
    expires_at: new Date(session.expiresAt).toISOString(),
    is_trusted_device: session.isTrustedDevice,
    instances: session.instances,
    events: 'none',
  });

  /** The session with instances that are fresh, if they can be had; null when its keys no longer count. */
  async function refresh(session: Session): Promise<Session | null> {
    const { instancesReadAt } = session;
    if (instancesReadAt !== null && deps.now() - instancesReadAt < INSTANCES_FRESH_MS) {
      return session;
    }
    const base = deps.v2Base;
    if (base === null) return session;
    try {
      const instances = await readInstances(upstream, base, session.credentials, REFRESH_MS);
      await store.keepInstances(session.idHash, instances);
      return { ...session, instances };
    } catch (error) {
      if (error instanceof BffProblem && error.code === 'KEYS_REFUSED') {
        await store.end(session.idHash);
        return null;
      }
      if (error instanceof BffProblem || error instanceof UpstreamFault) return session;
      throw error;
    }
  }

  async function ask(
    context: BffContext,
    base: string,
    credentials: Credentials,
  ): Promise<SessionInstance[]> {
    const attempt = await signInLimit.begin(context.get('address'));
    try {
      const instances = await readInstances(upstream, base, credentials, SIGN_IN_MS);
      await attempt.forget();
      return instances;
    } catch (error) {
      if (error instanceof BffProblem && error.code === 'KEYS_REFUSED') throw error;
      await attempt.forget();
      // Whatever it was, the merchant can do nothing but try again: the keys were not refused.
      if (error instanceof UpstreamFault) {
        throw toBffProblem(new UpstreamFault('unreachable', error.retryAfter));
      }
      throw error;
    }
  }

  return new Hono<BffEnv>()
    .get('/session', async (context) => {
      context.get('trace').route = 'bff:session.read';
      const found = await sessions.find(context);
      const session = found && (await refresh(found));
      return context.json(session ? describe(session) : { signed_in: false, ...offers });
    })
    .post('/session', async (context) => {
      const trace = context.get('trace');
      trace.route = 'bff:session.create';
      trace.event = 'sign_in';
      const { credentials: given, isTrustedDevice } = await readSignIn(context);
      const credentials = given ?? demoCredentials;
      const base = deps.v2Base;
      if (credentials === null) {
        throw new BffProblem(404, 'NO_DEMO', 'There is no demo shop here.');
      }
      if (base === null) {
        throw new BffProblem(422, 'INVALID', 'The given data was invalid.', {
          errors: { platform: ['This platform is not configured here.'] },
        });
      }
      const instances = await ask(context, base, credentials);
      if (instances.length === 0) {
        throw new BffProblem(409, 'NO_INSTANCE', 'These keys own no instance.');
      }
      const old = await sessions.find(context);
      if (old) await store.end(old.idHash);
      const { id, session } = await store.start({
        credentials,
        isTrustedDevice,
        userAgentFamily: userAgentFamily(context.req.header('user-agent') ?? ''),
        instances,
      });
      trace.session = session.handle;
      giveSessionCookie(context, id, isTrustedDevice);
      return context.json(describe(session));
    })
    .delete('/session', async (context) => {
      const trace = context.get('trace');
      trace.route = 'bff:session.delete';
      trace.event = 'sign_out';
      const session = await sessions.find(context);
      if (session) await store.end(session.idHash);
      clearSessionCookie(context);
      return context.body(null, 204);
    })
    .get('/sessions', async (context) => {
      context.get('trace').route = 'bff:sessions.list';
      const session = await sessions.require(context);
      const list = await store.list(session.owner);
      return context.json({
        sessions: list.map((entry) => ({
          id: entry.handle,
          created_at: new Date(entry.createdAt).toISOString(),
          last_seen_at: new Date(entry.lastSeenAt).toISOString(),
          user_agent_family: entry.userAgentFamily,
          is_current: entry.handle === session.handle,
          is_trusted_device: entry.isTrustedDevice,
        })),
      });
    })
    .delete('/sessions/:handle', async (context) => {
      const trace = context.get('trace');
      trace.route = 'bff:sessions.revoke';
      trace.event = 'session_revoked';
      const session = await sessions.require(context);
      const handle = context.req.param('handle');
      const ended = isSessionHandle(handle) ? await store.revoke(session.owner, handle) : null;
      if (ended === null) throw new BffProblem(404, 'NOT_FOUND', 'There is no such session.');
      if (ended === session.idHash) clearSessionCookie(context);
      return context.body(null, 204);
    });
}
