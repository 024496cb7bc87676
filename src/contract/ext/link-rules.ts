import { ALLOWED, refusedBy, type Capability } from '../core/capability.ts';
import type { Instant } from '../core/instant.ts';
import type { Open } from '../core/open.ts';
import { isKnownStatus, isTerminal, statusAfter, type LinkMove } from './link-lifecycle.ts';
import type { AllowedPayer, Link, LinkStatus } from './link.ts';
import { toE164 } from './phone.ts';
import type { RuleId } from './rule-messages.ts';

/** What the rules need to know of a link. */
export type LinkState = Pick<
  Link,
  | 'usage_mode'
  | 'status'
  | 'max_uses'
  | 'target_amount'
  | 'starts_at'
  | 'ends_at'
  | 'expires_at'
  | 'paid_count'
  | 'total_collected'
>;

/** From when on the link takes no payment any more, or null for never: the end of its window or its own end. */
export function closingInstantOf(
  link: Pick<LinkState, 'usage_mode' | 'ends_at' | 'expires_at'>,
): Instant | null {
  const ends = [link.usage_mode === 'time_window' ? link.ends_at : null, link.expires_at];
  const known = ends.filter((end) => end !== null);
  return known.length === 0 ? null : Math.min(...known);
}

/** The status now: a link at or past its end is expired, even before a sweep has marked it. */
export function statusAt(link: LinkState, now: Instant): Open<LinkStatus> {
  const end = closingInstantOf(link);
  if (end === null || now < end || !isKnownStatus(link.status)) return link.status;
  return statusAfter(link.status, 'expire') ?? link.status;
}

/** Whether its mode lets it be paid no more: once, so often, or so much. */
export function isUsedUp(
  link: Pick<
    LinkState,
    'usage_mode' | 'max_uses' | 'target_amount' | 'paid_count' | 'total_collected'
  >,
): boolean {
  switch (link.usage_mode) {
    case 'one_shot':
      return link.paid_count >= 1;
    case 'limited':
      return link.max_uses !== null && link.paid_count >= link.max_uses;
    case 'capped_amount':
      return (
        link.target_amount !== null &&
        link.total_collected !== null &&
        link.total_collected >= link.target_amount
      );
    default:
      return false;
  }
}

/** Why a link takes no payment now, or null. Both ends of a window count: open from its start, closed at its end. */
export function paymentRefusalOf(link: LinkState, now: Instant): RuleId | null {
  const status = statusAt(link, now);
  if (!isKnownStatus(status)) return 'link.unknownState';
  if (status !== 'active') return `link.${status}`;
  const isEarly =
    link.usage_mode === 'time_window' && link.starts_at !== null && now < link.starts_at;
  return isEarly ? 'link.notOpenYet' : null;
}

/** Whether somebody is on a link's list: by e-mail, whatever its case, or by phone, however it was typed. */
export function isAllowedPayer(
  allowed: readonly AllowedPayer[],
  payer: { readonly email: string; readonly phone: string },
): boolean {
  const email = payer.email.trim().toLowerCase();
  const phone = toE164(payer.phone);
  return allowed.some(
    (one) =>
      (one.email !== null && one.email.toLowerCase() === email) ||
      (one.phone !== null && phone !== null && one.phone === phone),
  );
}

export const LINK_ACTIONS = ['edit', 'publish', 'pause', 'resume', 'archive', 'duplicate'] as const;
export type LinkAction = (typeof LINK_ACTIONS)[number];
export type LinkCapabilities = Readonly<Record<LinkAction, Capability<RuleId>>>;

/** What a status says to whoever wants to do something that it does not allow. */
const REFUSALS: Readonly<Record<LinkStatus, RuleId>> = {
  draft: 'link.draft',
  active: 'link.alreadyActive',
  paused: 'link.paused',
  exhausted: 'link.exhausted',
  expired: 'link.expired',
  archived: 'link.archived',
};

function refusalOf(
  link: LinkState,
  status: LinkStatus,
  move: Exclude<LinkMove, 'exhaust' | 'expire'>,
  now: Instant,
): RuleId | null {
  if (statusAfter(status, move) === null)
    return move === 'publish' && status === 'paused' ? 'link.notDraft' : REFUSALS[status];
  const end = closingInstantOf(link);
  return move === 'publish' && end !== null && now >= end ? 'link.endPassed' : null;
}

/** What may be done with a link now: the moves of its life, and whether it takes an update. */
export function capabilitiesOf(link: LinkState, now: Instant): LinkCapabilities {
  const status = statusAt(link, now);
  const decide = (refusal: RuleId | null): Capability<RuleId> =>
    refusal === null ? ALLOWED : refusedBy(refusal);
  if (!isKnownStatus(status)) {
    const unknown = refusedBy<RuleId>('link.unknownState');
    return {
      edit: unknown,
      publish: unknown,
      pause: unknown,
      resume: unknown,
      archive: unknown,
      duplicate: ALLOWED,
    };
  }
  return {
    edit: decide(isTerminal(status) ? REFUSALS[status] : null),
    publish: decide(refusalOf(link, status, 'publish', now)),
    pause: decide(refusalOf(link, status, 'pause', now)),
    resume: decide(refusalOf(link, status, 'resume', now)),
    archive: decide(refusalOf(link, status, 'archive', now)),
    duplicate: ALLOWED,
  };
}
