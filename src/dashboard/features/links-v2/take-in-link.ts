import type { QueryClient } from '@tanstack/react-query';
import type { ReadLink } from './link-edit-request.ts';
import { upsertListedLink } from './link-list.ts';
import { linkQueries } from './link-queries.ts';

/** What was written is what is shown: on the link's page and in the list, with a fresh reading behind both. */
export async function takeInLink(
  queryClient: QueryClient,
  { link, etag }: ReadLink,
): Promise<void> {
  upsertListedLink(queryClient, link);
  queryClient.setQueryData(linkQueries.detail(link.id).queryKey, { link, etag });
  await queryClient.invalidateQueries({
    queryKey: linkQueries.keys.detail(link.id),
    refetchType: 'active',
  });
}
