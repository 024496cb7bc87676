import { queryOptions } from '@tanstack/react-query';
import { callExt } from '../../api/call-ext.ts';
import { linkQueries } from './link-queries.ts';

/** So many fit under the field of the palette. */
const MOST_FOUND = 7;

/** The newest links in which a text occurs, as many as a short list shows, and how many there are. */
export function foundLinksQuery(instanceId: string, text: string) {
  return queryOptions({
    queryKey: [...linkQueries.keys.all, 'found', instanceId, text],
    queryFn: async ({ signal }) => {
      const query = {
        payment_instance_id: instanceId,
        search: text,
        sort_by: 'created_at',
        sort_dir: 'desc',
        per_page: MOST_FOUND,
        page: 1,
      } as const;
      const { data } = await callExt('links.list', { query, signal });
      return { links: data.items, total: data.total };
    },
  });
}
