import { eq } from 'drizzle-orm';
import { toApiInstant } from '../../../contract/core/instant.ts';
import { centimes, toDecimal } from '../../../contract/core/money.ts';
import { isUsedUp, paymentRefusalOf } from '../../../contract/ext/link-rules.ts';
import type { PaidTransaction } from '../../../contract/ext/webhooks.ts';
import type { SandboxContext } from '../core/context.ts';
import { appendEvents } from '../core/outbox.ts';
import { extLinks, transactions } from '../db/schema.ts';
import type { PaidLinks } from '../payments/paid-links-type.ts';
import type { Approval } from '../payments/take-seat.ts';
import type { TransactionRow } from '../payments/transaction-record.ts';
import { toLinkEvent } from './link-events.ts';
import { currentStatus, findLink, toLinkState, writeLink } from './link-record.ts';

function toPaidTransaction(row: TransactionRow): PaidTransaction {
  return {
    id: row.id,
    order_number: row.orderNumber,
    payment_link_id: row.linkId,
    status: 'paid',
    amount: toDecimal(row.amount),
    currency: 'DZD',
    approval_code: row.approvalCode,
    payer: { name: row.name, email: row.email, phone: row.phoneNumber },
    form_answers: row.formAnswers,
    paid_at: toApiInstant(row.updatedAt),
  };
}

/**
 * Counts a payment that the bank took, if its link is open and not used up. As with v2: it holds the transaction first and
 * only while it is pending, then the link, so that of two that want the last seat the second waits and finds none. A link
 * with a target takes the payment that reaches it whole, and none after that.
 */
async function takeSeat(
  context: SandboxContext,
  transactionId: string,
  approval: Approval,
): Promise<boolean> {
  const { database, clock } = context;
  const { orm } = database;
  return await database.transaction(async () => {
    const [attempt] = await orm
      .select()
      .from(transactions)
      .where(eq(transactions.id, transactionId))
      .for('update');
    if (attempt?.status !== 'pending') return false;
    const [link] = await orm
      .select()
      .from(extLinks)
      .where(eq(extLinks.id, attempt.linkId))
      .for('update');
    if (!link || paymentRefusalOf(toLinkState(link), clock.now()) !== null) return false;
    const counted = {
      paidCount: link.paidCount + 1,
      totalCollected: centimes(link.totalCollected + attempt.amount),
    };
    const isLast = isUsedUp(toLinkState({ ...link, ...counted }));
    const [paid] = await orm
      .update(transactions)
      .set({
        status: 'completed',
        approvalCode: approval.approvalCode,
        gatewayMessage: approval.message,
        nextCheckAt: null,
        checks: 0,
        updatedAt: clock.now(),
      })
      .where(eq(transactions.id, attempt.id))
      .returning();
    if (!paid) throw new Error('A locked transaction that is gone');
    const written = await writeLink(context, link, {
      ...counted,
      status: isLast ? 'exhausted' : link.status,
    });
    await appendEvents(context, [
      toLinkEvent(context, 'transaction.paid', written, toPaidTransaction(paid)),
      ...(isLast ? [toLinkEvent(context, 'payment_link.exhausted', written)] : []),
    ]);
    return true;
  });
}

/** What payments ask of ext links. */
export const extPaidLinks: PaidLinks = {
  takeSeat,
  async reasonAgainst(context, row) {
    const link = await findLink(context, row.merchantId, row.linkId);
    if (!link) throw new Error('A transaction without its link');
    const now = context.clock.now();
    switch (currentStatus(link, now)) {
      case 'active':
        // Its window was moved, and has not opened yet: as if it were paused.
        return paymentRefusalOf(toLinkState(link), now) === null ? null : 'paused';
      case 'draft':
      case 'paused':
        return 'paused';
      case 'exhausted':
        return link.usageMode === 'one_shot' ? 'already_paid' : 'sold_out';
      case 'expired':
        return 'expired';
      case 'archived':
        return 'archived';
    }
  },
  // Of a payment receivers are told once: when it is paid, with the seat that it took.
  toEvents: async () => await Promise.resolve([]),
};
