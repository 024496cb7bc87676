import { randomInt, randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { centimes, type Centimes } from '../../../contract/core/money.ts';
import type { TransactionStatus } from '../../../contract/v2/transaction.ts';
import { addToCounters } from '../core/counters.ts';
import type { SandboxContext } from '../core/context.ts';
import { drawOrderNumber } from '../core/order-number.ts';
import { appendEvents } from '../core/outbox.ts';
import { links, transactions } from '../db/schema.ts';
import { toLinkEvent } from './link-events.ts';
import { deadlineOf, type LinkRecord, type LinkRow } from './link-record.ts';

export type TransactionRow = typeof transactions.$inferInsert;

export interface Attempt {
  readonly status: TransactionStatus;
  readonly amount: Centimes;
  readonly at: number;
  /** Null for an anonymous payer. */
  readonly payer: { readonly name: string; readonly email: string; readonly phone: string } | null;
  readonly gatewayMessage?: string;
}

/** A transaction of a link as the bank would have left it, though no bank has heard of it. */
export function toTransaction(
  link: Pick<LinkRow, 'id' | 'merchantId' | 'instanceId' | 'slug'> &
    Pick<TransactionRow, 'paymentMode'>,
  attempt: Attempt,
): TransactionRow {
  const isPaid = attempt.status === 'completed' || attempt.status === 'refunded';
  return {
    id: randomUUID(),
    merchantId: link.merchantId,
    instanceId: link.instanceId,
    linkId: link.id,
    amount: attempt.amount,
    status: attempt.status,
    name: attempt.payer?.name ?? null,
    email: attempt.payer?.email ?? null,
    phoneNumber: attempt.payer?.phone ?? null,
    gatewayMessage: attempt.gatewayMessage ?? null,
    orderNumber: drawOrderNumber(),
    orderId: attempt.status === 'pending' ? null : randomUUID(),
    approvalCode: isPaid ? String(randomInt(100_000, 1_000_000)) : null,
    paymentMode: link.paymentMode,
    originalSlug: link.slug,
    isArranged: true,
    createdAt: attempt.at,
    updatedAt: attempt.at,
  };
}

/** What a payer of a static link is taken to have given. */
const DEFAULT_GIFT = centimes(100_000);

/**
 * Sells a link `count` times at once, with the transactions that make it true; it closes when that is its quota.
 * Belongs into a transaction that holds the link.
 */
export async function sellLink(
  context: SandboxContext,
  link: LinkRecord,
  count: number,
): Promise<LinkRecord> {
  if (count === 0) return link;
  const { database, clock } = context;
  const { row, instance } = link;
  const now = clock.now();
  const amount = row.amount ?? DEFAULT_GIFT;
  const sold = row.successfulPaymentsCount + count;
  const after: LinkRow = {
    ...row,
    successfulPaymentsCount: sold,
    collectedAmount: centimes(row.collectedAmount + amount * count),
    status: row.maxPayments !== null && sold >= row.maxPayments ? 'closed' : row.status,
    lastActivityAt: now,
    version: row.version + 1,
    updatedAt: now,
  };
  await database.orm.insert(transactions).values(
    Array.from({ length: count }, () =>
      toTransaction(row, {
        status: 'completed',
        amount,
        at: now,
        payer: null,
        gatewayMessage: 'Approved',
      }),
    ),
  );
  const [written] = await database.orm
    .update(links)
    .set({ ...after, deadlineAt: deadlineOf(after, instance.defaultInactivityTimeoutMinutes) })
    .where(eq(links.id, row.id))
    .returning();
  if (!written) throw new Error('A locked link that is gone');
  await addToCounters(context, row, { collected: amount * count });
  const record = { row: written, instance };
  if (written.status === 'closed')
    await appendEvents(context, [toLinkEvent('pay_link.closed', record)]);
  return record;
}
