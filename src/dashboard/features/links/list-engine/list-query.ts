import type { Instant } from '../../../../contract/core/instant.ts';
import type { Centimes } from '../../../../contract/core/money.ts';
import type { LinkMode } from '../listed-link.ts';
import type { ListView } from './list-views.ts';

export const SORT_KEYS = ['created', 'title', 'amount', 'collected', 'sold', 'closes'] as const;
export type SortKey = (typeof SORT_KEYS)[number];

export interface ListSort {
  readonly key: SortKey;
  readonly isDescending: boolean;
}

/** Which links are asked for, the view apart. */
export interface ListFilter {
  /** None: every mode. */
  readonly modes: readonly LinkMode[];
  /** Created at this instant or later. */
  readonly createdFrom: Instant | null;
  /** Created before this instant. */
  readonly createdBefore: Instant | null;
  /** Prices from and up to; a link without a price matches neither. */
  readonly minAmount: Centimes | null;
  readonly maxAmount: Centimes | null;
  /** As typed. */
  readonly text: string;
}

export interface ListQuery {
  readonly view: ListView;
  readonly filter: ListFilter;
  readonly sort: ListSort;
}

export const NO_FILTER: ListFilter = {
  modes: [],
  createdFrom: null,
  createdBefore: null,
  minAmount: null,
  maxAmount: null,
  text: '',
};

/** Everything that a filter asks for but its text, as a key: two equal ones ask the same. */
export function fixedPartOf(filter: ListFilter): string {
  return [
    [...filter.modes].sort().join(','),
    filter.createdFrom,
    filter.createdBefore,
    filter.minAmount,
    filter.maxAmount,
  ].join('|');
}
