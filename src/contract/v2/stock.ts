import type { LinkSummary } from './link.ts';

/** Few left: something is sold, and 3 or a tenth of the quota are left, or fewer. */
export function isRunningLow(
  link: Pick<LinkSummary, 'payment_mode' | 'max_payments' | 'successful_payments_count'>,
): boolean {
  if (link.payment_mode !== 'limited' || link.max_payments === null) return false;
  const sold = link.successful_payments_count;
  const left = link.max_payments - sold;
  return sold > 0 && left > 0 && (left <= 3 || left * 10 <= link.max_payments);
}
