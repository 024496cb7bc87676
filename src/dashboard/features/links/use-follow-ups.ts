import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Instant } from '../../../contract/core/instant.ts';
import { useNow } from '../../i18n/clock-provider.tsx';
import type { LinkListStore } from './link-list-store.ts';

/** While pages arrive, the frame around the list is drawn anew at most so often, milliseconds. */
const RECOUNT_MS = 1_000;

interface FollowUps {
  /** Links that need the merchant; none is told of before all links have been read, as it would not be their number. */
  readonly count: number;
  /** When all links had been read; null so far. */
  readonly asOf: Instant | null;
}

/** What the frame says of the list: counted after the rows have been drawn, never with them. */
export function useFollowUps(list: LinkListStore): FollowUps {
  const now = useNow();
  const asOf = useSyncExternalStore(list.subscribe, () => list.getProgress().asOf);
  const [count, setCount] = useState(0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const recount = () => {
      timer = undefined;
      setCount(list.index.count('needs_attention', now));
    };
    const follow = () => {
      timer ??= setTimeout(recount, list.getProgress().phase === 'partial' ? RECOUNT_MS : 0);
    };
    timer = setTimeout(recount);
    const stop = list.subscribe(follow);
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [list, now]);
  return { count: asOf === null ? 0 : count, asOf };
}
