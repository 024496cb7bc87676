import type { GivenBackReason } from '../../../contract/v2/transaction.ts';
import type { SandboxContext } from '../core/context.ts';
import type { NewEvent } from '../core/outbox.ts';
import type { Approval } from './take-seat.ts';
import type { TransactionEvent } from './transaction-events.ts';
import type { TransactionRow } from './transaction-record.ts';

/** What payments ask of the links of a generation. */
export interface PaidLinks {
  /** Counts a payment that the bank took, if its link has a seat for it. @returns whether it was counted */
  takeSeat(context: SandboxContext, transactionId: string, approval: Approval): Promise<boolean>;
  /** Why an open attempt cannot be counted on its link now, or null when it can. */
  reasonAgainst(context: SandboxContext, row: TransactionRow): Promise<GivenBackReason | null>;
  /** What receivers are told when a transaction has moved; nothing where the API knows no such event. */
  toEvents(
    context: SandboxContext,
    event: TransactionEvent,
    row: TransactionRow,
  ): Promise<readonly NewEvent[]>;
}
