import { mutationOptions, type QueryClient } from '@tanstack/react-query';
import { linkKeys } from '../link-keys.ts';
import { createLink, type CreateRequest } from './create-request.ts';

export function createLinkOptions(queryClient: QueryClient) {
  return mutationOptions({
    mutationKey: ['ext', 'links', 'create'],
    mutationFn: (request: CreateRequest) => createLink(request),
    // Lists are sorted and counted by the API.
    onSuccess: () => queryClient.invalidateQueries({ queryKey: linkKeys.all }),
  });
}
