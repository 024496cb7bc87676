import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import type { FormAnswers } from '../../../contract/core/form-answers.ts';
import type { Centimes } from '../../../contract/core/money.ts';
import type { PayRequest } from '../../../contract/v2/pay-request.ts';
import { drawOrderNumber } from '../core/order-number.ts';
import { appendEvents, type NewEvent } from '../core/outbox.ts';
import { transactions, type Generation } from '../db/schema.ts';
import { nextOpenCheck } from './check-schedule.ts';
import type { PaymentsContext } from './payments-context.ts';
import type { TransactionRow } from './transaction-record.ts';
import { fail } from './transitions.ts';

/** Where payers come back to from the bank, below the server's own address. */
export const RETURN_PATH = '/pay/return';

/** What a payment needs of its link, of whichever generation. */
export interface Payable extends Pick<
  TransactionRow,
  'merchantId' | 'instanceId' | 'linkId' | 'paymentMode' | 'udfs'
> {
  readonly generation: Generation;
  readonly slug: string;
  readonly title: string;
  /** What is told of the attempt. */
  toEvents(attempt: TransactionRow): readonly NewEvent[];
}

/** A payer's form, with the answers to that of the link where it has one. */
interface AnsweredRequest extends PayRequest {
  readonly answers?: FormAnswers | null;
}

export type StartedPayment =
  | { readonly kind: 'started'; readonly orderNumber: string; readonly formUrl: string }
  /** The bank said no, or said nothing: nothing was charged, and the payer may try again. */
  | { readonly kind: 'bankAway'; readonly orderNumber: string };

async function record(
  context: PaymentsContext,
  link: Payable,
  request: AnsweredRequest,
  amount: Centimes,
): Promise<TransactionRow> {
  const { database, clock } = context;
  return await database.transaction(async () => {
    const now = clock.now();
    const [attempt] = await database.orm
      .insert(transactions)
      .values({
        id: randomUUID(),
        merchantId: link.merchantId,
        generation: link.generation,
        instanceId: link.instanceId,
        linkId: link.linkId,
        amount,
        status: 'pending',
        name: request.payer?.name ?? null,
        email: request.payer?.email ?? null,
        phoneNumber: request.payer?.phone_number ?? null,
        orderNumber: drawOrderNumber(),
        paymentMode: link.paymentMode,
        originalSlug: link.slug,
        udfs: link.udfs,
        formAnswers: request.answers ?? null,
        language: request.language,
        nextCheckAt: nextOpenCheck(now, now),
        createdAt: now,
        updatedAt: now,
      })
      .returning();
    if (!attempt) throw new Error('An insert without a row');
    await appendEvents(context, link.toEvents(attempt));
    return attempt;
  });
}

/** The references that travel with the payment: the link's, with the order number for the first when it has none. */
function udfsOf(attempt: TransactionRow): { udf1: string } & Record<string, string> {
  const values = Object.entries(attempt.udfs ?? {}).map(([key, { value }]) => [key, value]);
  return { udf1: attempt.orderNumber, ...Object.fromEntries(values) };
}

/** @returns false when the payment was given up meanwhile: then nobody may be sent to pay it */
async function keepOrderId(
  { database, clock }: PaymentsContext,
  attempt: TransactionRow,
  orderId: string,
): Promise<boolean> {
  const kept = await database.orm
    .update(transactions)
    .set({ orderId, updatedAt: clock.now() })
    .where(and(eq(transactions.id, attempt.id), eq(transactions.status, 'pending')))
    .returning({ id: transactions.id });
  return kept.length > 0;
}

/**
 * Begins a payment: written down, then registered at the bank, then written down again before anybody learns where to
 * pay. It holds no seat: unpaid visitors cannot block a stock.
 * @param amount centimes: the link's price, or what the payer gives
 */
export async function startPayment(
  context: PaymentsContext,
  link: Payable,
  request: AnsweredRequest,
  amount: Centimes,
): Promise<StartedPayment> {
  const attempt = await record(context, link, request, amount);
  const { orderNumber } = attempt;
  const answer = await context.satim.register({
    orderNumber,
    amount,
    returnUrl: `${context.publicUrl}${RETURN_PATH}/${orderNumber}`,
    description: link.title,
    language: request.language,
    udfs: udfsOf(attempt),
  });
  if (answer.kind === 'registered') {
    if (await keepOrderId(context, attempt, answer.orderId))
      return { kind: 'started', orderNumber, formUrl: answer.formUrl };
    return { kind: 'bankAway', orderNumber };
  }
  const why = answer.kind === 'refused' ? answer.message : answer.why;
  context.log.warn('payment not registered', { order_number: orderNumber, why });
  await fail(context, attempt, answer.kind === 'refused' ? why : 'The bank did not answer', false);
  return { kind: 'bankAway', orderNumber };
}
