import type { Instant } from '../../../contract/core/instant.ts';
import type { Metadata } from '../../../contract/core/metadata.ts';
import { toDecimal } from '../../../contract/core/money.ts';
import type { RuleIssue } from '../../../contract/core/rule.ts';
import { parseLinkCreate } from '../../../contract/ext/link-create.ts';
import { CURRENCY, type UsageMode } from '../../../contract/ext/link.ts';
import type { RuleId } from '../../../contract/ext/rule-messages.ts';
import { canExpire } from '../../../contract/v2/link-expiry.ts';
import { DEFAULT_SETTINGS } from '../../../contract/v2/link-settings.ts';
import {
  isLinkType,
  isPaymentMode,
  type Link,
  type LinkSummary,
  type PaymentMode,
} from '../../../contract/v2/link.ts';

/** The metadata key by which a new link names the one that it was made from. */
export const MOVED_FROM = 'moved_from';

/** Stands on the new link of one that was paused: whoever goes on elsewhere cannot tell it from one that the move has paused. */
const MOVED_PAUSED = 'moved_paused';

/** Whether a new link is to stay a draft, since the old one was paused when it was made. */
export function wasMovedPaused({ metadata }: { readonly metadata: Metadata | null }): boolean {
  return metadata?.[MOVED_PAUSED] !== undefined;
}

/** What becomes another on the new platform, or has no counterpart there. In the order in which it is told. */
export const MOVE_CHANGES = [
  /** The chosen slug becomes one that the server makes. */
  'address',
  /** Of a limited link only what is left goes over. */
  'stock',
  /** A limit can be raised while the link is open; a link that is over stays so. */
  'restock',
  'references',
  'settings',
  'inactivity',
  /** What was paid stays with the old link. */
  'history',
  /** It was paused: its new link stays a draft. */
  'paused',
] as const;
export type MoveChange = (typeof MOVE_CHANGES)[number];

/** Why a link cannot be moved at all. */
export type MoveObstacle = 'paid' | 'soldOut' | 'expired' | 'unknown' | 'noAmount';

/** A body of `POST /links` of the new platform, without the logo. */
export interface MoveBody {
  readonly payment_instance_id: string;
  readonly title: string;
  readonly description: string;
  readonly currency: string;
  readonly amount_mode: 'fixed' | 'open';
  readonly amount?: string;
  readonly usage_mode: UsageMode;
  readonly max_uses?: number;
  readonly metadata: Readonly<Record<string, string>>;
}

export type MovePlan =
  | { readonly kind: 'movable'; readonly body: MoveBody; readonly changes: readonly MoveChange[] }
  | { readonly kind: 'obstructed'; readonly obstacle: MoveObstacle }
  /** The new platform would refuse it. */
  | { readonly kind: 'refused'; readonly issues: readonly RuleIssue<RuleId>[] };

/** Each of v2's modes is one of the new platform's. */
const USAGE: Readonly<Record<PaymentMode, UsageMode>> = {
  reusable: 'reusable',
  one_shot: 'one_shot',
  limited: 'limited',
};

/** The payer chooses, as often as payers like: `static` has no mode. */
function modeOf(link: LinkSummary): PaymentMode | null {
  if (link.type === 'static') return 'reusable';
  return isPaymentMode(link.payment_mode) ? link.payment_mode : null;
}

/** What is left to be sold; null without a limit. */
export function leftOf(link: LinkSummary): number | null {
  if (modeOf(link) !== 'limited' || link.max_payments === null) return null;
  return Math.max(0, link.max_payments - link.successful_payments_count);
}

/** Why a link has nothing to move, as far as the list tells; null when it has. */
export function obstacleOf(link: LinkSummary): MoveObstacle | null {
  const mode = modeOf(link);
  if (mode === null || !isLinkType(link.type)) return 'unknown';
  switch (link.status) {
    case 'active':
    case 'inactive':
      if (mode === 'limited' && leftOf(link) === 0) return 'soldOut';
      if (mode === 'limited' && link.max_payments === null) return 'unknown';
      return link.type === 'dynamic' && link.amount === null ? 'noAmount' : null;
    case 'closed':
      return mode === 'limited' ? 'soldOut' : 'paid';
    case 'expired':
      return 'expired';
    default:
      return 'unknown';
  }
}

function changesOf(link: Link): MoveChange[] {
  const isSold = link.successful_payments_count > 0;
  const { show_retry_button, allow_anonymous } = link.settings;
  const applies: Readonly<Record<MoveChange, boolean>> = {
    address: true,
    stock: leftOf(link) !== null && isSold,
    restock: leftOf(link) !== null,
    references: link.udfs !== null,
    settings:
      show_retry_button !== DEFAULT_SETTINGS.show_retry_button ||
      allow_anonymous !== DEFAULT_SETTINGS.allow_anonymous,
    inactivity: canExpire(link) && link.effective_inactivity_timeout_minutes !== null,
    history: isSold,
    paused: link.status === 'inactive',
  };
  return MOVE_CHANGES.filter((change) => applies[change]);
}

/** A link as the new platform would make it. In: the link in full, and the instance that it goes to. */
function toBody(link: Link, mode: PaymentMode, instanceId: string): MoveBody {
  const left = leftOf(link);
  return {
    payment_instance_id: instanceId,
    title: link.title,
    description: link.details,
    currency: CURRENCY,
    ...(link.type === 'static' || link.amount === null
      ? { amount_mode: 'open' }
      : { amount_mode: 'fixed', amount: toDecimal(link.amount) }),
    usage_mode: USAGE[mode],
    ...(left === null ? {} : { max_uses: left }),
    metadata: {
      ...link.metadata,
      [MOVED_FROM]: link.id,
      ...(link.status === 'inactive' ? { [MOVED_PAUSED]: 'true' } : {}),
    },
  };
}

/**
 * What a v2 link becomes on the new platform: what goes over as it is, what changes, or why it cannot be.
 * @param link read in full: a row of the list knows neither references nor settings
 * @param now epoch milliseconds
 */
export function planMove(link: Link, instanceId: string, now: Instant): MovePlan {
  const obstacle = obstacleOf(link);
  if (obstacle !== null) return { kind: 'obstructed', obstacle };
  const mode = modeOf(link);
  if (mode === null) return { kind: 'obstructed', obstacle: 'unknown' };
  const body = toBody(link, mode, instanceId);
  const parsed = parseLinkCreate(body, now);
  return parsed.ok
    ? { kind: 'movable', body, changes: changesOf(link) }
    : { kind: 'refused', issues: parsed.issues };
}

/** Whether two open links for the same thing could sell more than there is: what is paid once, or so often. */
export function isScarce(link: Pick<LinkSummary, 'type' | 'payment_mode'>): boolean {
  return link.type !== 'static' && link.payment_mode !== 'reusable';
}
