import { useEffect, useRef } from 'react';
import type { Generation } from '../../../contract/core/generation.ts';
import { afterLongReads } from '../../api/long-reads.ts';
import { useClock } from '../../i18n/clock-provider.tsx';
import type { LiveMessage } from './live-channel.ts';
import type { LiveMemory } from './start-live.ts';

/** The page's own first reads come before, milliseconds. */
const START_AFTER_MS = 1_000;
/** A long list is not waited for any longer: a browser has six connections to a server, and this takes one of them. */
const START_AT_LAST_MS = 10_000;

type LiveConnectionProps = {
  name: string;
  /** What somebody is signed in to. */
  platforms: readonly Generation[];
  memory: LiveMemory;
  /** Makes the words of announcements available. */
  loadWords: () => Promise<void>;
  onReady: () => void;
  onMessage: (message: LiveMessage) => void;
};

/** Holds the connection for as long as it is there. Draws nothing; what it is made of is loaded after the first rows. */
export function LiveConnection({
  name,
  platforms,
  memory,
  loadWords,
  onReady,
  onMessage,
}: LiveConnectionProps) {
  const clock = useClock();
  const handlers = useRef({ platforms, loadWords, onReady, onMessage });
  useEffect(() => {
    handlers.current = { platforms, loadWords, onReady, onMessage };
  });
  useEffect(() => {
    const stop = new AbortController();
    const start = async () => {
      await afterLongReads(START_AT_LAST_MS);
      if (stop.signal.aborted) return;
      const [{ startLive }] = await Promise.all([
        import('./start-live.ts'),
        handlers.current.loadWords(),
      ]);
      if (stop.signal.aborted) return;
      handlers.current.onReady();
      await startLive({
        name,
        platforms: handlers.current.platforms,
        clock,
        memory,
        signal: stop.signal,
        onMessage: (message) => handlers.current.onMessage(message),
      });
    };
    const timer = setTimeout(() => {
      // Offline, or another version is out by now: the page works on, and is as old as it says.
      start().catch(() => undefined);
    }, START_AFTER_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [name, memory, clock]);
  return null;
}
