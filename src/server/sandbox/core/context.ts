import type { Database } from '../../database/database.ts';
import type { Log } from '../../log.ts';
import type { Clock } from './clock.ts';

/** What every part of the sandbox works with. */
export interface SandboxContext {
  readonly database: Database;
  readonly clock: Clock;
  /** Where people reach this server, without a final slash: the start of every URL in an answer. */
  readonly publicUrl: string;
  readonly log: Log;
}
