import type { BffContext } from '../bff-env.ts';
import { readSessionCookie } from './session-cookie.ts';
import { signedOut } from './session-problems.ts';
import type { Session, SessionStore } from './session-store.ts';

/** The session of a request. */
export interface Sessions {
  find(context: BffContext): Promise<Session | null>;
  /** @throws BffProblem 401 `SIGNED_OUT` */
  require(context: BffContext): Promise<Session>;
  end(session: Session): Promise<void>;
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

  return {
    find,
    async require(context) {
      const session = await find(context);
      if (!session) throw signedOut();
      return session;
    },
    // The cookie stays: this answer may overtake that of a new sign-in, and would take its cookie away.
    end: (session) => store.end(session.idHash),
    async forgetInstances(context) {
      const session = await find(context);
      if (session) await store.forgetInstances(session.owner);
    },
  };
}
