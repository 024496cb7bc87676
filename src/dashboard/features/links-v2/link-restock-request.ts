import type { Instant } from '../../../contract/core/instant.ts';
import type { Link } from '../../../contract/v2/link.ts';
import { capabilitiesOf } from '../../../contract/v2/link-rules.ts';
import { MAX_PAYMENTS_LIMIT } from '../../../contract/v2/rule-limits.ts';
import type { RuleId } from '../../../contract/v2/rule-messages.ts';
import { ApiProblem } from '../../api/api-problem.ts';
import { readLinkNow, updateLink, type ReadLink } from './link-edit-request.ts';

export type RestockOutcome =
  | {
      readonly kind: 'restocked';
      readonly read: ReadLink;
      /** Read again afterwards; false when that reading failed, and the API's own answer is shown. */
      readonly isVerified: boolean;
    }
  /** Somebody else changed the quota meanwhile: nothing was written, the figures are new. */
  | { readonly kind: 'moved'; readonly theirs: ReadLink }
  /** The link takes no stock any more, for example because it has expired meanwhile. */
  | { readonly kind: 'refused'; readonly theirs: ReadLink; readonly rule: RuleId }
  | { readonly kind: 'absent'; readonly problem: ApiProblem }
  | { readonly kind: 'unknown'; readonly problem: ApiProblem };

/** What adding to a stock comes to. */
export interface RestockPlan {
  readonly sold: number;
  readonly left: number;
  readonly quota: number;
  readonly newQuota: number;
  readonly newLeft: number;
  /** A sold-out link opens again, at the same address. */
  readonly isReopening: boolean;
}

/** In: a limited link, and how many to add. */
export function planRestock(
  link: Pick<Link, 'max_payments' | 'successful_payments_count' | 'status'>,
  add: number,
): RestockPlan {
  const sold = link.successful_payments_count;
  const quota = link.max_payments ?? sold;
  const newQuota = quota + add;
  return {
    sold,
    quota,
    newQuota,
    left: Math.max(0, quota - sold),
    newLeft: Math.max(0, newQuota - sold),
    isReopening: link.status === 'closed' && newQuota > sold,
  };
}

/** How many may be added at most. */
export function restockRoom(
  link: Pick<Link, 'max_payments' | 'successful_payments_count'>,
): number {
  return Math.max(0, MAX_PAYMENTS_LIMIT - (link.max_payments ?? link.successful_payments_count));
}

export interface RestockRequest {
  /** The figures that the merchant saw. */
  readonly base: ReadLink;
  readonly add: number;
  /** The server's time, epoch milliseconds. */
  readonly now: Instant;
}

/**
 * Adds to a stock: reads the link before, raises the quota over exactly what the merchant saw, and reads it
 * once more afterwards. @throws ApiProblem when it is refused
 */
export async function restockLink({ base, add, now }: RestockRequest): Promise<RestockOutcome> {
  const fresh = await readLinkNow(base.link.id);
  const { restock } = capabilitiesOf(fresh.link, now);
  if (!restock.isAllowed) return { kind: 'refused', theirs: fresh, rule: restock.rule };
  if (fresh.link.max_payments !== base.link.max_payments) return { kind: 'moved', theirs: fresh };
  const { newQuota } = planRestock(fresh.link, add);
  const outcome = await updateLink({
    base: fresh,
    body: { max_payments: String(newQuota) },
    patch: { max_payments: newQuota },
  });
  switch (outcome.kind) {
    case 'saved':
      return verify(outcome.read);
    case 'changed':
      return { kind: 'moved', theirs: outcome.theirs };
    case 'absent':
    case 'unknown':
      return outcome;
  }
}

async function verify(saved: ReadLink): Promise<RestockOutcome> {
  try {
    return { kind: 'restocked', read: await readLinkNow(saved.link.id), isVerified: true };
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    return { kind: 'restocked', read: saved, isVerified: false };
  }
}
