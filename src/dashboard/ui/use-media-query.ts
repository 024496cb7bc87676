import { useCallback, useSyncExternalStore } from 'react';

/** In: a media query. Out: whether it holds now. */
export function useMediaQuery(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
}

/** The rail stands beside the page; below it is bars above and under it. The `lg:` of the styles. */
export function useIsWide(): boolean {
  return useMediaQuery('(width >= 64rem)');
}
