import { mutationOptions, type QueryClient } from '@tanstack/react-query';
import { SENT_ONCE, forgetReadings } from './create-mutation.ts';
import { archiveLink, updateLink, type UpdateRequest } from './edit-request.ts';

export function updateLinkOptions(queryClient: QueryClient) {
  return mutationOptions({
    mutationKey: ['ext', 'links', 'update'],
    mutationFn: (request: UpdateRequest) => updateLink(request),
    onSuccess: () => forgetReadings(queryClient),
    ...SENT_ONCE,
  });
}

export function archiveLinkOptions(queryClient: QueryClient) {
  return mutationOptions({
    mutationKey: ['ext', 'links', 'archive'],
    mutationFn: (linkId: string) => archiveLink(linkId),
    onSuccess: () => forgetReadings(queryClient),
    ...SENT_ONCE,
  });
}
