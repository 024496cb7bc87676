import type { QueryClient } from '@tanstack/react-query';
import type { Generation } from '../contract/core/generation.ts';
import type { LinkListStore } from './features/links/link-list-store.ts';
import { forgetDeadlines, forgetLinkLists, linkListOf } from './features/links-v2/link-list.ts';
import { wasExtInstance } from './features/session/last-instance.ts';
import { sessionQuery } from './features/session/session-queries.ts';
import { forgetShareLanguages } from './features/share/forget-share-languages.ts';
import { localeTags, type Language } from './i18n/language.ts';
import { forgetKept } from './offline/forget-kept.ts';

/**
 * Where the generations of the API meet: what the frame and the routes need of links, whatever API
 * an instance belongs to.
 */
export const generations = {
  /** Of which generation an instance is; before the session is known, as it was last seen. */
  of: (queryClient: QueryClient, instanceId: string): Generation => {
    const session = queryClient.getQueryData(sessionQuery.queryKey);
    const known = session?.signed_in === true ? session.instances : [];
    const instance = known.find(({ id }) => id === instanceId);
    return instance?.generation ?? (wasExtInstance(instanceId) ? 'ext' : 'v2');
  },
  /** The links of an instance, kept in memory; titles sorted as the language does. */
  linkList: (queryClient: QueryClient, instanceId: string, language: Language): LinkListStore =>
    linkListOf(queryClient, instanceId, localeTags[language]),
  /** The instance's default timeout has changed: links that follow it close at other times. */
  forgetDeadlines: (queryClient: QueryClient, instanceId: string): void =>
    forgetDeadlines(queryClient, instanceId),
  /** Nobody is signed in any more, or somebody else. */
  forgetLinks: (queryClient: QueryClient): void => {
    forgetLinkLists(queryClient);
    forgetShareLanguages();
    forgetKept();
  },
};
