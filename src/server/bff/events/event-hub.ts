import { setTimeout as delay } from 'node:timers/promises';
import type { LiveMessage } from '../../../contract/core/live-message.ts';
import type { Log } from '../../log.ts';
import type { Session } from '../session/session-store.ts';
import type { EventSource, SourceEnd, SourceReader } from './event-source.ts';

/** One page that listens. */
export interface HubReader {
  message(message: LiveMessage): void;
  reset(): void;
  /** The source has gone for longer than a moment, or the keys do not count any more. */
  end(): void;
}

export type Subscription =
  | { readonly kind: 'open'; readonly leave: () => void }
  | { readonly kind: Exclude<SourceEnd, 'brokenOff'> };

export interface EventHub {
  /**
   * @param lastId the last event that the page had, or null: what came since is told first
   * @returns what ends it, once nothing more can be missed; or why there is nothing to listen to
   */
  subscribe(session: Session, lastId: string | null, reader: HubReader): Promise<Subscription>;
  /** Ends every stream. */
  close(): void;
}

/** Told again to a page that was away for a moment. */
const REMEMBERED = 500;
/** A page that reloads or wakes up finds the source still open. */
const LINGER_MS = 30_000;
const FIRST_WAIT_MS = 500;
/** After so many failures in a row the pages are let go: they can tell that they are not up to date. */
const MAX_FAILURES = 3;

/** All pages of one merchant, on one connection to the source. */
class Channel {
  readonly readers = new Set<HubReader>();
  /** Oldest first. */
  readonly recent = new Map<string, LiveMessage>();
  readonly stop = new AbortController();
  /** Resolves at the first opening, or with why there is none. */
  readonly opened: Promise<'open' | SourceEnd>;
  tellOpened: (result: 'open' | SourceEnd) => void = () => {};
  linger: NodeJS.Timeout | undefined;

  constructor() {
    this.opened = new Promise((resolve) => {
      this.tellOpened = resolve;
    });
  }

  tell(message: LiveMessage): void {
    // After a reconnection a source tells some of what it told before.
    if (this.recent.has(message.id)) return;
    this.recent.set(message.id, message);
    if (this.recent.size > REMEMBERED) {
      const [oldest] = this.recent.keys();
      if (oldest !== undefined) this.recent.delete(oldest);
    }
    for (const reader of this.readers) reader.message(message);
  }

  /** Tells a page what it missed; that it missed too much, when nobody remembers. */
  catchUp(reader: HubReader, lastId: string): void {
    if (!this.recent.has(lastId)) {
      reader.reset();
      return;
    }
    let isMissed = false;
    for (const [id, message] of this.recent) {
      if (isMissed) reader.message(message);
      if (id === lastId) isMissed = true;
    }
  }

  get lastId(): string | null {
    return [...this.recent.keys()].at(-1) ?? null;
  }
}

/** Shares one connection to the source among all pages of a merchant in this process. */
export function createEventHub(source: EventSource, log: Log): EventHub {
  const channels = new Map<string, Channel>();
  let isClosed = false;

  function drop(owner: string, channel: Channel): void {
    if (channels.get(owner) === channel) channels.delete(owner);
    clearTimeout(channel.linger);
    channel.stop.abort();
    for (const reader of channel.readers) reader.end();
    channel.readers.clear();
  }

  /** A source that fails, because the database is away for a moment, has broken off. */
  async function follow(...call: Parameters<EventSource['follow']>): Promise<SourceEnd> {
    try {
      return await source.follow(...call);
    } catch (error) {
      log.warn('events interrupted', { fault: error instanceof Error ? error.name : 'unknown' });
      return 'brokenOff';
    }
  }

  async function run(channel: Channel, session: Session, firstId: string | null): Promise<void> {
    const { signal } = channel.stop;
    let failures = 0;
    let resumeFrom = firstId;
    const reader: SourceReader = {
      open: () => {
        failures = 0;
        channel.tellOpened('open');
      },
      message: (message) => channel.tell(message),
      reset: () => {
        for (const each of channel.readers) each.reset();
      },
    };
    while (!signal.aborted && failures < MAX_FAILURES) {
      const end = await follow(session, resumeFrom, reader, signal);
      resumeFrom = channel.lastId ?? resumeFrom;
      if (end !== 'brokenOff') {
        channel.tellOpened(end);
        return;
      }
      failures += 1;
      const wait = FIRST_WAIT_MS * 2 ** (failures - 1);
      await delay(wait, undefined, { signal }).catch(() => undefined);
    }
    channel.tellOpened('brokenOff');
  }

  function open(session: Session, firstId: string | null): Channel {
    const channel = new Channel();
    channels.set(session.owner, channel);
    void run(channel, session, firstId).finally(() => drop(session.owner, channel));
    return channel;
  }

  return {
    async subscribe(session, lastId, reader) {
      if (isClosed) return { kind: 'absent' };
      const known = channels.get(session.owner);
      const channel = known ?? open(session, lastId);
      clearTimeout(channel.linger);
      // Before the source opens: what it tells at once is for this page, too.
      channel.readers.add(reader);
      const leave = (): void => {
        channel.readers.delete(reader);
        if (channel.readers.size > 0 || channel.stop.signal.aborted) return;
        clearTimeout(channel.linger);
        channel.linger = setTimeout(() => drop(session.owner, channel), LINGER_MS);
        channel.linger.unref();
      };
      const result = await channel.opened;
      if (result === 'open') {
        if (known && lastId !== null) channel.catchUp(reader, lastId);
        return { kind: 'open', leave };
      }
      leave();
      return { kind: result === 'brokenOff' ? 'absent' : result };
    },
    close() {
      isClosed = true;
      for (const [owner, channel] of channels) drop(owner, channel);
    },
  };
}
