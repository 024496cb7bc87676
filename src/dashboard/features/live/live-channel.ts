import type { Instant } from '../../../contract/core/instant.ts';
import type { LiveChange } from './live-change.ts';
import type { LiveState } from './live-feed.ts';
import type { ChangeSource } from './once.ts';

/** What the tabs of a browser tell each other. */
export type LiveMessage =
  | { readonly kind: 'change'; readonly change: LiveChange; readonly source: ChangeSource }
  /** Read everything anew. */
  | { readonly kind: 'reset' }
  | { readonly kind: 'state'; readonly state: LiveState }
  /** A tab that has just come wants to know how things stand, and what has been told since. */
  | { readonly kind: 'ask'; readonly since: Instant };

/** The part of `navigator.locks` that is used. */
export interface LeaderLocks {
  request(
    name: string,
    options: { signal: AbortSignal },
    hold: () => Promise<void>,
  ): Promise<unknown>;
}

/** So much of what it told the leading tab can tell again. */
const REMEMBERED = 500;

export interface LiveChannelOptions {
  /** Tabs of one name share one stream: those that are signed in as the same merchant. */
  readonly name: string;
  readonly signal: AbortSignal;
  readonly now: () => Instant;
  /** From when on this tab wants to be told. */
  readonly since: Instant;
  /** Null where the browser has none: each tab then stands for itself. */
  readonly locks: LeaderLocks | null;
  /** Brings the changes while this tab leads. Stops with the signal. */
  readonly lead: (publish: (message: LiveMessage) => void, signal: AbortSignal) => Promise<void>;
  /** Some messages come twice. */
  readonly onMessage: (message: LiveMessage) => void;
}

function isLiveMessage(input: unknown): input is LiveMessage {
  return typeof input === 'object' && input !== null && 'kind' in input;
}

/**
 * One stream a browser, whatever number of tabs: over HTTP/1.1 six streams would take all its connections. The tab that
 * holds the lock leads and passes on what it hears; when it goes the next one in the queue takes over. A tab that comes
 * later is told what it missed while it was opened.
 */
export async function joinLiveChannel(options: LiveChannelOptions): Promise<void> {
  const { name, signal, now, since, locks, lead, onMessage } = options;
  if (locks === null) {
    await lead(onMessage, signal);
    return;
  }
  const channel = new BroadcastChannel(name);
  let isLeading = false;
  let lastState: LiveState = 'connecting';
  /** Oldest first. */
  let told: { readonly message: LiveMessage; readonly at: Instant }[] = [];

  const tellOthers = (message: LiveMessage) => {
    // Only pages of this origin are on a channel: there is none to name.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    channel.postMessage(message);
  };
  const publish = (message: LiveMessage) => {
    if (message.kind === 'state') lastState = message.state;
    else told = [...told.slice(1 - REMEMBERED), { message, at: now() }];
    onMessage(message);
    tellOthers(message);
  };
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (!isLiveMessage(data)) return;
    if (data.kind !== 'ask') onMessage(data);
    else if (isLeading) {
      for (const { message, at } of told) if (at >= data.since) tellOthers(message);
      tellOthers({ kind: 'state', state: lastState });
    }
  });
  tellOthers({ kind: 'ask', since });

  try {
    await locks.request(name, { signal }, async () => {
      isLeading = true;
      await lead(publish, signal);
      isLeading = false;
    });
  } catch (error) {
    // Stopped while it was waiting for its turn.
    if (!signal.aborted) throw error;
  } finally {
    channel.close();
  }
}
