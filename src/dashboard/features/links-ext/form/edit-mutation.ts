import { mutationOptions, type QueryClient } from '@tanstack/react-query';
import { moveExtLink } from '../../../api/move-ext-link.ts';
import { SENT_ONCE, forgetReadings } from './create-mutation.ts';
import { updateLink, type UpdateRequest } from './edit-request.ts';

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
    mutationFn: (linkId: string) => moveExtLink(linkId, 'archive'),
    onSuccess: () => forgetReadings(queryClient),
    ...SENT_ONCE,
  });
}
