import { mutationOptions, type QueryClient } from '@tanstack/react-query';
import type { CreateRequest } from './link-create-request.ts';
import { upsertListedLink } from './link-list.ts';
import { loadCreateRequest } from './load-create-request.ts';
import { slugQueries } from './slug-queries.ts';

export function createLinkOptions(queryClient: QueryClient) {
  return mutationOptions({
    mutationKey: ['v2', 'links', 'create'],
    mutationFn: async (request: CreateRequest) => (await loadCreateRequest()).createLink(request),
    onSuccess: (outcome) => {
      if (outcome.kind !== 'created') return;
      upsertListedLink(queryClient, outcome.link);
      queryClient.setQueryData(slugQueries.isFree(outcome.link.slug).queryKey, false);
    },
    // Somebody may have taken its address meanwhile.
    onError: (_, { body }) => {
      void queryClient.invalidateQueries({ queryKey: slugQueries.keys.isFree(body.slug) });
    },
  });
}
