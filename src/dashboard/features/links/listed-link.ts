import type { Instant } from '../../../contract/core/instant.ts';
import type { Centimes } from '../../../contract/core/money.ts';
import type { Open } from '../../../contract/core/open.ts';

/** What the list's filter calls a link; a word that is new to us stays as it came. */
export const LINK_MODES = ['reusable', 'one_shot', 'limited', 'static'] as const;
export type LinkMode = (typeof LINK_MODES)[number];

/**
 * Where a link stands, as a merchant would say it. The generation reads it off its own statuses;
 * everything on screen goes by it.
 */
export type LinkStanding =
  | 'active'
  | 'awaiting'
  | 'paid'
  | 'selling'
  | 'running_low'
  | 'sold_out'
  | 'paused'
  | 'expired'
  /** A status that is new to us: shown as it came. */
  | 'unknown';

/** A link as list, cards and status lines show it, whatever API it came from. */
export interface ListedLink {
  readonly id: string;
  readonly title: string;
  readonly slug: string;
  /** What a payer opens, byte for byte as the API gave it. */
  readonly address: string;
  readonly logo: string | null;
  readonly mode: Open<LinkMode>;
  /** The API's own word. */
  readonly status: string;
  readonly standing: LinkStanding;
  /** The price; null where the payer chooses, and where it could not be read. */
  readonly amount: Centimes | null;
  /** The payer chooses how much, whatever the mode. */
  readonly isAmountFree?: boolean;
  /** The sum of completed payments; null where it could not be read: never summed. */
  readonly collected: Centimes | null;
  /** How often it can be paid; null without a limit. */
  readonly quota: number | null;
  /** How often it was paid. */
  readonly sold: number;
  readonly createdAt: Instant | null;
  readonly updatedAt: Instant | null;
  /** When it expires unless somebody pays; null: never; undefined: only the link's own page knows. */
  readonly closesAt: Instant | null | undefined;
  /** Metadata, and bank references once the link was read in detail: searched, not shown. */
  readonly references: string;
  /** Money that went back of late; absent where there is none, or nobody has looked. */
  readonly givenBack?: GivenBack | undefined;
}

/** Money that came too late and went back to the payers. */
export interface GivenBack {
  readonly count: number;
  /** Null when one of the amounts could not be read. */
  readonly amount: Centimes | null;
  /** The last time. */
  readonly at: Instant;
}

/** For so long money that went back is worth a look, milliseconds. */
export const GIVEN_BACK_MS = 7 * 24 * 60 * 60_000;

/** True once nobody can pay for lack of payments: by the API's word, or because the deadline has passed meanwhile. */
export function standingAt(link: ListedLink, now: Instant): LinkStanding {
  if (link.closesAt === null || link.closesAt === undefined || now < link.closesAt) {
    return link.standing;
  }
  return canStillExpire(link.standing) ? 'expired' : link.standing;
}

function canStillExpire(standing: LinkStanding): boolean {
  return standing !== 'paid' && standing !== 'sold_out' && standing !== 'unknown';
}
