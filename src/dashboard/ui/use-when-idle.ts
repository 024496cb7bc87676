import { useEffect, useEffectEvent } from 'react';
import { painted } from './painted.ts';

/** A page that is never idle gets it all the same. Milliseconds. */
const AT_LAST_MS = 2_000;

/**
 * Does something once what the page shows is on screen and nothing else is to be done: fetching what it will need next. In:
 * what to do; when it fails, nobody is told, and whoever needs it does it again.
 */
export function useWhenIdle(task: () => void | Promise<unknown>): void {
  const run = useEffectEvent(async () => {
    try {
      await task();
    } catch {
      // Done again by whoever needs it.
    }
  });
  useEffect(() => {
    let isShown = true;
    void painted().then(() => {
      whenIdle(() => {
        if (isShown) void run();
      });
    });
    return () => {
      isShown = false;
    };
  }, []);
}

/** Safari does not tell when it is idle. */
function whenIdle(task: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(task, { timeout: AT_LAST_MS });
  else setTimeout(task);
}
