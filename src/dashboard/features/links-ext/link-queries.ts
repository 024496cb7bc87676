import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Link } from '../../../contract/ext/link.ts';
import { callExt } from '../../api/call-ext.ts';
import { readPages } from '../../api/read-pages.ts';
import { linkKeys as keys } from './link-keys.ts';
import type { LinkQuestion } from './list-search.ts';

/** As many as fill some screens: the rest comes as one goes down. */
const PER_PAGE = 50;

/** As many at once as the API gives, where all are wanted. */
const MOST_PER_PAGE = 100;

export const linkQueries = {
  keys,
  /** One link in full, with the mark (`etag`) that an update may be made from. */
  detail: (linkId: string) =>
    queryOptions({
      queryKey: keys.detail(linkId),
      queryFn: async ({ signal }) => {
        const { data, etag } = await callExt('links.read', { params: { id: linkId }, signal });
        return { link: data, etag };
      },
    }),
  /** The links of an instance that a question is about, page by page: the API filters, searches and sorts. */
  list: (instanceId: string, question: LinkQuestion) =>
    infiniteQueryOptions({
      queryKey: [...keys.lists(instanceId), question],
      initialPageParam: 1,
      queryFn: async ({ pageParam, signal }) => {
        const query = {
          payment_instance_id: instanceId,
          ...question,
          per_page: PER_PAGE,
          page: pageParam,
        };
        return (await callExt('links.list', { query, signal })).data;
      },
      // By the page that was asked for: an answer may say that it is another.
      getNextPageParam: ({ lastPage }, _pages, page) => (page < lastPage ? page + 1 : null),
      // While another question is on its way, the rows of the last one stay.
      placeholderData: keepPreviousData,
    }),
};

/**
 * Reads all links that a question is about, page by page; one that moved on to the next page meanwhile is there once.
 * @param onRead told how many there are so far
 * @throws ApiProblem; DOMException `AbortError` when it is called off
 */
export async function readAllLinks(
  instanceId: string,
  question: LinkQuestion,
  signal: AbortSignal,
  onRead: (count: number) => void,
): Promise<ReadonlyMap<string, Link>> {
  const links = new Map<string, Link>();
  await readPages(async (page) => {
    const query = {
      payment_instance_id: instanceId,
      ...question,
      per_page: MOST_PER_PAGE,
      page,
    };
    const { data } = await callExt('links.list', { query, signal });
    for (const link of data.items) links.set(link.id, link);
    onRead(links.size);
    return { known: links.size, lastPage: data.lastPage };
  });
  return links;
}
