import type { SandboxContext } from '../core/context.ts';
import type { PaidLinks } from '../payments/paid-links-type.ts';
import { takeSeat } from '../payments/take-seat.ts';
import { toTransactionEvent } from '../payments/transaction-events.ts';
import type { TransactionRow } from '../payments/transaction-record.ts';
import { currentStatus, findLink, type LinkRecord } from './link-record.ts';

async function linkOf(context: SandboxContext, row: TransactionRow): Promise<LinkRecord> {
  const link = await findLink(context, row.merchantId, row.linkId);
  if (!link) throw new Error('A transaction without its link');
  return link;
}

/** What payments ask of v2 links. */
export const v2PaidLinks: PaidLinks = {
  takeSeat,
  async reasonAgainst(context, row) {
    const link = await linkOf(context, row);
    switch (currentStatus(link, context.clock.now())) {
      case 'active':
        return null;
      case 'closed':
        return link.row.paymentMode === 'one_shot' ? 'already_paid' : 'sold_out';
      case 'inactive':
        return 'paused';
      case 'expired':
        return 'expired';
    }
  },
  async toEvents(context, event, row) {
    return [toTransactionEvent(event, row, await linkOf(context, row))];
  },
};
