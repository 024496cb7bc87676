import type { Instant } from '../../../contract/core/instant.ts';
import type { Centimes } from '../../../contract/core/money.ts';
import { expiryInstantOf } from '../../../contract/v2/link-expiry.ts';
import { statusAt } from '../../../contract/v2/link-rules.ts';
import type { Link } from '../../../contract/v2/link.ts';
import type { Transaction } from '../../../contract/v2/transaction.ts';
import { reasonOf } from '../checkout/payment-reason.ts';

/** Something that has happened to a link and can be proved by the link and its payments. */
export type LinkActivity =
  | { readonly kind: 'created'; readonly at: Instant }
  | { readonly kind: 'firstPayment'; readonly at: Instant; readonly amount: Centimes | null }
  | { readonly kind: 'lastPayment'; readonly at: Instant; readonly amount: Centimes | null }
  | { readonly kind: 'paid'; readonly at: Instant; readonly amount: Centimes | null }
  | { readonly kind: 'soldOut'; readonly at: Instant }
  /** Somewhere between the money that came back and the next sale. */
  | { readonly kind: 'reopened'; readonly at: Instant; readonly since: Instant }
  | { readonly kind: 'expired'; readonly at: Instant }
  /** At this instant at the latest: it was the last change. */
  | { readonly kind: 'paused'; readonly at: Instant }
  | { readonly kind: 'refunded'; readonly at: Instant; readonly payment: Transaction }
  /** Attempts one after the other without a sale between them. */
  | { readonly kind: 'refused'; readonly at: Instant; readonly count: number };

export interface PaymentHistory {
  /** Newest first. */
  readonly newest: readonly Transaction[];
  /** The very first completed payment, where `newest` does not reach back to it. */
  readonly firstPaid: Transaction | null;
  /** `newest` is all there is. */
  readonly isWhole: boolean;
}

/** When a payment was decided; what is still open, when it began. */
function decidedAt(payment: Transaction): Instant | null {
  return payment.updated_at ?? payment.created_at;
}

/**
 * What has happened to a link, newest first: only what its data proves. When stock was added nobody writes down; that a
 * sale follows money which came after the last seat proves it all the same.
 */
export function activityOf(
  link: Link,
  history: PaymentHistory,
  now: Instant,
): readonly LinkActivity[] {
  const found: LinkActivity[] = [];
  if (link.created_at !== null) found.push({ kind: 'created', at: link.created_at });
  const payments = [...history.newest].reverse();
  found.push(...refusals(payments), ...givenBack(payments), ...reopenings(payments));
  found.push(...sales(link, payments, history));
  found.push(...ends(link, now));
  return found
    .map((activity, index) => ({ activity, index }))
    .sort((a, b) => b.activity.at - a.activity.at || b.index - a.index)
    .map(({ activity }) => activity);
}

function sales(
  link: Link,
  payments: readonly Transaction[],
  history: PaymentHistory,
): readonly LinkActivity[] {
  const completed = payments.filter(({ status }) => status === 'completed');
  const last = completed.at(-1);
  const first = history.firstPaid ?? (history.isWhole ? completed[0] : undefined);
  const isInvoice = link.type !== 'static' && link.payment_mode === 'one_shot';
  const found: LinkActivity[] = [];
  const lastAt = last ? decidedAt(last) : null;
  const firstAt = first ? decidedAt(first) : null;
  if (first && firstAt !== null) {
    found.push({ kind: isInvoice ? 'paid' : 'firstPayment', at: firstAt, amount: first.amount });
  }
  if (last && lastAt !== null && last.id !== first?.id) {
    found.push({ kind: 'lastPayment', at: lastAt, amount: last.amount });
  }
  // The sale that reached the quota is the newest one: nothing can be sold after it.
  if (link.status === 'closed' && link.payment_mode === 'limited' && lastAt !== null) {
    found.push({ kind: 'soldOut', at: lastAt });
  }
  return found;
}

function givenBack(payments: readonly Transaction[]): readonly LinkActivity[] {
  return payments.flatMap((payment): LinkActivity[] => {
    const at = decidedAt(payment);
    return payment.status === 'refunded' && at !== null ? [{ kind: 'refunded', at, payment }] : [];
  });
}

function refusals(payments: readonly Transaction[]): readonly LinkActivity[] {
  const runs: { kind: 'refused'; at: Instant; count: number }[] = [];
  let isRunning = false;
  for (const payment of payments) {
    const at = decidedAt(payment);
    if (payment.status === 'completed') isRunning = false;
    if ((payment.status !== 'refused' && payment.status !== 'failed') || at === null) continue;
    const run = isRunning ? runs.at(-1) : undefined;
    if (run) {
      run.count += 1;
      run.at = Math.max(run.at, at);
    } else runs.push({ kind: 'refused', at, count: 1 });
    isRunning = true;
  }
  return runs;
}

function reopenings(payments: readonly Transaction[]): readonly LinkActivity[] {
  const found: LinkActivity[] = [];
  let tooLateAt: Instant | null = null;
  for (const payment of payments) {
    const isTooLate = payment.status === 'refunded' && reasonOf(payment) === 'soldOut';
    // What decides is when a payment was made, not when its money was back.
    if (isTooLate) tooLateAt = payment.created_at;
    else if (payment.status === 'completed' && tooLateAt !== null && payment.created_at !== null) {
      found.push({ kind: 'reopened', at: payment.created_at, since: tooLateAt });
      tooLateAt = null;
    }
  }
  return found;
}

function ends(link: Link, now: Instant): readonly LinkActivity[] {
  if (link.status === 'inactive' && link.updated_at !== null) {
    return [{ kind: 'paused', at: link.updated_at }];
  }
  if (statusAt(link, now) !== 'expired') return [];
  // Once it is marked the deadline follows from what it was counted from.
  const deadline = expiryInstantOf({ ...link, status: 'active' });
  const at = deadline ?? link.updated_at;
  return at === null ? [] : [{ kind: 'expired', at }];
}
