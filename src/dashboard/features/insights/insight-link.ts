import type { Instant } from '../../../contract/core/instant.ts';
import type { Centimes } from '../../../contract/core/money.ts';

/** What the figures need to know of a link; the links of the list are such. */
export interface InsightLink {
  readonly id: string;
  readonly title: string;
  readonly mode: string;
  /** Where it stands now: `awaiting`, `selling`, `running_low`, … */
  readonly standing: string;
  readonly amount: Centimes | null;
  /** Null where it could not be read: never summed. */
  readonly collected: Centimes | null;
  readonly quota: number | null;
  readonly sold: number;
  readonly createdAt: Instant | null;
}
