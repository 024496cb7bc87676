import { mutationOptions, type QueryClient } from '@tanstack/react-query';
import { loadPart } from '../../api/load-part.ts';
import type { UpdateRequest } from './link-edit-request.ts';
import { takeInLink } from './take-in-link.ts';

export function updateLinkOptions(queryClient: QueryClient) {
  return mutationOptions({
    mutationKey: ['v2', 'links', 'update'],
    mutationFn: async (request: UpdateRequest) => {
      const { updateLink } = await loadPart(() => import('./link-edit-request.ts'));
      return await updateLink(request);
    },
    onSuccess: async (outcome) => {
      if (outcome.kind === 'saved') await takeInLink(queryClient, outcome.read);
      if (outcome.kind === 'changed') await takeInLink(queryClient, outcome.theirs);
    },
  });
}
