import type { QueryClient } from '@tanstack/react-query';
import { linkQueries } from './features/links-v2/link-queries.ts';
import { requireOwnInstance } from './features/links-v2/own-instance.ts';
import { generationOf } from './features/session/generation-of.ts';

/**
 * Reads a link in the API that its instance belongs to: as it is now, or `static` where what is in memory will do. Comes with
 * the pages that need it: the list does without.
 * @throws ApiProblem; a redirect to the same page under the link's own instance
 */
export async function readEitherLink(
  queryClient: QueryClient,
  { instanceId, linkId }: { readonly instanceId: string; readonly linkId: string },
  to: Parameters<typeof requireOwnInstance>[2],
  staleTime: 0 | 'static' = 0,
) {
  const generation = await generationOf(queryClient, instanceId);
  switch (generation) {
    case 'v2': {
      const { link } = await queryClient.query({ ...linkQueries.detail(linkId), staleTime });
      requireOwnInstance(link, instanceId, to);
      return { generation, link };
    }
    case 'ext': {
      // A merchant of v2 alone does not load what reads the other platform's links.
      const { linkQueries: extQueries } = await import('./features/links-ext/link-queries.ts');
      const { link } = await queryClient.query({ ...extQueries.detail(linkId), staleTime });
      return { generation, link };
    }
  }
}
