import type { ListedLink } from '../listed-link.ts';
import type { LinkColumns } from './link-columns.ts';
import type { SortKey } from './list-query.ts';

/** How titles follow one another. */
export type TitleOrder = Pick<Intl.Collator, 'compare'>;

/** How slots follow one another by one key, ascending. */
export interface SlotOrdering {
  /** Negative: `a` comes first. By value, what has none last; then the newest first; then by id. */
  readonly compare: (a: number, b: number) => number;
  /** Whether two slots have the same value: going backwards, they keep their order. */
  readonly isTied: (a: number, b: number) => boolean;
  /** Whether a slot has no value: last in both directions. */
  readonly isMissing: (slot: number) => boolean;
}

/**
 * In: a key, where the values are, and how titles compare. Columns are looked up at each
 * comparison, since they are replaced when they grow.
 */
export function orderingOf(
  key: SortKey,
  columns: LinkColumns,
  links: readonly (ListedLink | undefined)[],
  collator: TitleOrder,
): SlotOrdering {
  const byId = (a: number, b: number) => compareText(links[a]?.id ?? '', links[b]?.id ?? '');
  const newestFirst = (a: number, b: number) =>
    -compareNumbers(columns.created[a], columns.created[b]) || byId(a, b);
  if (key === 'title') {
    const titleOf = (slot: number) => links[slot]?.title ?? '';
    return {
      compare: (a, b) =>
        collator.compare(titleOf(a), titleOf(b)) ||
        compareText(titleOf(a), titleOf(b)) ||
        newestFirst(a, b),
      isTied: (a, b) => titleOf(a) === titleOf(b),
      isMissing: () => false,
    };
  }
  const valueOf = (slot: number) => columns[key][slot] ?? Number.NaN;
  return {
    compare: (a, b) => missingLast(valueOf(a), valueOf(b)) || newestFirst(a, b),
    isTied: (a, b) => valueOf(a) === valueOf(b),
    isMissing: (slot) => Number.isNaN(valueOf(slot)),
  };
}

/** Two missing numbers are level; one stands after whatever is there. */
function missingLast(a: number, b: number): number {
  const difference = a - b;
  if (!Number.isNaN(difference)) return difference;
  if (Number.isNaN(a)) return Number.isNaN(b) ? 0 : 1;
  return -1;
}

/** For the newest first: whatever has no date is the oldest. */
function compareNumbers(a: number | undefined, b: number | undefined): number {
  const known = (value: number | undefined) =>
    value === undefined || Number.isNaN(value) ? Number.NEGATIVE_INFINITY : value;
  const left = known(a);
  const right = known(b);
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
