import type { Instant } from '../../../contract/core/instant.ts';
import type { FilterFigures } from './list-engine/list-figures.ts';
import type { ListView } from './list-engine/list-views.ts';

/** What the list knows when its figures are drawn. */
export interface FigureFacts {
  /** Of the filter, whatever the view. */
  readonly figures: FilterFigures;
  /** Not all links have been read: the figures hold for those that have. */
  readonly isSoFar: boolean;
  /** The others are on their way. */
  readonly isArriving: boolean;
  readonly isWide: boolean;
  readonly view: ListView;
  /** When all links were read last, or null. */
  readonly asOf: Instant | null;
}
