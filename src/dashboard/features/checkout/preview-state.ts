import type { CheckoutLink } from './checkout-state.ts';

/** What a merchant may look at before it has happened. */
export const PREVIEW_STATES = [
  'open',
  'fewLeft',
  'soldOut',
  'paid',
  'goalReached',
  'notOpen',
  'paused',
  'expired',
  'archived',
  'failed',
] as const;
export type PreviewState = (typeof PREVIEW_STATES)[number];

/** The states that a link of v2 of this type and mode can ever be in. */
export function previewStatesOf(
  link: Pick<CheckoutLink, 'type' | 'payment_mode'>,
): readonly PreviewState[] {
  if (link.type === 'static') return ['open', 'paused', 'failed'];
  switch (link.payment_mode) {
    case 'one_shot':
      return ['open', 'paid', 'paused', 'expired', 'failed'];
    case 'limited':
      return ['open', 'fewLeft', 'soldOut', 'paused', 'expired', 'failed'];
    default:
      return ['open', 'paused', 'failed'];
  }
}

/** How many are left in the picture of "few left". */
export const PREVIEWED_LEFT = 3;

/** A link as it would be in a state: what the page shows then follows from the link alone. */
export function linkInState(link: CheckoutLink, state: PreviewState): CheckoutLink {
  const quota = link.max_payments;
  switch (state) {
    case 'open':
    case 'failed':
      return { ...link, status: 'active', remaining_payments: quota };
    case 'fewLeft': {
      // Something has to be sold before a payer is told how few are left.
      const left =
        quota === null ? PREVIEWED_LEFT : Math.max(1, Math.min(PREVIEWED_LEFT, quota - 1));
      return { ...link, status: 'active', max_payments: null, remaining_payments: left };
    }
    case 'goalReached':
      return { ...link, status: 'closed', collected_amount: link.target_amount };
    case 'notOpen':
      return { ...link, status: 'scheduled' };
    case 'soldOut':
    case 'paid':
      return { ...link, status: 'closed', remaining_payments: 0 };
    case 'paused':
      return { ...link, status: 'inactive' };
    case 'expired':
      return { ...link, status: 'expired' };
    case 'archived':
      return { ...link, status: 'archived' };
  }
}
