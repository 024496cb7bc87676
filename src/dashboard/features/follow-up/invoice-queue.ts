import type { Instant } from '../../../contract/core/instant.ts';
import type { FollowUpLink } from './follow-up-link.ts';

/** An invoice that closes within so long comes before all older ones. */
const CLOSING_SOON_MS = 24 * 60 * 60_000;

/** It waits for a payment that the merchant may remind of. */
export function isUnpaidInvoice({ standing, mode }: FollowUpLink): boolean {
  return standing === 'awaiting' && mode === 'one_shot';
}

export function isClosingSoon(link: FollowUpLink, now: Instant): boolean {
  const { closesAt } = link;
  return closesAt !== null && closesAt !== undefined && closesAt - now <= CLOSING_SOON_MS;
}

/**
 * Whom to remind first: invoices that close within a day, the nearest first; then those that have waited longest. One whose
 * age is not known comes last.
 */
export function invoiceQueue(links: readonly FollowUpLink[], now: Instant): FollowUpLink[] {
  const unpaid = links.filter(isUnpaidInvoice);
  const urgent = unpaid
    .filter((link) => isClosingSoon(link, now))
    .sort((a, b) => (a.closesAt ?? 0) - (b.closesAt ?? 0));
  const others = unpaid
    .filter((link) => !isClosingSoon(link, now))
    .sort(
      (a, b) =>
        (a.createdAt ?? Number.POSITIVE_INFINITY) - (b.createdAt ?? Number.POSITIVE_INFINITY),
    );
  return [...urgent, ...others];
}
