import type { Instant } from '../../../contract/core/instant.ts';
import type { Generation } from '../../../contract/core/generation.ts';
import type { Clock } from '../../i18n/clock.ts';
import { Heard } from './heard.ts';
import { joinLiveChannel, type LiveMessage } from './live-channel.ts';
import { runLiveFeed, type Looker } from './live-feed.ts';

/** What stays when somebody signs in again: what happened meanwhile is wanted, what was told before is not. */
export interface LiveMemory {
  /** When the page began to show things, by the server's clock. */
  readonly openedAt: Instant;
  /** Null until the connection has begun. */
  heard: Heard | null;
}

/** Joins the other tabs of this browser and brings changes, each once, until it is stopped. */
export async function startLive(options: {
  readonly name: string;
  /** What somebody is signed in to. */
  readonly platforms: readonly Generation[];
  readonly clock: Clock;
  readonly memory: LiveMemory;
  readonly signal: AbortSignal;
  readonly onMessage: (message: LiveMessage) => void;
}): Promise<void> {
  const { now } = options.clock;
  const heard = (options.memory.heard ??= new Heard(options.memory.openedAt));
  await joinLiveChannel({
    name: options.name,
    signal: options.signal,
    now,
    since: heard.since,
    locks: 'locks' in navigator ? navigator.locks : null,
    onMessage: (message) => {
      if (message.kind === 'change' && !heard.isNews(message.change, message.source)) return;
      if (message.kind === 'reset') heard.startAnew(now());
      options.onMessage(message);
    },
    lead: async (publish, signal) =>
      runLiveFeed({
        lookers: await Promise.all(
          options.platforms.map((platform) => lookerOf(platform, heard.since)),
        ),
        signal,
        heard,
        now,
        isVisible: () => document.visibilityState === 'visible',
        wait: waitOrStop,
        random: Math.random,
        onState: (state) => publish({ kind: 'state', state }),
        onChange: (change, source) => publish({ kind: 'change', change, source }),
        onReset: () => publish({ kind: 'reset' }),
      }),
  });
}

/** Each comes with its platform's calls. */
async function lookerOf(platform: Generation, since: Instant): Promise<Looker> {
  switch (platform) {
    case 'v2':
      return (await import('./recent-changes.ts')).createPaymentLooker(since);
    case 'ext':
      return (await import('./ext-looker.ts')).createExtLooker(since);
  }
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
