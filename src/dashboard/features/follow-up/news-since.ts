import type { Instant } from '../../../contract/core/instant.ts';
import type { Centimes } from '../../../contract/core/money.ts';
import type { FollowUpLink } from './follow-up-link.ts';

/** A payment as the news need it; the entries of the ledger are such. */
export interface NewsPayment {
  readonly linkId: string;
  readonly at: Instant;
  readonly status: string;
  readonly amount: Centimes | null;
}

/** What has come of one link since. */
export interface PaidNews {
  readonly linkId: string;
  readonly title: string;
  readonly count: number;
  /** Null when none of its amounts could be read. */
  readonly amount: Centimes | null;
}

export interface NewsSince {
  /** Newest first. */
  readonly paid: readonly PaidNews[];
  readonly payments: number;
  readonly soldOut: readonly FollowUpLink[];
  readonly expired: readonly FollowUpLink[];
}

function changedSince(link: FollowUpLink, since: Instant, now: Instant): boolean {
  const { updatedAt, closesAt } = link;
  // One past its deadline that no sweep has marked yet says so by the deadline alone.
  const hasClosed =
    closesAt !== null && closesAt !== undefined && closesAt > since && closesAt <= now;
  return hasClosed || (updatedAt !== null && updatedAt > since);
}

/**
 * What a merchant has missed since an instant: payments that came in, links that sold out, links that expired. A link that has
 * ended takes no change any more, so that its last one was its end.
 */
export function newsSince(
  since: Instant,
  links: readonly FollowUpLink[],
  payments: readonly NewsPayment[],
  now: Instant,
): NewsSince {
  const titles = new Map(links.map(({ id, title }) => [id, title]));
  const paid = new Map<string, { count: number; amount: number | null }>();
  for (const { linkId, at, status, amount } of payments) {
    if (status !== 'completed' || at <= since || !titles.has(linkId)) continue;
    const known = paid.get(linkId) ?? { count: 0, amount: null };
    const sum = amount === null ? known.amount : (known.amount ?? 0) + amount;
    paid.set(linkId, { count: known.count + 1, amount: sum });
  }
  const ended = (standing: string) =>
    links
      .filter((link) => link.standing === standing && changedSince(link, since, now))
      .sort((a, b) => (b.updatedAt ?? 0) - (a.updatedAt ?? 0));
  const news = [...paid].map(([linkId, { count, amount }]) => ({
    linkId,
    title: titles.get(linkId) ?? '',
    count,
    amount: amount as Centimes | null,
  }));
  return {
    paid: news,
    payments: news.reduce((sum, { count }) => sum + count, 0),
    soldOut: ended('sold_out'),
    expired: ended('expired'),
  };
}

export function isNothing({ payments, soldOut, expired }: NewsSince): boolean {
  return payments + soldOut.length + expired.length === 0;
}
