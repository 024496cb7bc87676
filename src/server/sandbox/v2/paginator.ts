import { readPageRequest as readRequest, type PageRequest } from '../core/page-request.ts';
import { DEFAULT_PER_PAGE, MAX_PER_PAGE } from '../../../contract/v2/paginator.ts';

/** What page of how many is asked for. */
export function readPageRequest(query: { page?: string; per_page?: string }): PageRequest {
  return readRequest(query, { usual: DEFAULT_PER_PAGE, most: MAX_PER_PAGE });
}

const PREVIOUS = '&laquo; Previous';
const NEXT = 'Next &raquo;';
const GAP = '...';

/** Pages that are shown on either side of the current one. */
const ON_EACH_SIDE = 3;

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_item, index) => first + index);
}

/**
 * The pages that a paginator of the vendor's framework (Laravel) names: all of up to 13; of more, the first and last two
 * and a window round the current one.
 */
export function pageWindow(current: number, last: number): (number | typeof GAP)[] {
  if (last < ON_EACH_SIDE * 2 + 8) return range(1, last);
  const edge = ON_EACH_SIDE + 4;
  if (current <= edge) return [...range(1, edge + ON_EACH_SIDE), GAP, last - 1, last];
  if (current > last - edge) return [1, 2, GAP, ...range(last - (edge + ON_EACH_SIDE - 1), last)];
  return [1, 2, GAP, ...range(current - ON_EACH_SIDE, current + ON_EACH_SIDE), GAP, last - 1, last];
}

/**
 * The documented paginator. Its addresses carry the page alone, as the documents show.
 * @param path address of the list, without a query
 */
export function toPaginator<T>(
  rows: readonly T[],
  request: PageRequest,
  total: number,
  path: string,
) {
  const { page, perPage } = request;
  const lastPage = Math.max(1, Math.ceil(total / perPage));
  const urlOf = (target: number): string => `${path}?page=${target}`;
  const previous = page > 1 ? urlOf(page - 1) : null;
  const next = page < lastPage ? urlOf(page + 1) : null;
  const from = rows.length > 0 ? (page - 1) * perPage + 1 : null;
  return {
    current_page: page,
    data: rows,
    first_page_url: urlOf(1),
    from,
    last_page: lastPage,
    last_page_url: urlOf(lastPage),
    links: [
      { url: previous, label: PREVIOUS, active: false },
      ...pageWindow(page, lastPage).map((target) =>
        target === GAP
          ? { url: null, label: GAP, active: false }
          : { url: urlOf(target), label: String(target), active: target === page },
      ),
      { url: next, label: NEXT, active: false },
    ],
    next_page_url: next,
    path,
    per_page: perPage,
    prev_page_url: previous,
    to: from === null ? null : from + rows.length - 1,
    total,
  };
}
