import { setTimeout as delay } from 'node:timers/promises';
import type { Instant } from '../../../contract/core/instant.ts';
import type { LiveMessage } from '../../../contract/core/live-message.ts';
import type { StreamStart } from '../../../contract/core/stream-start.ts';
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
   * @param start from where the page wants to be told: what came since is told first
   * @returns what ends it, once nothing more can be missed; or why there is nothing to listen to
   */
  subscribe(session: Session, start: StreamStart, reader: HubReader): Promise<Subscription>;
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

interface Remembered {
  readonly message: LiveMessage;
  readonly receivedAt: Instant;
}

/** All pages of one merchant, on one connection to the source. */
class Channel {
  readonly readers = new Set<HubReader>();
  readonly stop = new AbortController();
  /** Resolves at the first opening, or with why there is none. */
  readonly opened: Promise<'open' | SourceEnd>;
  tellOpened: (result: 'open' | SourceEnd) => void = () => {};
  linger: NodeJS.Timeout | undefined;
  readonly #now: () => Instant;
  /** By the id of the event, oldest first. */
  readonly #recent = new Map<string, Remembered>();
  /** What has happened since then is remembered. */
  #remembersSince: Instant;
  /** Where the source goes on as long as it has told nothing. */
  #start: StreamStart;

  /** @param start from where the first page wants to be told */
  constructor(start: StreamStart, now: () => Instant) {
    this.#now = now;
    this.#start = start;
    this.#remembersSince = start !== null && 'since' in start ? start.since : now();
    this.opened = new Promise((resolve) => {
      this.tellOpened = resolve;
    });
  }

  tell(message: LiveMessage): void {
    // After a reconnection a source tells some of what it told before.
    if (this.#recent.has(message.id)) return;
    this.#recent.set(message.id, { message, receivedAt: this.#now() });
    if (this.#recent.size > REMEMBERED) {
      const [oldest] = this.#recent;
      if (oldest !== undefined) {
        this.#recent.delete(oldest[0]);
        this.#remembersSince = Math.max(this.#remembersSince, oldest[1].receivedAt + 1);
      }
    }
    for (const reader of this.readers) reader.message(message);
  }

  /** Something was not told: whatever a page missed until now, nobody remembers it all. */
  reset(): void {
    this.#recent.clear();
    this.#remembersSince = this.#now();
    this.#start = { since: this.#remembersSince };
    for (const reader of this.readers) reader.reset();
  }

  /** Tells a page what it missed; that it missed too much, when nobody remembers. */
  catchUp(reader: HubReader, start: NonNullable<StreamStart>): void {
    const missed = this.#since(start);
    if (missed === null) reader.reset();
    else for (const { message } of missed) reader.message(message);
  }

  #since(start: NonNullable<StreamStart>): readonly Remembered[] | null {
    const remembered = [...this.#recent.values()];
    if ('since' in start) {
      if (start.since < this.#remembersSince) return null;
      return remembered.filter(({ receivedAt }) => receivedAt >= start.since);
    }
    if (!this.#recent.has(start.after)) return null;
    return remembered.slice([...this.#recent.keys()].indexOf(start.after) + 1);
  }

  /** From where the source tells, when it is asked; nothing is missed while it is away. */
  get resume(): StreamStart {
    const lastId = [...this.#recent.keys()].at(-1);
    return lastId === undefined ? this.#start : { after: lastId };
  }

  /** The source tells from now on: should it break off it is asked for what came since. */
  hasOpened(): void {
    if (this.#start === null) {
      this.#remembersSince = this.#now();
      this.#start = { since: this.#remembersSince };
    }
    this.tellOpened('open');
  }
}

/** Shares one connection to the source among all pages of a merchant in this process. */
export function createEventHub(source: EventSource, log: Log, now: () => Instant): EventHub {
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

  async function run(channel: Channel, session: Session): Promise<void> {
    const { signal } = channel.stop;
    let failures = 0;
    const reader: SourceReader = {
      open: () => {
        failures = 0;
        channel.hasOpened();
      },
      message: (message) => channel.tell(message),
      reset: () => channel.reset(),
    };
    while (!signal.aborted && failures < MAX_FAILURES) {
      const end = await follow(session, channel.resume, reader, signal);
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

  function open(session: Session, start: StreamStart): Channel {
    const channel = new Channel(start, now);
    channels.set(session.owner, channel);
    void run(channel, session).finally(() => drop(session.owner, channel));
    return channel;
  }

  return {
    async subscribe(session, given, reader) {
      if (isClosed) return { kind: 'absent' };
      // A page whose clock runs ahead of ours has missed nothing that is still to come.
      const start =
        given !== null && 'since' in given ? { since: Math.min(given.since, now()) } : given;
      const known = channels.get(session.owner);
      const channel = known ?? open(session, start);
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
        if (known && start !== null) channel.catchUp(reader, start);
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
