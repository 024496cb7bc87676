import type { Open } from '../core/open.ts';
import { ALLOWED, refusedBy, type Capability } from '../core/capability.ts';
import type { Instant } from '../core/instant.ts';
import { expiryInstantOf, type LinkState } from './link-expiry.ts';
import { isPaymentMode, LINK_STATUSES, type LinkStatus } from './link.ts';
import type { RuleId } from './rule-messages.ts';

export function isKnownStatus(status: string): status is LinkStatus {
  return (LINK_STATUSES as readonly string[]).includes(status);
}

/** The status now: a link at or past its deadline is expired, even before a sweep has marked it. */
export function statusAt(link: LinkState, now: Instant): Open<LinkStatus> {
  const expiry = expiryInstantOf(link);
  return expiry !== null && now >= expiry ? 'expired' : link.status;
}

/** Why no update at all is taken, or null. One-shot comes first: it holds in every status (Update Pay Link, strict rule 1). */
export function updateRefusalOf(link: LinkState, now: Instant): RuleId | null {
  if (link.type !== 'static' && link.payment_mode === 'one_shot') return 'link.oneShotImmutable';
  return statusAt(link, now) === 'expired' ? 'link.expiredFinal' : null;
}

export const LINK_ACTIONS = ['edit', 'restock', 'pause', 'resume', 'delete', 'duplicate'] as const;
export type LinkAction = (typeof LINK_ACTIONS)[number];
export type LinkCapabilities = Readonly<Record<LinkAction, Capability<RuleId>>>;

function decide(refusal: RuleId | null): Capability<RuleId> {
  return refusal === null ? ALLOWED : refusedBy(refusal);
}

function toggleRefusalOf(status: Open<LinkStatus>, wanted: 'pause' | 'resume'): RuleId | null {
  switch (status) {
    case 'active':
      return wanted === 'resume' ? 'link.alreadyActive' : null;
    case 'inactive':
      return wanted === 'pause' ? 'link.alreadyPaused' : null;
    case 'closed':
      return 'link.closedNoToggle';
    case 'expired':
      return 'link.expiredNoToggle';
    default:
      return 'link.unknownState';
  }
}

function restockRefusalOf(link: LinkState, status: Open<LinkStatus>): RuleId | null {
  if (link.type === 'static' || link.payment_mode !== 'limited') return 'link.restockOnlyLimited';
  return status === 'expired' ? 'link.expiredFinal' : null;
}

/**
 * What may be done with a link now. Deleting is refused for links that have been paid; a link with other transactions
 * (pending, refused) is refused by the API alone, which knows of them.
 */
export function capabilitiesOf(link: LinkState, now: Instant): LinkCapabilities {
  const status = statusAt(link, now);
  const isKnown =
    isKnownStatus(status) && (link.type === 'static' || isPaymentMode(link.payment_mode));
  const unknown: RuleId | null = isKnown ? null : 'link.unknownState';
  return {
    edit: decide(unknown ?? updateRefusalOf(link, now)),
    restock: decide(unknown ?? restockRefusalOf(link, status)),
    pause: decide(unknown ?? toggleRefusalOf(status, 'pause')),
    resume: decide(unknown ?? toggleRefusalOf(status, 'resume')),
    delete: decide(unknown ?? (link.successful_payments_count > 0 ? 'link.hasTransactions' : null)),
    duplicate: ALLOWED,
  };
}
