import { useEffect, useRef } from 'react';

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
    let wasFull = document.fullscreenElement !== null;
    const changed = () => {
      const isFull = document.fullscreenElement !== null;
      if (wasFull && !isFull) leave.current();
      wasFull = isFull;
    };
    const pressed = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && document.fullscreenElement === null) leave.current();
    };
    document.addEventListener('fullscreenchange', changed);
    document.addEventListener('keydown', pressed);
    return () => {
      document.removeEventListener('fullscreenchange', changed);
      document.removeEventListener('keydown', pressed);
      if (document.fullscreenElement !== null) void document.exitFullscreen();
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
