import { mutationOptions, type QueryClient } from '@tanstack/react-query';
import { restockLink, type RestockRequest } from './link-restock-request.ts';
import { takeInLink } from './take-in-link.ts';

export function restockLinkOptions(queryClient: QueryClient) {
  return mutationOptions({
    mutationKey: ['v2', 'links', 'restock'],
    mutationFn: (request: RestockRequest) => restockLink(request),
    onSuccess: async (outcome) => {
      if (outcome.kind === 'restocked') await takeInLink(queryClient, outcome.read);
      if (outcome.kind === 'moved' || outcome.kind === 'refused') {
        await takeInLink(queryClient, outcome.theirs);
      }
    },
  });
}
