import { readFields } from '../core/plain-readers.ts';

export const DEFAULT_PER_PAGE = 10;
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
 * Reads a paginator; one unreadable item never costs the others.
 * @param readItem what an item holds, or null when it cannot be read
 * @returns null when there is no `data` array
 */
export function readPage<T>(input: unknown, readItem: (item: unknown) => T | null): Page<T> | null {
  const page = readFields(input);
  const data: unknown = page?.['data'];
  if (page === null || !Array.isArray(data)) return null;
  const items: T[] = [];
  for (const candidate of data) {
    const item = readItem(candidate);
    if (item !== null) items.push(item);
  }
  return {
    items,
    unreadable: data.length - items.length,
    currentPage: readPositive(page['current_page'], 1),
    lastPage: readPositive(page['last_page'], 1),
    perPage: readPositive(page['per_page'], DEFAULT_PER_PAGE),
    total: readPositive(page['total'], items.length),
  };
}
