import type { QueryClient } from '@tanstack/react-query';
import type { Generation } from '../contract/core/generation.ts';
import { refreshLink as refreshV2Link } from './features/links-v2/link-refresh.ts';

/**
 * Something has happened to a link of whichever generation: its page and its row are read anew. Apart from `generations.ts`,
 * since no first row needs it. Rejects when the calls of its generation cannot be loaded.
 */
export async function refreshLink(
  queryClient: QueryClient,
  instanceId: string,
  linkId: string,
  generation: Generation,
): Promise<void> {
  switch (generation) {
    case 'v2':
      return await refreshV2Link(queryClient, instanceId, linkId);
    case 'ext': {
      // With its generation's calls, which a merchant of v2 alone never loads.
      const ext = await import('./features/links-ext/link-refresh.ts');
      return await ext.refreshLink(queryClient, linkId);
    }
  }
}
