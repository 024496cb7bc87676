import { MINUTE_MS, type Instant } from '../core/instant.ts';
import type { Link, LinkSummary } from './link.ts';

/** What the rules need to know of a link. */
export type LinkState = Pick<
  LinkSummary,
  'type' | 'payment_mode' | 'status' | 'max_payments' | 'successful_payments_count' | 'created_at'
> &
  Partial<Pick<Link, 'effective_inactivity_timeout_minutes' | 'last_activity_at'>>;

/** True for links that can expire by inactivity: one-shot and limited ones, never reusable or static. */
export function canExpire(link: Pick<LinkState, 'type' | 'payment_mode'>): boolean {
  return (
    link.type !== 'static' && (link.payment_mode === 'one_shot' || link.payment_mode === 'limited')
  );
}

/**
 * When the link expires unless somebody pays, or null for never (or no longer).
 * The clock starts at creation, and anew with each completed payment and each reopening (`last_activity_at`).
 */
export function expiryInstantOf(link: LinkState): Instant | null {
  const minutes = link.effective_inactivity_timeout_minutes;
  if (!canExpire(link) || minutes === undefined || minutes === null) return null;
  if (link.status !== 'active' && link.status !== 'inactive') return null;
  const start = link.last_activity_at ?? link.created_at;
  return start === null ? null : start + minutes * MINUTE_MS;
}
