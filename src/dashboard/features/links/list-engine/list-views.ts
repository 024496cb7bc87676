import type { Instant } from '../../../../contract/core/instant.ts';
import { GIVEN_BACK_MS, standingAt, type LinkStanding, type ListedLink } from '../listed-link.ts';

/** The tabs of the list: each is a question that a merchant comes with. */
export const LIST_VIEWS = [
  'all',
  'awaiting_payment',
  'paid',
  'partially_paid',
  'sold_out',
  'paused',
  'expired',
  'needs_attention',
] as const;
export type ListView = (typeof LIST_VIEWS)[number];

/** One bit a view, eight of them: what a column of bytes holds. */
export function viewBit(view: ListView): number {
  return 1 << LIST_VIEWS.indexOf(view);
}

const HOUR_MS = 60 * 60_000;
/** An invoice that nobody has paid for so long is worth a word. */
const UNPAID_PATIENCE_MS = 72 * HOUR_MS;
/** A link that closes within so long is worth a look. */
export const CLOSING_SOON_MS = 24 * HOUR_MS;

const ALL = viewBit('all');
const ATTENTION = viewBit('needs_attention');

/** Views and the URL: which views a standing belongs to by itself. */
const BITS: Record<LinkStanding, number> = {
  active: ALL,
  awaiting: ALL | viewBit('awaiting_payment'),
  paid: ALL | viewBit('paid'),
  selling: ALL | viewBit('partially_paid'),
  running_low: ALL | viewBit('partially_paid') | ATTENTION,
  sold_out: ALL | viewBit('paid') | viewBit('sold_out'),
  paused: ALL | viewBit('paused'),
  expired: ALL | viewBit('expired'),
  unknown: ALL,
};

function isOpen(standing: LinkStanding): boolean {
  return (
    standing === 'active' ||
    standing === 'awaiting' ||
    standing === 'selling' ||
    standing === 'running_low'
  );
}

/** The moments at which a link may come into another view without being touched. */
function turningPoints(link: ListedLink): readonly (number | null)[] {
  const closesAt = link.closesAt ?? null;
  return [
    closesAt,
    closesAt === null ? null : closesAt - CLOSING_SOON_MS,
    link.standing === 'awaiting' && link.createdAt !== null
      ? link.createdAt + UNPAID_PATIENCE_MS
      : null,
    link.givenBack ? link.givenBack.at + GIVEN_BACK_MS : null,
  ];
}

/** Money of it went back of late. */
export function isGivenBackLately({ givenBack }: ListedLink, now: Instant): boolean {
  return givenBack !== undefined && now < givenBack.at + GIVEN_BACK_MS;
}

/** The views that a link is in now. */
export function viewBitsOf(link: ListedLink, now: Instant): number {
  const standing = standingAt(link, now);
  const bits = isGivenBackLately(link, now) ? BITS[standing] | ATTENTION : BITS[standing];
  if (!isOpen(standing)) return bits;
  const isClosingSoon =
    link.closesAt !== null && link.closesAt !== undefined && now >= link.closesAt - CLOSING_SOON_MS;
  const isLongUnpaid =
    standing === 'awaiting' &&
    link.createdAt !== null &&
    now >= link.createdAt + UNPAID_PATIENCE_MS;
  return isClosingSoon || isLongUnpaid ? bits | ATTENTION : bits;
}

/** When the views of a link next change by themselves; infinity for never. */
export function nextTurnOf(link: ListedLink, now: Instant): Instant {
  let next = Number.POSITIVE_INFINITY;
  for (const point of turningPoints(link)) {
    if (point !== null && point > now && point < next) next = point;
  }
  return next;
}
