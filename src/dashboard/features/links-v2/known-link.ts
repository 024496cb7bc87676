import type { QueryClient } from '@tanstack/react-query';
import type { LinkListStore } from '../links/link-list-store.ts';
import type { ListedLink } from '../links/listed-link.ts';
import { linkQueries } from './link-queries.ts';
import { toListedLink } from './to-listed-link.ts';

/** What is in memory of a link: as its page shows it, else as the list does; null when it is in neither. */
export function knownLink(
  queryClient: QueryClient,
  list: LinkListStore,
  linkId: string,
): ListedLink | null {
  const read = queryClient.getQueryData(linkQueries.detail(linkId).queryKey);
  return read === undefined ? (list.index.get(linkId) ?? null) : toListedLink(read.link);
}
