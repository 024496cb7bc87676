import { useState } from 'react';

type LazyPart<Part> = {
  /** The loaded part, or null so far. */
  part: Part | null;
  /** Starts loading; a later call after a failure tries again. */
  load: () => void;
};

/**
 * Loads a heavy part (menus, popovers) the first time somebody comes near it.
 * In: a function that imports it. A failed import leaves `part` null; the browser's
 * `vite:preloadError` tells the frame.
 */
export function useLazyPart<Part extends object>(importPart: () => Promise<Part>): LazyPart<Part> {
  const [part, setPart] = useState<Part | null>(null);
  const load = () => {
    if (part !== null) return;
    importPart().then(
      (loaded) => setPart(loaded),
      () => setPart(null),
    );
  };
  return { part, load };
}
