import { mutationOptions, type QueryClient } from '@tanstack/react-query';
import { linkKeys } from '../link-keys.ts';
import { updateLink, type UpdateRequest } from './edit-request.ts';

export function updateLinkOptions(queryClient: QueryClient) {
  return mutationOptions({
    mutationKey: ['ext', 'links', 'update'],
    mutationFn: (request: UpdateRequest) => updateLink(request),
    // Lists are sorted and counted by the API.
    onSuccess: () => queryClient.invalidateQueries({ queryKey: linkKeys.all }),
  });
}
