import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import type { Page } from '../../../contract/core/page.ts';
import type { Link } from '../../../contract/ext/link.ts';
import { linkKeys } from './link-keys.ts';

/** The title of a link of an instance, as far as it has been read; null where it has not, or is of another instance. */
export function titleInMemory(
  queryClient: QueryClient,
  instanceId: string,
  linkId: string,
): string | null {
  const read = queryClient.getQueryData<{ readonly link: Link }>(linkKeys.detail(linkId));
  const lists = queryClient.getQueriesData<InfiniteData<Page<Link>>>({
    queryKey: linkKeys.lists(instanceId),
  });
  const listed = lists
    .flatMap(([, data]) => data?.pages ?? [])
    .flatMap(({ items }) => items)
    .find(({ id }) => id === linkId);
  const link = listed ?? read?.link;
  return link?.payment_instance_id === instanceId ? link.title : null;
}
