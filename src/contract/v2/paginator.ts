import * as z from 'zod/mini';

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

/** Reads a paginator; one unreadable item never costs the others. @throws through zod when there is no `data` array */
export function pageOf<T>(item: z.ZodMiniType<T>): z.ZodMiniType<Page<T>> {
  return z.pipe(
    z.object({
      data: z.array(z.unknown()),
      current_page: z.optional(z.unknown()),
      last_page: z.optional(z.unknown()),
      per_page: z.optional(z.unknown()),
      total: z.optional(z.unknown()),
    }),
    z.transform((page): Page<T> => {
      const items: T[] = [];
      for (const candidate of page.data) {
        const result = z.safeParse(item, candidate);
        if (result.success) items.push(result.data);
      }
      return {
        items,
        unreadable: page.data.length - items.length,
        currentPage: readPositive(page.current_page, 1),
        lastPage: readPositive(page.last_page, 1),
        perPage: readPositive(page.per_page, DEFAULT_PER_PAGE),
        total: readPositive(page.total, items.length),
      };
    }),
  );
}

/** What one asks of a list; `per_page` above the limit is taken as the limit. */
export const pageQuery = z.object({
  page: z.optional(z.number()),
  per_page: z.optional(z.number()),
});
