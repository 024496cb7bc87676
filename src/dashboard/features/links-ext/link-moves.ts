import { mutationOptions, type QueryClient } from '@tanstack/react-query';
import { moveExtLink, publishExtLink, type MerchantMove } from '../../api/move-ext-link.ts';
import { linkKeys } from './link-keys.ts';

interface MoveRequest {
  readonly linkId: string;
  readonly move: MerchantMove;
}

/** Moves a link on in its life. Sent once; a lost answer is settled by looking at the link. */
export function moveLinkOptions(queryClient: QueryClient) {
  return mutationOptions({
    mutationKey: ['ext', 'links', 'move'],
    mutationFn: ({ linkId, move }: MoveRequest) => moveExtLink(linkId, move),
    // The link is read anew after a refusal, too: it may have been moved elsewhere.
    onSettled: () => queryClient.invalidateQueries({ queryKey: linkKeys.all }),
  });
}

/** Publishes a draft, and tells what it is then. */
export function publishLinkOptions(queryClient: QueryClient) {
  return mutationOptions({
    mutationKey: ['ext', 'links', 'publish'],
    mutationFn: (linkId: string) => publishExtLink(linkId),
    // Lists are sorted and counted by the API.
    onSuccess: () => queryClient.invalidateQueries({ queryKey: linkKeys.all }),
  });
}
