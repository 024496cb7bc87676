import { MINUTE_MS, type Instant } from '../../../contract/core/instant.ts';
import { readMoney, toDecimal, type Centimes } from '../../../contract/core/money.ts';
import { SORT_KEYS, type ListQuery, type ListSort } from './list-engine/list-query.ts';
import { LIST_VIEWS, type ListView } from './list-engine/list-views.ts';
import { LINK_MODES, type LinkMode } from './listed-link.ts';

/** The list's part of the address, in its shortest form: what is usual is left out. */
export interface ListSearch {
  readonly view?: ListView | undefined;
  /** Several by comma, in a fixed order. */
  readonly mode?: string | undefined;
  readonly q?: string | undefined;
  /** Days of creation in Algiers, inclusive: `2026-01-31`. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** DZD: `1000` or `1000.50`. */
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  /** A key, with `-` for descending. */
  readonly sort?: string | undefined;
}

const DEFAULT_VIEW: ListView = 'all';
const DEFAULT_SORT: ListSort = { key: 'created', isDescending: true };
/** Algiers is an hour ahead of UTC all year. */
const ALGIERS_OFFSET_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** Longer ones find nothing that a shorter one does not. */
const MAX_TEXT_LENGTH = 200;

/**
 * Reads the query of an address. What is unknown, malformed or usual is undefined and not just absent:
 * the router lays the answer over the raw query.
 */
export function readListSearch(raw: Readonly<Record<string, unknown>>): ListSearch {
  const piece = <T>(name: keyof ListSearch, read: (text: string) => T | null | undefined) => {
    const input = raw[name];
    const isText = typeof input === 'string' || typeof input === 'number';
    return isText ? (read(String(input)) ?? undefined) : undefined;
  };
  const day = (text: string) => (readDay(text) === null ? null : text);
  const amount = (text: string) => writeAmount(readMoney(text));
  const [from, to] = inOrder(piece('from', day), piece('to', day));
  return {
    view: piece('view', (text) =>
      LIST_VIEWS.find((known) => known === text && known !== DEFAULT_VIEW),
    ),
    mode: piece('mode', (text) => writeModes(readModes(text))),
    q: piece('q', (text) => (text.trim() === '' ? null : text.slice(0, MAX_TEXT_LENGTH))),
    from,
    to,
    min: piece('min', amount),
    max: piece('max', amount),
    sort: piece('sort', (text) => {
      const sort = readSort(text);
      return sort && writeSort(sort);
    }),
  };
}

/** Two days the wrong way round mean the days between them all the same; texts of days are in the order of time. */
function inOrder(
  from: string | undefined,
  to: string | undefined,
): readonly [from: string | undefined, to: string | undefined] {
  return from !== undefined && to !== undefined && from > to ? [to, from] : [from, to];
}

/** What an address asks of the list. */
export function toListQuery(search: ListSearch): ListQuery {
  const to = search.to === undefined ? null : readDay(search.to);
  return {
    view: search.view ?? DEFAULT_VIEW,
    filter: {
      modes: readModes(search.mode ?? ''),
      createdFrom: search.from === undefined ? null : readDay(search.from),
      createdBefore: to === null ? null : to + DAY_MS,
      minAmount: readMoney(search.min),
      maxAmount: readMoney(search.max),
      text: search.q ?? '',
    },
    sort: (search.sort === undefined ? null : readSort(search.sort)) ?? DEFAULT_SORT,
  };
}

/** Whether anything but the view and the order is asked for. */
export function hasFilters(search: ListSearch): boolean {
  const { mode, q, from, to, min, max } = search;
  return [mode, q, from, to, min, max].some((value) => value !== undefined);
}

export const NO_LIST_FILTERS = {
  mode: undefined,
  q: undefined,
  from: undefined,
  to: undefined,
  min: undefined,
  max: undefined,
} as const satisfies ListSearch;

export function readModes(text: string): readonly LinkMode[] {
  const asked = text.split(',');
  return LINK_MODES.filter((mode) => asked.includes(mode));
}

export function writeModes(modes: readonly LinkMode[]): string | undefined {
  return modes.length === 0
    ? undefined
    : LINK_MODES.filter((mode) => modes.includes(mode)).join(',');
}

export function writeAmount(amount: Centimes | null): string | undefined {
  return amount === null ? undefined : toDecimal(amount).replace(/\.00$/, '');
}

function readSort(text: string): ListSort | null {
  const isDescending = text.startsWith('-');
  const key = SORT_KEYS.find((known) => known === (isDescending ? text.slice(1) : text));
  return key === undefined ? null : { key, isDescending };
}

export function writeSort({ key, isDescending }: ListSort): string | undefined {
  const isUsual = key === DEFAULT_SORT.key && isDescending === DEFAULT_SORT.isDescending;
  return isUsual ? undefined : `${isDescending ? '-' : ''}${key}`;
}

/** The first instant of a day in Algiers, or null when there is no such day. */
function readDay(text: string): Instant | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const midnight = Date.parse(`${text}T00:00:00Z`);
  const isReal = !Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(text);
  return isReal ? midnight - ALGIERS_OFFSET_MS : null;
}

/** The day in Algiers that an instant falls on: `2026-01-31`. */
export function toDay(instant: Instant): string {
  return new Date(instant + ALGIERS_OFFSET_MS).toISOString().slice(0, 10);
}
