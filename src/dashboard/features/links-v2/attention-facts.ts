import { useEffect, useState } from 'react';
import type { Instant } from '../../../contract/core/instant.ts';
import { serverNow } from '../../api/server-clock.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { LinkListStore } from '../links/link-list-store.ts';
import { viewBit, viewBitsOf } from '../links/list-engine/list-views.ts';
import type { ListedLink } from '../links/listed-link.ts';
import { givenBackOf } from '../links/money-figures.ts';

/** Rows of the list carry no deadline: of so many links that might close soon it is asked one by one. */
const MOST_DEADLINES = 60;
/** Of more while somebody looks at what they stand for. */
const MOST_DEADLINES_LOOKED_AT = 200;

/** Tells the list which links' money went back of late, as the newest payments say. */
export function useGivenBack(list: LinkListStore, ledger: Ledger | undefined): void {
  useEffect(() => {
    if (ledger !== undefined) list.setGivenBack(givenBackOf(ledger, serverNow()));
  }, [list, ledger]);
}

/**
 * Asks when the newest links that might close within a day do close: their rows do not say it.
 * In: when all links had been read, null so far; whether somebody looks at what needs attention now.
 * @returns of how many it was not asked
 */
export function useSoonDeadlines(
  list: LinkListStore,
  asOf: Instant | null,
  isLookedAt: boolean,
): number {
  const [unasked, setUnasked] = useState(0);
  useEffect(() => {
    if (asOf === null) return undefined;
    // Every link is looked at: not in the task that draws the whole list.
    const timer = setTimeout(() => {
      const most = isLookedAt ? MOST_DEADLINES_LOOKED_AT : MOST_DEADLINES;
      const unseen: string[] = [];
      const seen: string[] = [];
      for (const id of list.index.ids()) {
        const link = list.index.get(id);
        if (link === undefined || !mightClose(link)) continue;
        const isSeen = (viewBitsOf(link, asOf) & viewBit('needs_attention')) !== 0;
        (isSeen ? seen : unseen).push(id);
      }
      list.wantDeadlinesLater([...unseen, ...seen].slice(0, most));
      setUnasked(Math.max(0, unseen.length - most));
    });
    return () => clearTimeout(timer);
  }, [list, asOf, isLookedAt]);
  return unasked;
}

/** It may expire, and nobody has read when. */
function mightClose({ closesAt, standing, mode }: ListedLink): boolean {
  if (closesAt !== undefined) return false;
  return (
    standing === 'awaiting' ||
    standing === 'selling' ||
    standing === 'running_low' ||
    (standing === 'active' && mode === 'limited')
  );
}
