import { readFields } from './plain-readers.ts';

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

function readCount(input: unknown, fallback: number): number {
  const value = typeof input === 'string' && input !== '' ? Number(input) : input;
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : fallback;
}

interface PageParts<T> {
  /** The list itself. */
  readonly data: unknown;
  /** What holds `current_page`, `last_page`, `per_page` and `total`. */
  readonly counts: unknown;
  readonly defaultPerPage: number;
  /** What an item holds, or null when it cannot be read. */
  readonly readItem: (item: unknown) => T | null;
}

/** Reads a page, wherever its parts stand; one unreadable item never costs the others. Null when there is no list. */
export function readPageParts<T>(parts: PageParts<T>): Page<T> | null {
  const { data, defaultPerPage, readItem } = parts;
  if (!Array.isArray(data)) return null;
  const counts = readFields(parts.counts) ?? {};
  const items: T[] = [];
  for (const candidate of data) {
    const item = readItem(candidate);
    if (item !== null) items.push(item);
  }
  return {
    items,
    unreadable: data.length - items.length,
    currentPage: readCount(counts['current_page'], 1),
    lastPage: readCount(counts['last_page'], 1),
    perPage: readCount(counts['per_page'], defaultPerPage),
    total: readCount(counts['total'], items.length),
  };
}
