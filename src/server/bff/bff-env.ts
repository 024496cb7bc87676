import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { Session } from './session/session-store.ts';

/** What is learnt about a request on its way, for its line in the log. Only these fields ever reach it. */
export interface Trace {
  /** An id of ours, such as `v2:links.update`: never the path as it came. */
  route: string;
  /** What it was, when it has a name of its own in the log. */
  event: 'sign_in' | 'sign_out' | 'session_revoked' | null;
  /** Our own code, when the answer is ours. */
  code: string | null;
  /** The public handle of the session, never its id. */
  session: string | null;
  /** Class and place of an unforeseen error, without its message. */
  fault: string | null;
}

export interface BffEnv {
  Bindings: Partial<HttpBindings>;
  Variables: {
    requestId: string;
    /** Where the request came from, proxies that we trust taken away. */
    address: string;
    isHttps: boolean;
    trace: Trace;
    /** Set by whoever looked the session up first. */
    session: Session | null | undefined;
  };
}

export type BffContext = Context<BffEnv>;
