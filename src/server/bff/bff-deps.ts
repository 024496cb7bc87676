import type { Generation } from '../../contract/core/generation.ts';
import type { Database } from '../database/database.ts';
import type { Log } from '../log.ts';
import type { Settings } from '../settings.ts';
import type { ForwardLimits } from './forward/forward-limits.ts';

/** The pair that the payments API knows a merchant by. */
export interface Credentials {
  readonly apiKey: string;
  readonly apiSecret: string;
}

/** The pairs of one merchant, at each API or at one of them. */
export type Keys = Readonly<Record<Generation, Credentials | null>>;

/** What the backend-for-frontend works with. */
export interface BffDeps {
  readonly settings: Settings;
  readonly database: Database;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** The whole base of each API, `http://127.0.0.1:4000/api/v2/mytpe-pay`; null: there is none. */
  readonly bases: Readonly<Record<Generation, string | null>>;
  /** Where ext links are paid: this, a slash and the slug are the customer's URL; null: nobody said. */
  readonly extPayUrl: string | null;
  /** Where people reach this server, without a final slash. */
  readonly publicUrl: string;
  /** The keys of the sandbox's demo merchant; null: there is nothing to try. */
  readonly demoKeys: Keys | null;
  /** The built dashboard; null: somebody else serves it. */
  readonly dashboardDir: string | null;
  /** The server closes: streams that would go on for ever end. */
  readonly closing?: AbortSignal;
  /** Bounds of what is forwarded, where they differ from the usual ones. */
  readonly forwardLimits?: Partial<ForwardLimits>;
}
