import type { LinkSort } from '../../../contract/ext/endpoints.ts';
import {
  LINK_STATUSES,
  USAGE_MODES,
  type LinkStatus,
  type UsageMode,
} from '../../../contract/ext/link.ts';
import type { ListSort, SortKey } from '../links/list-engine/list-query.ts';
import { readListSearch, toListQuery, writeSort } from '../links/list-search.ts';

/** The list's part of the address. Text and order are called as on v2's list. */
export interface ExtListSearch {
  readonly status?: string | undefined;
  readonly usage?: string | undefined;
  readonly q?: string | undefined;
  readonly sort?: string | undefined;
}

/** What the API is asked, by its own names. */
export interface LinkQuestion {
  readonly status: LinkStatus | undefined;
  readonly usage_mode: UsageMode | undefined;
  readonly search: string | undefined;
  readonly sort_by: LinkSort;
  readonly sort_dir: 'asc' | 'desc';
}

const SORTS = {
  created: 'created_at',
  title: 'title',
  amount: 'amount',
  collected: 'total_collected',
  sold: 'paid_count',
} as const satisfies Partial<Record<SortKey, LinkSort>>;

type ExtSortKey = keyof typeof SORTS;

/** What the API can sort by. */
export const EXT_SORT_KEYS = Object.keys(SORTS) as readonly ExtSortKey[];

function isSortable(key: SortKey): key is ExtSortKey {
  return key in SORTS;
}

/** Reads the query of an address: what is unknown, malformed or usual is undefined. */
export function readExtSearch(raw: Readonly<Record<string, unknown>>): ExtListSearch {
  const { q, sort } = readListSearch(raw);
  const { key, isDescending } = sortOf({ sort });
  return {
    status: LINK_STATUSES.find((known) => known === raw['status']),
    usage: USAGE_MODES.find((known) => known === raw['usage']),
    q,
    sort: writeSort({ key, isDescending }),
  };
}

export function statusOf({ status }: ExtListSearch): LinkStatus | undefined {
  return LINK_STATUSES.find((known) => known === status);
}

export function usageOf({ usage }: ExtListSearch): UsageMode | undefined {
  return USAGE_MODES.find((known) => known === usage);
}

/** The order of the rows; another list's order that there is not here is the usual one. */
export function sortOf({ sort }: ExtListSearch): ListSort & { readonly key: ExtSortKey } {
  const { key, isDescending } = toListQuery({ sort }).sort;
  return isSortable(key) ? { key, isDescending } : { key: 'created', isDescending: true };
}

/** In: the address. Out: what the API is asked. */
export function toQuestion(search: ExtListSearch): LinkQuestion {
  const { key, isDescending } = sortOf(search);
  return {
    status: statusOf(search),
    usage_mode: usageOf(search),
    search: readListSearch({ q: search.q }).q?.trim(),
    sort_by: SORTS[key],
    sort_dir: isDescending ? 'desc' : 'asc',
  };
}

/** Whether anything but a state and an order is asked for. */
export function hasFilters(search: ExtListSearch): boolean {
  return search.q !== undefined || usageOf(search) !== undefined;
}
