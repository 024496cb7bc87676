import { readPageRequest as readRequest, type PageRequest } from '../core/page-request.ts';
import { DEFAULT_PER_PAGE, MAX_PER_PAGE } from '../../../contract/ext/paginator.ts';

/** What page of how many is asked for. */
export function readPageRequest(query: { page?: string; per_page?: string }): PageRequest {
  return readRequest(query, { usual: DEFAULT_PER_PAGE, most: MAX_PER_PAGE });
}

/**
 * The documented page.
 * @param address of the list with the query that was asked for: its filters stay in the links
 */
export function toPage<T>(
  rows: readonly T[],
  { page, perPage }: PageRequest,
  total: number,
  address: string,
) {
  const lastPage = Math.max(1, Math.ceil(total / perPage));
  const urlOf = (target: number): string => {
    const url = new URL(address);
    url.searchParams.set('page', String(target));
    return url.href;
  };
  const from = rows.length > 0 ? (page - 1) * perPage + 1 : null;
  return {
    data: rows,
    links: {
      first: urlOf(1),
      last: urlOf(lastPage),
      prev: page > 1 ? urlOf(page - 1) : null,
      next: page < lastPage ? urlOf(page + 1) : null,
    },
    meta: {
      current_page: page,
      from,
      to: from === null ? null : from + rows.length - 1,
      per_page: perPage,
      last_page: lastPage,
      total,
    },
  };
}
