import { createContext, useContext, useEffect, useRef } from 'react';
import type { LiveChange } from './live-change.ts';
import type { LiveState } from './live-feed.ts';

export interface Live {
  readonly state: LiveState;
  /** Hears of every change from now on. Out: how to stop. */
  readonly subscribe: (listener: (change: LiveChange) => void) => () => void;
}

/** Where nobody brings changes (a page apart, a test) there are none. */
export const LiveContext = createContext<Live>({
  state: 'connecting',
  subscribe: () => () => undefined,
});

/** How news reaches this page. */
export function useLiveState(): LiveState {
  return useContext(LiveContext).state;
}

/** Calls the newest listener with every change. */
export function useLiveChanges(listener: (change: LiveChange) => void): void {
  const live = useContext(LiveContext);
  const newest = useRef(listener);
  useEffect(() => {
    newest.current = listener;
  });
  useEffect(() => live.subscribe((change) => newest.current(change)), [live]);
}
