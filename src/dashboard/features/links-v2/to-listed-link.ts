import type { Instant } from '../../../contract/core/instant.ts';
import { centimes } from '../../../contract/core/money.ts';
import type { Open } from '../../../contract/core/open.ts';
import { expiryInstantOf, type LinkState } from '../../../contract/v2/link-expiry.ts';
import { isRunningLow } from '../../../contract/v2/stock.ts';
import { isPaymentMode, type Link, type LinkSummary } from '../../../contract/v2/link.ts';
import {
  standingAt,
  type LinkMode,
  type LinkStanding,
  type ListedLink,
} from '../links/listed-link.ts';

const NOTHING = centimes(0);

/** A static link is always reusable: its price is what tells it apart. */
function modeOf(link: LinkSummary): Open<LinkMode> {
  return link.type === 'static' ? 'static' : link.payment_mode;
}

/** Statuses in words (v2): where a link stands, by status, mode and what is sold. */
function standingOf(link: LinkSummary): LinkStanding {
  const mode = modeOf(link);
  if (mode !== 'static' && !isPaymentMode(mode)) return 'unknown';
  switch (link.status) {
    case 'inactive':
      return 'paused';
    case 'expired':
      return 'expired';
    case 'closed':
      if (mode === 'limited') return 'sold_out';
      return mode === 'one_shot' ? 'paid' : 'unknown';
    case 'active':
      if (mode === 'one_shot') return link.successful_payments_count > 0 ? 'paid' : 'awaiting';
      if (mode !== 'limited' || link.successful_payments_count === 0) return 'active';
      return isRunningLow(link) ? 'running_low' : 'selling';
    default:
      return 'unknown';
  }
}

function referencesOf(link: LinkSummary | Link): string {
  const texts: string[] = [];
  if (link.metadata !== null) texts.push(...Object.values(link.metadata));
  if ('udfs' in link && link.udfs !== null) {
    for (const { value, label } of Object.values(link.udfs)) texts.push(value, label);
  }
  return texts.join('\n');
}

/** A v2 link as the list shows it. A row of the list does not know its deadline, a link in full does. */
export function toListedLink(link: LinkSummary | Link): ListedLink {
  return {
    id: link.id,
    title: link.title,
    slug: link.slug,
    address: link.payment_link,
    logo: link.logo,
    mode: modeOf(link),
    status: link.status,
    standing: standingOf(link),
    amount: link.type === 'static' ? null : link.amount,
    // Create and update do not say it; of a link that nobody has paid it is known all the same.
    collected: link.collected_amount ?? (link.successful_payments_count === 0 ? NOTHING : null),
    quota: link.max_payments,
    sold: link.successful_payments_count,
    createdAt: link.created_at,
    updatedAt: link.updated_at,
    closesAt: 'last_activity_at' in link ? expiryInstantOf(link) : undefined,
    references: referencesOf(link),
  };
}

/** What the contract's rules need to know of a listed link; past its deadline it is expired, swept or not. */
export function toLinkState(link: ListedLink, now: Instant): LinkState {
  const isStatic = link.mode === 'static';
  return {
    type: isStatic ? 'static' : 'dynamic',
    payment_mode: isStatic ? 'reusable' : link.mode,
    status: standingAt(link, now) === 'expired' ? 'expired' : link.status,
    max_payments: link.quota,
    successful_payments_count: link.sold,
    created_at: link.createdAt,
  };
}
