import { useEffect, useSyncExternalStore } from 'react';
import type { LinkListStore, ListProgress } from './link-list-store.ts';

/** How far the reading of a list has come; draws anew when there is something new to show. */
export function useListProgress(list: LinkListStore): ListProgress {
  return useSyncExternalStore(list.subscribe, list.getProgress);
}

/** Reads the list on a visit, and again when somebody comes back to the tab or the network does. */
export function useListVisit(list: LinkListStore): void {
  useEffect(() => {
    list.visit();
    const visit = () => {
      if (document.visibilityState === 'visible') list.visit();
    };
    document.addEventListener('visibilitychange', visit);
    window.addEventListener('online', visit);
    return () => {
      document.removeEventListener('visibilitychange', visit);
      window.removeEventListener('online', visit);
    };
  }, [list]);
}
