import type { MouseEvent } from 'react';

/** A click that the page takes over from the browser: no new tab, no download, nobody has handled it. */
export function isPlainClick(event: MouseEvent): boolean {
  return (
    !event.defaultPrevented &&
    event.button === 0 &&
    !event.metaKey &&
    !event.ctrlKey &&
    !event.shiftKey &&
    !event.altKey
  );
}
