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
  | 'merchant_name'
  | 'settings'
> & {
  /** How often it can be paid in all; null where the public look-up does not say. */
  readonly max_payments: number | null;
};

/** Whether a payer can pay, and if not, why. */
export type CheckoutState =
  | { readonly kind: 'open' }
  | { readonly kind: 'few_left'; readonly left: number }
  | { readonly kind: 'sold_out' }
  | { readonly kind: 'already_paid' }
  | { readonly kind: 'paused' }
  | { readonly kind: 'expired' }
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
      return { kind: isLimited ? 'sold_out' : 'already_paid' };
    case 'expired':
      return { kind: 'expired' };
    default:
      return { kind: 'unavailable' };
  }
}
