import type { Generation } from '../../../contract/core/generation.ts';
import type { Credentials } from '../bff-deps.ts';
import type { BffContext } from '../bff-env.ts';
import { readSessionCookie } from './session-cookie.ts';
import { notConnected, signedOut } from './session-problems.ts';
import type { Session, SessionStore } from './session-store.ts';

/** The session of a request. */
export interface Sessions {
  find(context: BffContext): Promise<Session | null>;
  /** @throws BffProblem 401 `SIGNED_OUT` */
  require(context: BffContext): Promise<Session>;
  /** The session, and its keys for one API. @throws BffProblem 401 `SIGNED_OUT`, 403 `NOT_CONNECTED` */
  requireKeys(
    context: BffContext,
    generation: Generation,
  ): Promise<{ readonly session: Session; readonly credentials: Credentials }>;
  /** An API has refused the session's keys: they are not asked with again. */
  dropKeys(session: Session, generation: Generation): Promise<void>;
  /** The instances have changed: whoever asks who is signed in reads them again. */
  forgetInstances(context: BffContext): Promise<void>;
}

export function createSessions(store: SessionStore): Sessions {
  async function find(context: BffContext): Promise<Session | null> {
    const known = context.get('session');
    if (known !== undefined) return known;
    const id = readSessionCookie(context);
    const session = id === null ? null : await store.find(id);
    context.set('session', session);
    if (session) context.get('trace').session = session.handle;
    return session;
  }

  async function require(context: BffContext): Promise<Session> {
    const session = await find(context);
    if (!session) throw signedOut();
    return session;
  }

  return {
    find,
    require,
    async requireKeys(context, generation) {
      const session = await require(context);
      const credentials = session.keys[generation];
      if (!credentials) throw notConnected(generation);
      return { session, credentials };
    },
    // The cookie stays: this answer may overtake that of a new sign-in, and would take its cookie away.
    async dropKeys(session, generation) {
      await store.dropKeys(session, generation);
    },
    async forgetInstances(context) {
      const session = await find(context);
      if (session) await store.forgetInstances(session.owner);
    },
  };
}
