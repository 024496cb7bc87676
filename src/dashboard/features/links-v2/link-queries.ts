import { queryOptions } from '@tanstack/react-query';
import { readLink } from '../../../contract/v2/link.ts';
import { readMarkedV2 } from '../../api/call-v2.ts';

/** Keys of everything that was read of links. */
const keys = {
  all: ['v2', 'links'] as const,
  detail: (linkId: string) => [...keys.all, 'detail', linkId] as const,
};

export const linkQueries = {
  keys,
  /** One link in full, with the mark (`etag`) that an update may be made from. Editing starts from a fresh one. */
  detail: (linkId: string) =>
    queryOptions({
      queryKey: keys.detail(linkId),
      queryFn: async ({ signal }) => {
        const call = { params: { id: linkId }, signal };
        const { data, etag } = await readMarkedV2('links.read', call, readLink);
        return { link: data, etag };
      },
    }),
};
