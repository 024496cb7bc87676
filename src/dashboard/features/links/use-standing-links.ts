import { useMemo } from 'react';
import { useNow } from '../../i18n/clock-provider.tsx';
import type { LinkListStore } from './link-list-store.ts';
import type { ListedLink } from './listed-link.ts';
import { standingLinksOf } from './standing-links.ts';
import { useListProgress } from './use-link-list.ts';

/** The same, anew whenever something has changed. */
export function useStandingLinks(list: LinkListStore): readonly ListedLink[] {
  const now = useNow();
  const { edition } = useListProgress(list);
  return useMemo(
    () => standingLinksOf(list, now),
    // The index changes in place: its edition says when.
    // oxlint-disable-next-line react/exhaustive-deps
    [list, edition, now],
  );
}
