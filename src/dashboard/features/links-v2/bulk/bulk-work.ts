import type { QueryClient } from '@tanstack/react-query';
import type { ListedLink } from '../../links/listed-link.ts';
import { deleteLinkOptions, toggleLinkOptions } from '../link-writes.ts';
import type { BulkAction } from './bulk-plan.ts';

/**
 * Does an action with one link as its own menu would: the link is read first, and a lost answer is settled by looking.
 * @throws whatever the call throws
 */
export async function doWithLink(
  queryClient: QueryClient,
  instanceId: string,
  action: BulkAction,
  link: ListedLink,
): Promise<void> {
  const writes = queryClient.getMutationCache();
  if (action === 'delete') {
    await writes
      .build(queryClient, deleteLinkOptions(queryClient))
      .execute({ linkId: link.id, instanceId });
    return;
  }
  await writes
    .build(queryClient, toggleLinkOptions(queryClient))
    .execute({ linkId: link.id, isPausing: action === 'pause' });
}
