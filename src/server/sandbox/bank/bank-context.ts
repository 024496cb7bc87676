import type { Database } from '../../database/database.ts';
import type { Log } from '../../log.ts';
import type { Clock } from '../core/clock.ts';
import type { Faults } from './faults.ts';

/** The merchant's contract with the bank: who may call, and for which terminal. */
export interface BankAccount {
  readonly userName: string;
  readonly password: string;
  readonly terminalId: string;
}

/** What every part of the bank simulator works with. */
export interface BankContext {
  readonly database: Database;
  readonly clock: Pick<Clock, 'now'>;
  readonly log: Log;
  /** Where payers reach the bank, without a final slash: `http://localhost:4000/bank` */
  readonly bankUrl: string;
  readonly account: BankAccount;
  readonly faults: Faults;
}
