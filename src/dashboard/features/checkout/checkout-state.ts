import type { Instant } from '../../../contract/core/instant.ts';
import type { PublicLink } from '../../../contract/v2/public-link.ts';
import { isRunningLow } from '../../../contract/v2/stock.ts';

/** What the page of a payer shows of a link. */
export type CheckoutLink = Pick<
  PublicLink,
  | 'slug'
  | 'title'
  | 'details'
  | 'type'
  | 'amount'
  | 'logo'
  | 'status'
  | 'payment_mode'
  | 'remaining_payments'
  | 'min_amount'
  | 'max_amount'
  | 'starts_at'
  | 'ends_at'
  | 'target_amount'
  | 'collected_amount'
  | 'is_invitation'
  | 'form_name'
  | 'form_fields'
  | 'merchant_name'
  | 'settings'
> & {
  /** How often it can be paid in all; null where the public look-up does not say. */
  readonly max_payments: number | null;
};

/** Of a link that nothing bounds but its mode, as each of v2. */
export const UNBOUNDED = {
  min_amount: null,
  max_amount: null,
  starts_at: null,
  ends_at: null,
  target_amount: null,
  collected_amount: null,
  is_invitation: false,
  form_name: '',
  form_fields: [],
} satisfies Partial<CheckoutLink>;

/** Whether a payer can pay, and if not, why. */
export type CheckoutState =
  | { readonly kind: 'open' }
  | { readonly kind: 'few_left'; readonly left: number }
  | { readonly kind: 'sold_out' }
  | { readonly kind: 'already_paid' }
  /** As much has been paid as the merchant wanted to collect. */
  | { readonly kind: 'goal_reached' }
  /** Its window has not opened; from when it can be paid, where that is known. */
  | { readonly kind: 'not_open'; readonly from: Instant | null }
  | { readonly kind: 'paused' }
  | { readonly kind: 'expired' }
  /** Closed for good by the merchant. */
  | { readonly kind: 'archived' }
  /** A status that is new to us: no payment is offered. */
  | { readonly kind: 'unavailable' };

/** Without the quota, three left are few. */
const FEW = 3;

function isFewLeft(link: CheckoutLink, left: number): boolean {
  if (link.max_payments === null) return left <= FEW;
  return isRunningLow({
    payment_mode: link.payment_mode,
    max_payments: link.max_payments,
    successful_payments_count: link.max_payments - left,
  });
}

/** What a payer meets at a link's address, by its status, its mode and what is left. */
export function checkoutStateOf(link: CheckoutLink): CheckoutState {
  const isLimited = link.type !== 'static' && link.payment_mode === 'limited';
  switch (link.status) {
    case 'active': {
      const left = isLimited ? link.remaining_payments : null;
      if (left === null) return { kind: 'open' };
      // Between the last payment and the link's closing nothing is left to pay for.
      if (left <= 0) return { kind: 'sold_out' };
      return isFewLeft(link, left) ? { kind: 'few_left', left } : { kind: 'open' };
    }
    case 'inactive':
      return { kind: 'paused' };
    case 'closed':
      // A free amount is a limited link on the new platform alone.
      if (link.payment_mode === 'limited') return { kind: 'sold_out' };
      return { kind: link.target_amount === null ? 'already_paid' : 'goal_reached' };
    case 'scheduled':
      return { kind: 'not_open', from: link.starts_at };
    case 'expired':
      return { kind: 'expired' };
    case 'archived':
      return { kind: 'archived' };
    default:
      return { kind: 'unavailable' };
  }
}
