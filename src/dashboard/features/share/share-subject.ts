import type { Instant } from '../../../contract/core/instant.ts';
import type { Centimes } from '../../../contract/core/money.ts';

/** Why nobody can pay through a link now: the merchant is told before sending it on. */
export type ShareObstacle =
  | 'paused'
  | 'expired'
  | 'soldOut'
  | 'paid'
  // Of the new platform alone: not published, not open yet, all received, closed by hand.
  | 'draft'
  | 'early'
  | 'complete'
  | 'archived';

/** A link as it is sent on, whatever API it came from. */
export interface ShareSubject {
  readonly instanceId: string;
  readonly linkId: string;
  readonly title: string;
  /** More about it, for print; empty when there is none. */
  readonly details: string;
  /** Centimes; null where the payer chooses, and where it could not be read. */
  readonly amount: Centimes | null;
  /** The payer chooses how much. */
  readonly isAmountFree: boolean;
  /** It is paid once, by one payer: a reminder makes sense. */
  readonly isInvoice: boolean;
  /** How many can still be sold; null without a limit. */
  readonly left: number | null;
  /** When it closes unless somebody pays; null for never, and where it is not known yet. */
  readonly closesAt: Instant | null;
  /** The address, byte for byte as the API gave it. */
  readonly url: string;
  /** A picture's address for the middle of the QR code, or null. */
  readonly logo: string | null;
  /** Who is paid. */
  readonly merchant: string;
  readonly obstacle: ShareObstacle | null;
}

/** Reads the link anew, so that no message says what is no longer so. */
export type ReadFresh = () => Promise<ShareSubject>;

/** Why it is sent: each has a message of its own. */
export const SHARE_OCCASIONS = ['new', 'reminder', 'restocked', 'fewLeft'] as const;
export type ShareOccasion = (typeof SHARE_OCCASIONS)[number];

/** The occasions that make sense for a link; the first is the one that always does. */
export function occasionsOf(subject: ShareSubject): readonly ShareOccasion[] {
  if (subject.isInvoice) return ['new', 'reminder'];
  const hasStock = subject.left !== null && subject.left > 0;
  return hasStock ? ['new', 'fewLeft', 'restocked'] : ['new'];
}
