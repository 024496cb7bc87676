import type { GivenBackReason } from '../../../contract/v2/transaction.ts';
import { centimes, type Centimes } from '../../../contract/core/money.ts';
import type { Instant } from '../../../contract/core/instant.ts';
import type { Acknowledgement } from '../satim/satim-answers.ts';
import { ATTEMPT_MS, nextFollowUp, nextOpenCheck, nextUnclearCheck } from './check-schedule.ts';
import type { PaymentsContext } from './payments-context.ts';
import { paidLinks } from './paid-links.ts';
import type { Approval } from './take-seat.ts';
import { findTransaction, type TransactionRow } from './transaction-record.ts';
import {
  confirmGivenBack,
  fail,
  owe,
  oweWhatFoundNoSeat,
  postpone,
  refuse,
} from './transitions.ts';

const TIMED_OUT = 'No payment within ten minutes';
const REVERSED = 'Reversed by the bank';
/** A link that is restocked and sold out again between two looks; more often than this, the next check goes on. */
const SEAT_TRIES = 3;
const NO_APPROVAL: Approval = { approvalCode: null, message: '' };

/** One look at a payment. */
interface Look {
  readonly context: PaymentsContext;
  readonly row: TransactionRow;
  /** The bank's own number of the payment. */
  readonly orderId: string;
  /**
   * True when its time had come, and false when somebody asked: whoever asks learns what there is, but neither hastens
   * nor delays the looks that were planned.
   */
  readonly isPlanned: boolean;
}

async function plan(look: Look, nextCheckAt: Instant | null, checks: number): Promise<void> {
  if (look.isPlanned) await postpone(look.context, look.row, nextCheckAt, checks);
}

async function planUnclear(look: Look, why: string): Promise<void> {
  const { context, row } = look;
  context.log.warn('bank unclear', { order_number: row.orderNumber, why });
  await plan(look, nextUnclearCheck(row.checks, context.clock.now()), row.checks + 1);
}

/** Returns money to the payer; the amount is all that is left with us. */
async function giveBack(look: Look, amount: Centimes): Promise<void> {
  const { context, row, orderId } = look;
  const answer = await context.satim.refund(orderId, amount);
  if (answer.kind === 'confirmed')
    await confirmGivenBack(context, row, row.givenBackReason ?? 'at_the_bank');
  else await planUnclear(look, answer.kind === 'unclear' ? answer.why : answer.message);
}

/** Gives back at once what has just become owed; the next look was planned with it, should this one be cut off. */
async function giveBackOwed(look: Look, amount: Centimes): Promise<void> {
  const owed = await findTransaction(look.context, look.row.id);
  if (owed?.status === 'processing')
    await giveBack({ ...look, row: owed, isPlanned: false }, amount);
}

async function countOrGiveBack(look: Look, approval: Approval): Promise<void> {
  const { context, row } = look;
  for (let tries = 0; tries < SEAT_TRIES; tries += 1) {
    if (await paidLinks[row.generation].takeSeat(context, row.id, approval)) return;
    if ((await oweWhatFoundNoSeat(context, row, approval)) !== null) {
      await giveBackOwed(look, row.amount);
      return;
    }
    if ((await findTransaction(context, row.id))?.status !== 'pending') return;
  }
}

/** Money that the bank has for a payment that will not be counted. */
async function returnRest(
  look: Look,
  amount: Centimes,
  reason: GivenBackReason,
  approval: Approval,
): Promise<void> {
  if (await owe(look.context, look.row, ['pending', 'failed'], reason, approval))
    await giveBackOwed(look, amount);
}

async function learnUnpaid(look: Look): Promise<void> {
  const { context, row } = look;
  const now = context.clock.now();
  if (now >= row.createdAt + ATTEMPT_MS) await fail(context, row, TIMED_OUT, true);
  else await plan(look, nextOpenCheck(row.createdAt, now), 0);
}

/** What an answer means for a payment that is still open. */
async function learnOfOpen(look: Look, answer: Acknowledgement): Promise<void> {
  const { context, row } = look;
  switch (answer.kind) {
    case 'paid':
      await countOrGiveBack(look, answer);
      break;
    case 'declined':
      if (answer.isTimeout) await fail(context, row, answer.message, false);
      else await refuse(context, row, answer.message);
      break;
    case 'givenBack':
      if (answer.remaining > 0)
        await returnRest(look, answer.remaining, 'at_the_bank', NO_APPROVAL);
      else if (answer.by === 'reversal') await refuse(context, row, REVERSED);
      else await confirmGivenBack(context, row, 'at_the_bank');
      break;
    case 'unpaid':
    case 'unknownOrder':
      await learnUnpaid(look);
      break;
    case 'unclear':
      await planUnclear(look, answer.why);
      break;
  }
}

/** Centimes that the bank still has for us, by an answer that says so; null by any other. */
function heldBy(answer: Acknowledgement, row: TransactionRow): Centimes | null {
  if (answer.kind === 'paid') return row.amount;
  return answer.kind === 'givenBack' ? answer.remaining : null;
}

/** What an answer means for money that is owed. */
async function learnOfOwed(look: Look, answer: Acknowledgement): Promise<void> {
  const { context, row } = look;
  const held = heldBy(answer, row);
  if (held === null)
    await planUnclear(look, answer.kind === 'unclear' ? answer.why : `${answer.kind} after paid`);
  else if (held > 0) await giveBack(look, held);
  else await confirmGivenBack(context, row, row.givenBackReason ?? 'at_the_bank');
}

/** What an answer means for a payment that was given up. */
async function learnOfFailed(look: Look, answer: Acknowledgement): Promise<void> {
  const { context, row } = look;
  const held = heldBy(answer, row) ?? centimes(0);
  const approval = answer.kind === 'paid' ? answer : NO_APPROVAL;
  if (held > 0) await returnRest(look, held, 'too_late', approval);
  else await plan(look, nextFollowUp(row.checks, context.clock.now()), row.checks + 1);
}

/** Registering was cut off: nobody has been told where to pay it, so that nobody can. */
async function endUnregistered(context: PaymentsContext, row: TransactionRow): Promise<void> {
  if (row.status === 'pending' && context.clock.now() >= row.createdAt + ATTEMPT_MS)
    await fail(context, row, TIMED_OUT, false);
}

/**
 * Asks the bank what became of a payment, and writes down what that means. Harmless to repeat, at once and at any time:
 * a settled payment is left alone, and each change is guarded.
 * @param isPlanned true when its time had come, false when somebody asks out of turn
 */
export async function checkPayment(
  context: PaymentsContext,
  id: string,
  isPlanned: boolean,
): Promise<void> {
  const row = await findTransaction(context, id);
  if (!row || row.isArranged) return;
  const { orderId, orderNumber, amount, language } = row;
  if (orderId === null) {
    await endUnregistered(context, row);
    return;
  }
  const learn = { pending: learnOfOpen, processing: learnOfOwed, failed: learnOfFailed } as const;
  if (row.status !== 'pending' && row.status !== 'processing' && row.status !== 'failed') return;
  const answer = await context.satim.acknowledge(orderId, { orderNumber, amount }, language);
  await learn[row.status]({ context, row, orderId, isPlanned }, answer);
}
