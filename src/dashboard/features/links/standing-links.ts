import type { Instant } from '../../../contract/core/instant.ts';
import type { LinkListStore } from './link-list-store.ts';
import { standingAt, type ListedLink } from './listed-link.ts';

/** All links of a list as far as it has been read, each as it stands now. */
export function standingLinksOf(list: LinkListStore, now: Instant): ListedLink[] {
  return [...list.index.ids()].flatMap((id) => {
    const link = list.index.get(id);
    return link === undefined ? [] : [{ ...link, standing: standingAt(link, now) }];
  });
}
