import type { Open } from '../core/open.ts';

export const PAYMENT_STATUSES = [
  'active',
  'awaiting_payment',
  'paid',
  'partially_paid',
  'active_receiving_payments',
  'inactive',
  'expired',
] as const;
export type PaymentStatus = (typeof PAYMENT_STATUSES)[number];

/**
 * The computed payment status of a link, by mode, status and what has been paid.
 * An unknown status is answered as it is. A new limited link is `active` (Create Pay Link, "Understanding payment_status").
 */
export function paymentStatusOf(link: {
  readonly type: string;
  readonly payment_mode: string;
  readonly status: string;
  readonly successful_payments_count: number;
}): Open<PaymentStatus> {
  if (link.status === 'closed') return 'paid';
  if (link.status !== 'active') return link.status;
  const hasPayments = link.successful_payments_count > 0;
  if (link.type === 'static') return hasPayments ? 'active_receiving_payments' : 'active';
  switch (link.payment_mode) {
    case 'one_shot':
      return hasPayments ? 'paid' : 'awaiting_payment';
    case 'limited':
      return hasPayments ? 'partially_paid' : 'active';
    case 'reusable':
      return hasPayments ? 'active_receiving_payments' : 'active';
    default:
      return 'active';
  }
}
