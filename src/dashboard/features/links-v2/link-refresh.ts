import type { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from '../../api/api-problem.ts';
import { removeListedLink, upsertListedLink } from './link-list.ts';
import { linkQueries } from './link-queries.ts';

/**
 * Reads a link anew after something has happened to it: its page and its row take on the new state, one that is gone leaves
 * the list. What cannot be read now stays as it was.
 */
export async function refreshLink(
  queryClient: QueryClient,
  instanceId: string,
  linkId: string,
): Promise<void> {
  const detail = linkQueries.detail(linkId);
  try {
    // What is on its way already may have been said before it happened.
    if (queryClient.isFetching({ queryKey: detail.queryKey, exact: true }) > 0) {
      await queryClient.query(detail).catch(() => undefined);
    }
    const { link } = await queryClient.query({ ...detail, staleTime: 0 });
    upsertListedLink(queryClient, link);
  } catch (failure) {
    if (failure instanceof ApiProblem && failure.kind === 'notFound') {
      removeListedLink(queryClient, instanceId, linkId);
    }
  }
}
