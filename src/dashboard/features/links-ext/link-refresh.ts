import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import type { Page } from '../../../contract/core/page.ts';
import type { Link } from '../../../contract/ext/link.ts';
import { linkQueries } from './link-queries.ts';

type LoadedPages = InfiniteData<Page<Link>>;

/**
 * Reads a link anew after something has happened to it: its page and its rows take on the new state, in place. Where it may
 * belong into other lists than before, those that are on screen are read again. What cannot be read now stays as it was.
 */
export async function refreshLink(queryClient: QueryClient, linkId: string): Promise<void> {
  const detail = linkQueries.detail(linkId);
  // What is on its way already may have been said before it happened.
  if (queryClient.isFetching({ queryKey: detail.queryKey, exact: true }) > 0) {
    await queryClient.query(detail).catch(() => undefined);
  }
  const read = await queryClient.query({ ...detail, staleTime: 0 }).catch(() => null);
  if (read === null) return;
  const { link } = read;
  const lists = { queryKey: linkQueries.keys.allLists };
  let isElsewhere = false;
  let isListed = false;
  for (const [, data] of queryClient.getQueriesData<LoadedPages>(lists)) {
    const before = data?.pages.flatMap(({ items }) => items).find(({ id }) => id === linkId);
    isListed ||= before !== undefined;
    isElsewhere ||= before !== undefined && before.status !== link.status;
  }
  queryClient.setQueriesData<LoadedPages>(lists, (data) => data && withLink(data, link));
  const { all } = linkQueries.keys;
  await Promise.all([
    // What was collected is told of all links together.
    queryClient.invalidateQueries({ queryKey: [...all, 'sums'] }),
    ...(isElsewhere || !isListed
      ? [
          queryClient.invalidateQueries(lists),
          queryClient.invalidateQueries({ queryKey: [...all, 'counts'] }),
        ]
      : []),
  ]);
}

function withLink(data: LoadedPages, link: Link): LoadedPages {
  return {
    ...data,
    pages: data.pages.map((page) => ({
      ...page,
      items: page.items.map((item) => (item.id === link.id ? link : item)),
    })),
  };
}
