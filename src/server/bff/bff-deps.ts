import type { Database } from '../database/database.ts';
import type { Log } from '../log.ts';
import type { Settings } from '../settings.ts';
import type { ForwardLimits } from './forward/forward-limits.ts';

/** The pair that the payments API knows a merchant by. */
export interface Credentials {
  readonly apiKey: string;
  readonly apiSecret: string;
}

/** What the backend-for-frontend works with. */
export interface BffDeps {
  readonly settings: Settings;
  readonly database: Database;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** The whole base of the v2 API, `http://127.0.0.1:4000/api/v2/mytpe-pay`; null: there is none. */
  readonly v2Base: string | null;
  /** Where people reach this server, without a final slash. */
  readonly publicUrl: string;
  /** The keys of the sandbox's demo shop; null: there is nothing to try. */
  readonly demoCredentials: Credentials | null;
  /** The built dashboard; null: somebody else serves it. */
  readonly dashboardDir: string | null;
  /** The server closes: streams that would go on for ever end. */
  readonly closing?: AbortSignal;
  /** Bounds of what is forwarded, where they differ from the usual ones. */
  readonly forwardLimits?: Partial<ForwardLimits>;
}
