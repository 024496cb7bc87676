import { and, eq, inArray, isNotNull, lte } from 'drizzle-orm';
import { transactions } from '../db/schema.ts';
import { checkPayment } from './check-payment.ts';
import { forEachAtOnce } from './for-each-at-once.ts';
import type { PaymentsContext } from './payments-context.ts';

/** A check whose process dies is due again after this. */
const LEASE_MS = 60_000;
const BATCH = 50;

export interface PaymentChecks {
  /** Asks the bank about one payment, now. Many who ask at once cost the bank two questions. */
  checkNow(transactionId: string): Promise<void>;
  /** Checks the payments whose time has come. @returns how many */
  checkDue(): Promise<number>;
  /** Checks every payment that is not settled, whenever its time would have come. @returns how many */
  checkAll(): Promise<number>;
}

/**
 * A question under way, and the one after it, which all share who come meanwhile. They do not share the first: its answer
 * may be older than what they have come to tell.
 */
interface Turn {
  readonly running: Promise<void>;
  queued: Promise<void> | null;
}

/** What asks the bank, in this process; others do the same beside it. */
export function createPaymentChecks(context: PaymentsContext): PaymentChecks {
  const { database, clock, log } = context;
  const turns = new Map<string, Turn>();

  function begin(id: string): Promise<void> {
    const turn: Turn = {
      running: checkPayment(context, id, false).finally(() => {
        if (turns.get(id) === turn && turn.queued === null) turns.delete(id);
      }),
      queued: null,
    };
    turns.set(id, turn);
    return turn.running;
  }

  async function checkNow(id: string): Promise<void> {
    const turn = turns.get(id);
    if (!turn) return await begin(id);
    turn.queued ??= turn.running.catch(() => {}).then(() => begin(id));
    return await turn.queued;
  }

  async function checkEach(ids: readonly string[], isPlanned: boolean): Promise<void> {
    await forEachAtOnce(ids, async (id) => {
      try {
        await checkPayment(context, id, isPlanned);
      } catch (error) {
        // Its lease runs out, and it is checked again.
        log.error('check failed', { fault: error instanceof Error ? error.message : 'unknown' });
      }
    });
  }

  /** Takes due payments so that no other process takes them too. */
  async function claimDue(): Promise<string[]> {
    return await database.transaction(async () => {
      const due = await database.orm
        .select({ id: transactions.id })
        .from(transactions)
        .where(lte(transactions.nextCheckAt, clock.now()))
        .orderBy(transactions.nextCheckAt)
        .limit(BATCH)
        .for('update', { skipLocked: true });
      const ids = due.map(({ id }) => id);
      if (ids.length > 0) {
        await database.orm
          .update(transactions)
          .set({ nextCheckAt: clock.now() + LEASE_MS })
          .where(inArray(transactions.id, ids));
      }
      return ids;
    });
  }

  return {
    checkNow,
    async checkDue() {
      let total = 0;
      for (;;) {
        const ids = await claimDue();
        await checkEach(ids, true);
        total += ids.length;
        if (ids.length < BATCH) return total;
      }
    },
    async checkAll() {
      const open = await database.orm
        .select({ id: transactions.id })
        .from(transactions)
        .where(and(isNotNull(transactions.nextCheckAt), eq(transactions.isArranged, false)))
        .orderBy(transactions.nextCheckAt);
      await checkEach(
        open.map(({ id }) => id),
        false,
      );
      return open.length;
    },
  };
}
