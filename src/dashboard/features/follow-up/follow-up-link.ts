import type { Instant } from '../../../contract/core/instant.ts';
import type { Centimes } from '../../../contract/core/money.ts';

/** What following up needs to know of a link; the links of the list are such. */
export interface FollowUpLink {
  readonly id: string;
  readonly title: string;
  readonly mode: string;
  /** Where it stands now: `awaiting`, `sold_out`, `expired`, … */
  readonly standing: string;
  readonly amount: Centimes | null;
  readonly createdAt: Instant | null;
  readonly updatedAt: Instant | null;
  /** When it expires unless somebody pays; null: never; undefined: not known yet. */
  readonly closesAt: Instant | null | undefined;
}
