import { Hono } from 'hono';
import { GENERATIONS, type Generation } from '../../../contract/core/generation.ts';
import type { BffDeps, Keys } from '../bff-deps.ts';
import type { BffContext, BffEnv } from '../bff-env.ts';
import { BffProblem } from '../bff-problem.ts';
import type { SignInLimit } from '../protection/sign-in-limit.ts';
import type { UpstreamClient } from '../upstream/upstream-client.ts';
import { UpstreamFault } from '../upstream/upstream-fault.ts';
import { createKeyCheck } from './check-keys.ts';
import { readInstances } from './read-instances.ts';
import type { SessionInstance } from './session-instance.ts';
import { clearSessionCookie, giveSessionCookie } from './session-cookie.ts';
import {
  isSessionHandle,
  type Session,
  type SessionStart,
  type SessionStore,
} from './session-store.ts';
import type { Sessions } from './sessions.ts';
import { readConnection, readSignIn } from './sign-in-body.ts';
import { userAgentFamily } from './user-agent-family.ts';

const NO_KEYS: Keys = { v2: null, ext: null };
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

/** Sign in, who am I, one more platform, sign out; the list of sessions, and ending one of them. */
export function createSessionRoutes(options: SessionRoutesOptions): Hono<BffEnv> {
  const { deps, upstream, store, sessions, signInLimit } = options;
  const { hasSandbox } = deps.settings;
  const demoKeys = hasSandbox ? deps.demoKeys : null;
  const offers = {
    has_sandbox: hasSandbox,
    can_try_demo: demoKeys !== null,
    /** The platforms that one can sign in to here. */
    platforms: GENERATIONS.filter((generation) => deps.bases[generation] !== null),
  };
  const checkKeys = createKeyCheck({ upstream, bases: deps.bases, signInLimit });

  const describe = (session: Session) => ({
    signed_in: true,
    ...offers,
    is_test: hasSandbox,
    expires_at: new Date(session.expiresAt).toISOString(),
    is_trusted_device: session.isTrustedDevice,
    connected: GENERATIONS.filter((generation) => session.keys[generation] !== null),
    ext_pay_url: deps.extPayUrl,
    instances: session.instances,
    events: 'none',
  });

  /** What an API says of the session's instances now; null: it cannot be had, what is known stays. */
  async function ask(
    session: Session,
    generation: Generation,
  ): Promise<readonly SessionInstance[] | 'refused' | null> {
    const credentials = session.keys[generation];
    const base = deps.bases[generation];
    if (!credentials || base === null) return null;
    try {
      return await readInstances(upstream, { generation, base, credentials }, REFRESH_MS);
    } catch (error) {
      if (error instanceof BffProblem && error.code === 'KEYS_REFUSED') return 'refused';
      if (error instanceof BffProblem || error instanceof UpstreamFault) return null;
      throw error;
    }
  }

  /** The session with instances that are fresh, if they can be had; null when none of its keys count any more. */
  async function refresh(found: Session): Promise<Session | null> {
    const { instancesReadAt } = found;
    if (instancesReadAt !== null && deps.now() - instancesReadAt < INSTANCES_FRESH_MS) {
      return found;
    }
    const answers = await Promise.all(
      GENERATIONS.map(async (generation) => ({ generation, said: await ask(found, generation) })),
    );
    let session: Session | null = found;
    for (const { generation, said } of answers) {
      if (said === 'refused') session = await store.dropKeys(session, generation);
      if (session === null) return null;
    }
    const instances: SessionInstance[] = answers.flatMap(({ generation, said }) =>
      said === 'refused'
        ? []
        : (said ?? found.instances.filter((instance) => instance.generation === generation)),
    );
    const isWhole = answers.every(
      ({ generation, said }) => said !== null || !found.keys[generation],
    );
    if (isWhole) await store.keepInstances(session.idHash, instances);
    return { ...session, instances };
  }

  /** Starts a session in place of the one that was: what opens more has a new id. */
  async function start(
    context: BffContext,
    old: Session | null,
    begin: Omit<SessionStart, 'userAgentFamily'>,
  ): Promise<Session> {
    if (old) await store.end(old.idHash);
    const { id, session } = await store.start({
      ...begin,
      userAgentFamily: userAgentFamily(context.req.header('user-agent') ?? ''),
    });
    context.get('trace').session = session.handle;
    giveSessionCookie(context, id, begin.isTrustedDevice);
    return session;
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
      const { keys: given, isTrustedDevice } = await readSignIn(context);
      const keys = given ?? demoKeys;
      if (keys === null) throw new BffProblem(404, 'NO_DEMO', 'There is no demo shop here.');
      const instances = await checkKeys(context.get('address'), keys);
      const old = await sessions.find(context);
      return context.json(
        describe(await start(context, old, { keys, isTrustedDevice, instances })),
      );
    })
    .post('/session/platforms', async (context) => {
      const trace = context.get('trace');
      trace.route = 'bff:session.connect';
      trace.event = 'sign_in';
      const old = await sessions.require(context);
      const { generation, credentials } = await readConnection(context);
      const added = await checkKeys(context.get('address'), {
        ...NO_KEYS,
        [generation]: credentials,
      });
      const others = old.instances.filter((instance) => instance.generation !== generation);
      const session = await start(context, old, {
        keys: { ...old.keys, [generation]: credentials },
        isTrustedDevice: old.isTrustedDevice,
        instances: generation === 'v2' ? [...added, ...others] : [...others, ...added],
      });
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
