import type { QueryClient } from '@tanstack/react-query';
import { readLinkSummary, type Link } from '../../../contract/v2/link.ts';
import { readPage } from '../../../contract/v2/paginator.ts';
import { readV2 } from '../../api/call-v2.ts';
import { serverNow } from '../../api/server-clock.ts';
import { retryDelayMs, shouldRetryRead } from '../../query-client.ts';
import { painted } from '../../ui/painted.ts';
import { LinkListStore, type LinkSource } from '../links/link-list-store.ts';
import type { ListedLink } from '../links/listed-link.ts';
import { linkQueries } from './link-queries.ts';
import { toListedLink } from './to-listed-link.ts';

/** One list an instance, for as long as somebody is signed in. */
const lists = new WeakMap<QueryClient, Map<string, LinkListStore>>();

function listsOf(queryClient: QueryClient): Map<string, LinkListStore> {
  const known = lists.get(queryClient);
  if (known) return known;
  const made = new Map<string, LinkListStore>();
  lists.set(queryClient, made);
  return made;
}

/** The links of an instance, made at the first visit and kept; titles follow one another as in this locale. */
export function linkListOf(
  queryClient: QueryClient,
  instanceId: string,
  locale: string,
): LinkListStore {
  const stores = listsOf(queryClient);
  const known = stores.get(instanceId);
  if (known) {
    known.setLocale(locale);
    return known;
  }
  const made = new LinkListStore(sourceOf(queryClient, instanceId), locale);
  stores.set(instanceId, made);
  return made;
}

/** Takes a link that was just created, changed or read into its list, if that is in memory. */
export function upsertListedLink(queryClient: QueryClient, link: Link): void {
  listsOf(queryClient).get(link.mytpe_pay_id)?.put(toListedLink(link));
}

/** Takes a link that was deleted out of its list. */
export function removeListedLink(
  queryClient: QueryClient,
  instanceId: string,
  linkId: string,
): void {
  listsOf(queryClient).get(instanceId)?.remove(linkId);
}

/** Deadlines follow the instance's default: once that has changed they are read anew. */
export function forgetDeadlines(queryClient: QueryClient, instanceId: string): void {
  listsOf(queryClient).get(instanceId)?.forgetDeadlines();
}

/** Nobody is signed in any more, or somebody else: nothing of these links stays. */
export function forgetLinkLists(queryClient: QueryClient): void {
  const stores = listsOf(queryClient);
  for (const store of stores.values()) store.stop();
  stores.clear();
}

function readRow(input: unknown): ListedLink | null {
  const link = readLinkSummary(input);
  return link && toListedLink(link);
}

function sourceOf(queryClient: QueryClient, instanceId: string): LinkSource {
  return {
    readPage: async (page, perPage, signal) => {
      const call = { params: { id: instanceId }, query: { page, per_page: perPage }, signal };
      return await readV2('links.list', call, (answer) => readPage(answer, readRow));
    },
    readLink: async (id) => {
      const { link } = await queryClient.query(linkQueries.detail(id));
      return toListedLink(link);
    },
    readKept: async (failure) => {
      const { readKeptList } = await import('../links/kept-list.ts');
      return await readKeptList(failure, instanceId);
    },
    retryDelay: (failures, failure) =>
      shouldRetryRead(failures, failure) ? retryDelayMs(failures, failure, Math.random()) : null,
    drawn: painted,
    wait: (milliseconds, signal) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(resolve, milliseconds);
        signal.addEventListener('abort', () => {
          clearTimeout(timer);
          reject(new DOMException('Stopped', 'AbortError'));
        });
      }),
    now: serverNow,
  };
}
