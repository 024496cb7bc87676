import { MINUTE_MS, type Instant } from '../../../contract/core/instant.ts';
import type { Link } from '../../../contract/v2/link.ts';
import { standingAt, type LinkStanding, type ListedLink } from '../links/listed-link.ts';
import type { SessionInstance } from '../session/session.ts';
import type { ShareObstacle, ShareOccasion, ShareSubject } from '../share/share-subject.ts';
import { toListedLink } from './to-listed-link.ts';

/** An invoice that is younger was hardly seen yet: its first message is no reminder. */
const REMINDER_AGE_MS = 24 * 60 * MINUTE_MS;

type Payee = Pick<SessionInstance, 'id' | 'name' | 'logo'>;

/** A link as it is sent on, from what the list knows of it. */
export function listedShareSubject(link: ListedLink, payee: Payee, now: Instant): ShareSubject {
  return {
    instanceId: payee.id,
    linkId: link.id,
    title: link.title,
    details: '',
    amount: link.amount,
    isAmountFree: link.mode === 'static',
    isInvoice: link.mode === 'one_shot',
    left:
      link.mode === 'limited' && link.quota !== null ? Math.max(0, link.quota - link.sold) : null,
    closesAt: link.closesAt ?? null,
    url: link.address,
    logo: link.logo ?? payee.logo,
    merchant: payee.name,
    obstacle: obstacleOf(standingAt(link, now)),
  };
}

/** A link as it is sent on, from a reading of it in full. */
export function linkShareSubject(link: Link, payee: Payee, now: Instant): ShareSubject {
  return { ...listedShareSubject(toListedLink(link), payee, now), details: link.details };
}

function obstacleOf(standing: LinkStanding): ShareObstacle | null {
  switch (standing) {
    case 'paused':
    case 'expired':
    case 'paid':
      return standing;
    case 'sold_out':
      return 'soldOut';
    default:
      return null;
  }
}

/** Why a link is most likely sent now: an unpaid invoice of a day ago to remind, a low stock to sell off. */
export function likelyOccasion(link: ListedLink, now: Instant): ShareOccasion {
  const standing = standingAt(link, now);
  if (standing === 'running_low') return 'fewLeft';
  const age = link.createdAt === null ? 0 : now - link.createdAt;
  return standing === 'awaiting' && age >= REMINDER_AGE_MS ? 'reminder' : 'new';
}
