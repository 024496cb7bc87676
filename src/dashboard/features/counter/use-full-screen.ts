import { useEffect, useRef } from 'react';

/** Telephones that have no such thing do not know the property either. */
function isFullScreen(): boolean {
  return (document.fullscreenElement ?? null) !== null;
}

interface FullScreen {
  /** Null where the device cannot. */
  readonly enter: (() => void) | null;
}

/**
 * The whole screen for the page, once somebody asks for it. The browser leaves it by Escape and tells the page nothing of
 * the key: leaving the full screen counts as leaving.
 */
export function useFullScreen(onLeave: () => void): FullScreen {
  const leave = useRef(onLeave);
  useEffect(() => {
    leave.current = onLeave;
  });
  useEffect(() => {
    let wasFull = isFullScreen();
    const changed = () => {
      const isFull = isFullScreen();
      if (wasFull && !isFull) leave.current();
      wasFull = isFull;
    };
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || isFullScreen()) return;
      // A dialog above the screen keeps its own Escape.
      if (document.querySelector('dialog[open]:not([data-counter])') === null) leave.current();
    };
    document.addEventListener('fullscreenchange', changed);
    // Before a tooltip takes the key for itself: it goes with the screen.
    document.addEventListener('keydown', pressed, { capture: true });
    return () => {
      document.removeEventListener('fullscreenchange', changed);
      document.removeEventListener('keydown', pressed, { capture: true });
      if (isFullScreen()) void document.exitFullscreen();
    };
  }, []);
  return {
    enter: document.fullscreenEnabled
      ? () => {
          // A device that refuses shows the page as it is.
          document.documentElement.requestFullscreen().catch(() => undefined);
        }
      : null,
  };
}
