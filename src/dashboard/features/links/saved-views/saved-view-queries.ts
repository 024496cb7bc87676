import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import * as z from 'zod/mini';
import {
  savedViewsSchema,
  type SavedView,
  type SavedViews,
} from '../../../../contract/core/merchant-store.ts';
import { unreadableProblem } from '../../../api/api-problem.ts';
import { send, type Sent } from '../../../api/send.ts';
import { parseSearch, stringifySearch } from '../../../search-text.ts';

function read({ response, body }: Sent): SavedViews {
  const result = z.safeParse(savedViewsSchema, body);
  if (result.success) return result.data;
  throw unreadableProblem(response.status, response.headers.get('x-request-id'));
}

function pathOf(instanceId: string): string {
  return `/bff/store/${encodeURIComponent(instanceId)}/views`;
}

/** The merchant's own views of an instance, kept by our server: they are the same on every device. */
export function savedViewsQuery(instanceId: string) {
  return queryOptions({
    queryKey: ['store', instanceId, 'views'],
    queryFn: async ({ signal }) => read(await send(pathOf(instanceId), { signal })),
    staleTime: 60_000,
  });
}

/** Puts views in the place of all. One that was made from an older state is refused (412), and the newest are read. */
export function replaceSavedViewsOptions(queryClient: QueryClient, instanceId: string) {
  const { queryKey } = savedViewsQuery(instanceId);
  return mutationOptions({
    mutationKey: ['store', instanceId, 'views', 'replace'],
    mutationFn: async (views: SavedViews) =>
      read(
        await send(pathOf(instanceId), {
          method: 'PUT',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify(views),
        }),
      ),
    onSuccess: (views) => {
      queryClient.setQueryData(queryKey, views);
    },
    onError: () => queryClient.invalidateQueries({ queryKey }),
  });
}

/**
 * Reads what a list is asked for from the query of an address. What the query leaves out, or has in the usual form, is
 * undefined and not just absent.
 */
export type SearchReader<Search extends object> = (
  raw: Readonly<Record<string, unknown>>,
) => Search;

/** What a list is asked for, as a view keeps it. */
export function queryOfSearch<Search extends object>(
  search: Search,
  readSearch: SearchReader<Search>,
): string {
  const asked = readSearch(Object.fromEntries(Object.entries(search)));
  return stringifySearch(Object.fromEntries(Object.entries(asked))).replace(/^\?/, '');
}

/** What a view asks of the list, with everything that it leaves out set to the usual. */
export function searchOfView<Search extends object>(
  view: SavedView,
  readSearch: SearchReader<Search>,
): Search {
  return readSearch(parseSearch(view.query));
}
