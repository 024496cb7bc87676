import { readPageParts, type Page } from '../core/page.ts';
import { readFields } from '../core/plain-readers.ts';

export const DEFAULT_PER_PAGE = 10;
/** More is taken as this many. */
export const MAX_PER_PAGE = 100;

/**
 * Reads a paginator.
 * @param readItem what an item holds, or null when it cannot be read
 * @returns null when there is no `data` array
 */
export function readPage<T>(input: unknown, readItem: (item: unknown) => T | null): Page<T> | null {
  const data: unknown = readFields(input)?.['data'];
  return readPageParts({ data, counts: input, defaultPerPage: DEFAULT_PER_PAGE, readItem });
}
