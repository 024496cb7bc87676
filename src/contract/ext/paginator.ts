import { readFields } from '../core/plain-readers.ts';

export const DEFAULT_PER_PAGE = 15;
/** More is taken as this many. */
export const MAX_PER_PAGE = 100;

/** A page of a list, as the client reads it. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly currentPage: number;
  readonly lastPage: number;
  readonly perPage: number;
  /** Items on all pages. */
  readonly total: number;
  /** Items of this page that could not be read at all (no id) and were left out. */
  readonly unreadable: number;
}

function readPositive(input: unknown, fallback: number): number {
  const value = typeof input === 'string' && input !== '' ? Number(input) : input;
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : fallback;
}

/**
 * A reader of `{data, links, meta}`; one unreadable item never costs the others.
 * @param readItem what an item holds, or null when it cannot be read
 * @returns a reader that answers null when there is no `data` list
 */
export function pageReader<T>(
  readItem: (item: unknown) => T | null,
): (input: unknown) => Page<T> | null {
  return (input) => {
    const page = readFields(input);
    const data: unknown = page?.['data'];
    if (page === null || !Array.isArray(data)) return null;
    const meta = readFields(page['meta']) ?? {};
    const items: T[] = [];
    for (const candidate of data) {
      const item = readItem(candidate);
      if (item !== null) items.push(item);
    }
    return {
      items,
      unreadable: data.length - items.length,
      currentPage: readPositive(meta['current_page'], 1),
      lastPage: readPositive(meta['last_page'], 1),
      perPage: readPositive(meta['per_page'], DEFAULT_PER_PAGE),
      total: readPositive(meta['total'], items.length),
    };
  };
}
