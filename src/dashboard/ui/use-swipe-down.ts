import { useCallback, useEffect, useRef } from 'react';

/**
 * Closes a sheet that is swiped down; see `watchSwipeDown`, which comes after the first screens and at the latest with a sheet.
 * @returns always the same function, for the sheet's `ref`; given the sheet it answers how to stop
 */
export function useSwipeDown(
  onClose: () => void,
): (sheet: HTMLElement | null) => (() => void) | undefined {
  const closing = useRef(onClose);
  useEffect(() => {
    closing.current = onClose;
  });
  return useCallback((sheet) => {
    if (sheet === null) return undefined;
    const stop = new AbortController();
    const { signal } = stop;
    const watch = async () => {
      const { watchSwipeDown } = await import('./swipe-down.ts');
      if (!signal.aborted) signal.addEventListener('abort', watchSwipeDown(sheet, closeIt));
    };
    const closeIt = () => closing.current();
    // Where it cannot be had, the sheet has its button.
    watch().catch(() => undefined);
    return () => stop.abort();
  }, []);
}
