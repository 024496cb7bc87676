import type { Instant } from '../../../contract/core/instant.ts';
import { closingInstantOf, statusAt } from '../../../contract/ext/link-rules.ts';
import type { Link } from '../../../contract/ext/link.ts';
import type { LinkStanding, ListedLink } from '../links/listed-link.ts';

/** Where payers open a link: the pay host and the slug, as the documents build it; empty where the host is not known. */
export function addressOf({ slug }: Pick<Link, 'slug'>, payUrl: string | null): string {
  return payUrl === null || slug === '' ? '' : `${payUrl}/${slug}`;
}

/** The nearest word that both generations have; `status-words.ts` has all of this one's. */
function standingOf(link: Link, now: Instant): LinkStanding {
  switch (statusAt(link, now)) {
    case 'active':
      return link.usage_mode === 'one_shot' ? 'awaiting' : 'active';
    case 'paused':
      return 'paused';
    case 'exhausted':
      return link.usage_mode === 'one_shot' ? 'paid' : 'sold_out';
    case 'expired':
      return 'expired';
    default:
      return 'unknown';
  }
}

/** A link as rows and cards show it. */
export function toListedLink(link: Link, payUrl: string | null, now: Instant): ListedLink {
  return {
    id: link.id,
    title: link.title,
    slug: link.slug,
    address: addressOf(link, payUrl),
    logo: link.logo,
    mode: link.usage_mode,
    status: link.status,
    standing: standingOf(link, now),
    amount: link.amount_mode === 'open' ? null : link.amount,
    isAmountFree: link.amount_mode === 'open',
    collected: link.total_collected,
    quota: link.usage_mode === 'limited' ? link.max_uses : null,
    sold: link.paid_count,
    createdAt: link.created_at,
    updatedAt: link.updated_at,
    closesAt: closingInstantOf(link),
    references: '',
  };
}
