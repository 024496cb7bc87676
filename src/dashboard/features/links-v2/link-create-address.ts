import { queryOptions } from '@tanstack/react-query';
import { readLinkSummary, type LinkSummary } from '../../../contract/v2/link.ts';
import { readPage } from '../../../contract/v2/paginator.ts';
import { readV2 } from '../../api/call-v2.ts';

/**
 * Where this instance's links live, as its newest one shows; null while it has none. Only for the eye: the
 * address that is shared is the API's own, byte for byte.
 */
export function addressPrefixQuery(instanceId: string) {
  return queryOptions({
    queryKey: ['v2', 'address-prefix', instanceId],
    queryFn: async ({ signal }) => {
      const call = { params: { id: instanceId }, query: { page: 1, per_page: 1 }, signal };
      const { items } = await readV2('links.list', call, (answer) =>
        readPage(answer, readLinkSummary),
      );
      const [newest] = items;
      return newest ? addressPrefixOf(newest) : null;
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** "pay.mytpe.app/", read off a link that exists; null when its address is made otherwise. */
export function addressPrefixOf(link: Pick<LinkSummary, 'payment_link' | 'slug'>): string | null {
  const { payment_link: address, slug } = link;
  if (slug === '' || !address.endsWith(slug)) return null;
  const prefix = address.slice(0, -slug.length).replace(/^https?:\/\//, '');
  return prefix.endsWith('/') ? prefix : null;
}
