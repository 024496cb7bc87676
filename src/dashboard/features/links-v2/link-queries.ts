import { queryOptions } from '@tanstack/react-query';
import { callV2 } from '../../api/call-v2.ts';

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
        const { data, etag } = await callV2('links.read', { params: { id: linkId }, signal });
        return { link: data, etag };
      },
    }),
};
