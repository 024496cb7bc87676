import * as z from 'zod/mini';
import { schemaOf } from '../core/reader-schema.ts';
import type { Page } from '../core/page.ts';
import { readPage } from './paginator.ts';

/** A page of a list, its items read by a schema. */
export function pageOf<T>(item: z.ZodMiniType<T>): z.ZodMiniType<Page<T>> {
  return schemaOf((input) =>
    readPage(input, (candidate) => {
      const result = z.safeParse(item, candidate);
      return result.success ? result.data : null;
    }),
  );
}

/** What one asks of a list; `per_page` above the limit is taken as the limit. */
export const pageQuery = z.object({
  page: z.optional(z.number()),
  per_page: z.optional(z.number()),
});
