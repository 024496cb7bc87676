import type { Clock } from '../../i18n/clock.ts';
import { joinLiveChannel, type LiveMessage } from './live-channel.ts';
import { runLiveFeed } from './live-feed.ts';

/** Joins the other tabs of this browser and brings changes until it is stopped. */
export async function startLive(options: {
  readonly name: string;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly onMessage: (message: LiveMessage) => void;
}): Promise<void> {
  await joinLiveChannel({
    name: options.name,
    signal: options.signal,
    locks: 'locks' in navigator ? navigator.locks : null,
    onMessage: options.onMessage,
    lead: (publish, signal) =>
      runLiveFeed({
        signal,
        now: options.clock.now,
        isVisible: () => document.visibilityState === 'visible',
        wait: waitOrStop,
        random: Math.random,
        onState: (state) => publish({ kind: 'state', state }),
        onChange: (change) => publish({ kind: 'change', change }),
        onReset: () => publish({ kind: 'reset' }),
      }),
  });
}

function waitOrStop(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) {
      resolve();
      return;
    }
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener('abort', done);
  });
}
