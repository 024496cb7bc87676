import { mutationOptions, type QueryClient } from '@tanstack/react-query';
import { publishExtLink } from '../../../api/move-ext-link.ts';
import { createLink, type CreateRequest } from './create-request.ts';

/** Money and stock: sent once, at once or not at all, and waited for. */
export const SENT_ONCE = { retry: 0, networkMode: 'always' } as const;

/** Whatever was read of links is read anew: lists are sorted and counted by the API. */
export async function forgetReadings(queryClient: QueryClient): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: ['ext', 'links'] });
}

export function createLinkOptions(queryClient: QueryClient) {
  return mutationOptions({
    mutationKey: ['ext', 'links', 'create'],
    mutationFn: (request: CreateRequest) => createLink(request),
    onSuccess: () => forgetReadings(queryClient),
    ...SENT_ONCE,
  });
}

export function publishLinkOptions(queryClient: QueryClient) {
  return mutationOptions({
    mutationKey: ['ext', 'links', 'publish'],
    mutationFn: (linkId: string) => publishExtLink(linkId),
    onSuccess: () => forgetReadings(queryClient),
    ...SENT_ONCE,
  });
}
