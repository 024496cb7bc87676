import { randomInt } from 'node:crypto';
import { and, eq, gte, inArray, isNull, lte, sql } from 'drizzle-orm';
import { MINUTE_MS } from '../../../contract/core/instant.ts';
import { centimes, type Centimes } from '../../../contract/core/money.ts';
import type { BankContext } from './bank-context.ts';
import { orders, type BankLanguage, type Order } from './bank-schema.ts';
import { cardNumberOf, CARD_OUTCOMES, maskCard, type Outcome } from './outcomes.ts';

/** How long the hosted page takes a card. */
export const PAGE_MS = 10 * MINUTE_MS;
/** When an order that nobody has paid is over. */
export const SESSION_MS = 20 * MINUTE_MS;
/** When a payment that the merchant has not asked after is cancelled. */
export const ACKNOWLEDGE_MS = 20 * MINUTE_MS;

const ID_ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const ID_LENGTH = 20;

function drawOrderId(): string {
  return Array.from({ length: ID_LENGTH }, () =>
    ID_ALPHABET.charAt(randomInt(ID_ALPHABET.length)),
  ).join('');
}

export interface Registration {
  readonly userName: string;
  readonly orderNumber: string;
  readonly amount: Centimes;
  readonly returnUrl: string;
  readonly failUrl: string;
  readonly description: string;
  readonly language: BankLanguage;
  /** `udf1` to `udf5` */
  readonly udfs: Readonly<Record<string, string>>;
}

/** @returns the new order's id, or null when the merchant has used the order number before */
export async function registerOrder(
  { database, clock }: BankContext,
  registration: Registration,
): Promise<string | null> {
  const [row] = await database.orm
    .insert(orders)
    .values({
      ...registration,
      id: drawOrderId(),
      status: 'registered',
      captured: centimes(0),
      givenBack: centimes(0),
      pan: '',
      createdAt: clock.now(),
    })
    .onConflictDoNothing()
    .returning({ id: orders.id });
  return row?.id ?? null;
}

/** An order as it stands now: what ran out of time is over when it is looked at, whether or not the sweep has been round. */
export async function findOrder(context: BankContext, id: string): Promise<Order | null> {
  await endOverdue(context, id);
  const [order] = await context.database.orm.select().from(orders).where(eq(orders.id, id));
  return order ?? null;
}

/**
 * Ends unpaid orders whose session is over, and gives back payments that no merchant has asked after.
 * @param id this order alone; null for all
 */
export async function endOverdue(
  { database, clock }: BankContext,
  id: string | null,
): Promise<void> {
  const now = clock.now();
  const isMeant = id === null ? undefined : eq(orders.id, id);
  await database.orm
    .update(orders)
    .set({ status: 'declined', outcome: 'timeout' })
    .where(and(isMeant, eq(orders.status, 'registered'), lte(orders.createdAt, now - SESSION_MS)));
  await database.orm
    .update(orders)
    .set({ status: 'reversed', givenBack: sql`${orders.captured}` })
    .where(
      and(
        isMeant,
        eq(orders.status, 'paid'),
        isNull(orders.acknowledgedAt),
        lte(orders.paidAt, now - ACKNOWLEDGE_MS),
      ),
    );
}

function panOf(outcome: Outcome): string {
  const card = CARD_OUTCOMES.find((known) => known === outcome);
  return card === undefined ? '' : maskCard(cardNumberOf(card));
}

/**
 * Lets an open order end. Only the first end counts.
 * @returns false when it has ended already
 */
export async function decideOrder(
  { database, clock }: BankContext,
  id: string,
  outcome: Outcome,
): Promise<boolean> {
  const isPaid = outcome === 'accepted';
  const decided = await database.orm
    .update(orders)
    .set({
      outcome,
      pan: panOf(outcome),
      ...(isPaid
        ? {
            status: 'paid',
            captured: sql`${orders.amount}`,
            approvalCode: String(randomInt(100_000, 1_000_000)),
            paidAt: clock.now(),
          }
        : { status: 'declined' }),
    })
    .where(and(eq(orders.id, id), eq(orders.status, 'registered')))
    .returning({ id: orders.id });
  return decided.length > 0;
}

/** The merchant has asked about a payment: it will not be cancelled for want of interest. */
export async function acknowledgeOrder(
  { database, clock }: BankContext,
  id: string,
): Promise<void> {
  await database.orm
    .update(orders)
    .set({ acknowledgedAt: clock.now() })
    .where(and(eq(orders.id, id), eq(orders.status, 'paid'), isNull(orders.acknowledgedAt)));
}

/**
 * Gives money of a payment back, in one or several parts.
 * @returns false when there is no payment, or less left of it than that
 */
export async function refundOrder(
  { database }: BankContext,
  id: string,
  amount: Centimes,
): Promise<boolean> {
  const refunded = await database.orm
    .update(orders)
    .set({ status: 'refunded', givenBack: sql`${orders.givenBack} + ${amount}::bigint` })
    .where(
      and(
        eq(orders.id, id),
        inArray(orders.status, ['paid', 'refunded']),
        gte(sql`${orders.captured} - ${orders.givenBack}`, amount),
      ),
    )
    .returning({ id: orders.id });
  return refunded.length > 0;
}

/**
 * Takes a whole payment back, as the bank's own staff do.
 * @returns false when there is no payment, or when some of it has been given back
 */
export async function reverseOrder({ database }: BankContext, id: string): Promise<boolean> {
  const reversed = await database.orm
    .update(orders)
    .set({ status: 'reversed', givenBack: sql`${orders.captured}` })
    .where(and(eq(orders.id, id), eq(orders.status, 'paid')))
    .returning({ id: orders.id });
  return reversed.length > 0;
}
