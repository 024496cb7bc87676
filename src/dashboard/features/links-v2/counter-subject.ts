import type { Instant } from '../../../contract/core/instant.ts';
import { statusAt } from '../../../contract/v2/link-rules.ts';
import type { Link } from '../../../contract/v2/link.ts';
import { isRunningLow } from '../../../contract/v2/stock.ts';
import type { ShareObstacle } from '../share/share-subject.ts';

function closedBy(link: Link, now: Instant): ShareObstacle | 'closed' | null {
  switch (statusAt(link, now)) {
    case 'active':
      return null;
    case 'inactive':
      return 'paused';
    case 'expired':
      return 'expired';
    case 'closed':
      return link.payment_mode === 'limited' ? 'soldOut' : 'paid';
    default:
      return 'closed';
  }
}

/** What a customer sees of a v2 link on the counter. */
export function counterSubject(link: Link, now: Instant) {
  const isLimited = link.type !== 'static' && link.payment_mode === 'limited';
  return {
    title: link.title,
    amount: link.amount,
    isAmountFree: link.type === 'static',
    left: isLimited ? link.remaining_payments : null,
    isLow: isRunningLow(link),
    closed: closedBy(link, now),
    url: link.payment_link,
  };
}
