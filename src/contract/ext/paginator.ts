import { readPageParts, type Page } from '../core/page.ts';
import { readFields } from '../core/plain-readers.ts';

export const DEFAULT_PER_PAGE = 15;
/** More is taken as this many. */
export const MAX_PER_PAGE = 100;

/**
 * A reader of `{data, links, meta}`.
 * @param readItem what an item holds, or null when it cannot be read
 * @returns a reader that answers null when there is no `data` list
 */
export function pageReader<T>(
  readItem: (item: unknown) => T | null,
): (input: unknown) => Page<T> | null {
  return (input) => {
    const { data, meta: counts } = readFields(input) ?? {};
    return readPageParts({ data, counts, defaultPerPage: DEFAULT_PER_PAGE, readItem });
  };
}
