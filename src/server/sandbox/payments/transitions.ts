import { and, eq, inArray } from 'drizzle-orm';
import type { Instant } from '../../../contract/core/instant.ts';
import type { GivenBackReason, TransactionStatus } from '../../../contract/v2/transaction.ts';
import type { SandboxContext } from '../core/context.ts';
import { appendEvents } from '../core/outbox.ts';
import { transactions } from '../db/schema.ts';
import { nextFollowUp, nextUnclearCheck } from './check-schedule.ts';
import { sayGivenBack, sayOwed } from './given-back-words.ts';
import { paidLinks } from './paid-links.ts';
import type { TransactionEvent } from './transaction-events.ts';
import type { TransactionRow } from './transaction-record.ts';
import type { Approval } from './take-seat.ts';

// Every change of a status is a guarded update: it names the statuses that it starts from, so that a replayed or
// reordered answer changes nothing. None starts from `completed` or `refunded`.

type Change = Partial<typeof transactions.$inferInsert>;

async function move(
  context: SandboxContext,
  row: TransactionRow,
  from: readonly TransactionStatus[],
  event: TransactionEvent,
  change: Change,
): Promise<boolean> {
  const { database, clock } = context;
  return await database.transaction(async () => {
    const [moved] = await database.orm
      .update(transactions)
      .set({ nextCheckAt: null, checks: 0, updatedAt: clock.now(), ...change })
      .where(and(eq(transactions.id, row.id), inArray(transactions.status, [...from])))
      .returning();
    if (!moved) return false;
    await appendEvents(context, await paidLinks[moved.generation].toEvents(context, event, moved));
    return true;
  });
}

/** The bank, or the payer there, said no. */
export async function refuse(
  context: SandboxContext,
  row: TransactionRow,
  message: string,
): Promise<boolean> {
  return await move(context, row, ['pending'], 'transaction.refused', {
    status: 'refused',
    gatewayMessage: message,
  });
}

/**
 * Nobody paid in time.
 * @param isFollowedUp whether it could still be approved at the bank, so that it is looked at again
 */
export async function fail(
  context: SandboxContext,
  row: TransactionRow,
  message: string,
  isFollowedUp: boolean,
): Promise<boolean> {
  return await move(context, row, ['pending'], 'transaction.failed', {
    status: 'failed',
    gatewayMessage: message,
    nextCheckAt: isFollowedUp ? nextFollowUp(0, context.clock.now()) : null,
    checks: isFollowedUp ? 1 : 0,
  });
}

/**
 * The bank has the money and no seat was free: from here on it is owed, until the bank confirms that it went back.
 * @returns the reason, or null when the link has a seat again or somebody else has settled it
 */
export async function oweWhatFoundNoSeat(
  context: SandboxContext,
  row: TransactionRow,
  approval: Approval,
): Promise<GivenBackReason | null> {
  const reason = await paidLinks[row.generation].reasonAgainst(context, row);
  if (reason === null) return null;
  return (await owe(context, row, ['pending'], reason, approval)) ? reason : null;
}

/** The bank has money that will not be counted, for a reason that is known already. */
export async function owe(
  context: SandboxContext,
  row: TransactionRow,
  from: readonly ('pending' | 'failed')[],
  reason: GivenBackReason,
  approval: Approval,
): Promise<boolean> {
  return await move(context, row, from, 'transaction.processing', {
    status: 'processing',
    givenBackReason: reason,
    gatewayMessage: sayOwed(reason),
    approvalCode: approval.approvalCode,
    // Whoever wrote this gives it back next; should it die on the way, another does.
    nextCheckAt: nextUnclearCheck(0, context.clock.now()),
  });
}

/** The bank has confirmed that nothing of the money is left with us. */
export async function confirmGivenBack(
  context: SandboxContext,
  row: TransactionRow,
  reason: GivenBackReason,
): Promise<boolean> {
  return await move(context, row, ['pending', 'processing'], 'transaction.refunded', {
    status: 'refunded',
    givenBackReason: reason,
    gatewayMessage: sayGivenBack(reason),
  });
}

/** Writes down when to look again, unless the transaction has moved on. */
export async function postpone(
  { database }: SandboxContext,
  row: TransactionRow,
  nextCheckAt: Instant | null,
  checks: number,
): Promise<void> {
  await database.orm
    .update(transactions)
    .set({ nextCheckAt, checks })
    .where(and(eq(transactions.id, row.id), eq(transactions.status, row.status)));
}
