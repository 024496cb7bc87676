import { useCallback, useEffect, useRef } from 'react';
import { watchSwipeDown } from './swipe-down.ts';

/**
 * Closes a sheet that is swiped down; see `watchSwipeDown`.
 * @returns always the same function, for the sheet's `ref`; given the sheet it answers how to stop
 */
export function useSwipeDown(
  onClose: () => void,
): (sheet: HTMLElement | null) => (() => void) | undefined {
  const closing = useRef(onClose);
  useEffect(() => {
    closing.current = onClose;
  });
  return useCallback(
    (sheet) => (sheet === null ? undefined : watchSwipeDown(sheet, () => closing.current())),
    [],
  );
}
