import { useState } from 'react';

/** A morning's work; more on demand. */
const SHOWN_AT_FIRST = 25;
const SHOWN_MORE = 50;

/** How many rows of a long queue are on screen, and how to have more of them there. */
export function useShownRows(): readonly [shown: number, showMore: () => void] {
  const [shown, setShown] = useState(SHOWN_AT_FIRST);
  return [shown, () => setShown(shown + SHOWN_MORE)];
}
