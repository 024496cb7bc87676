import type { StreamStart } from '../../../contract/core/stream-start.ts';
import { EventReader, type ServerEvent } from '../../../contract/core/event-reader.ts';
import { SAME_ORIGIN } from './send-raw.ts';

/** A page that listens. */
export interface ListeningPage {
  /** The next event of a type; what comes before it is skipped. Rejects when the stream ends first. */
  next(type: string): Promise<ServerEvent>;
  /** Resolves when the stream has ended. */
  ended(): Promise<void>;
  leave(): void;
}

/** Opens `/bff/events` as a page does. @throws Error when it is refused */
export async function openEvents(
  origin: string,
  cookie: string,
  start: StreamStart = null,
): Promise<ListeningPage> {
  const gone = new AbortController();
  const query = start !== null && 'since' in start ? `?since=${String(start.since)}` : '';
  const response = await fetch(`${origin}/bff/events${query}`, {
    headers: {
      ...SAME_ORIGIN,
      Cookie: cookie,
      ...(start !== null && 'after' in start && { 'Last-Event-ID': start.after }),
    },
    signal: gone.signal,
  });
  if (!response.ok || response.body === null) throw new Error(`refused: ${response.status}`);
  const reader = response.body.getReader();
  const events = new EventReader();
  const decoder = new TextDecoder();
  const waiting: ServerEvent[] = [];

  async function read(): Promise<boolean> {
    const piece = await reader.read();
    if (piece.done) return false;
    waiting.push(...events.push(decoder.decode(piece.value, { stream: true })));
    return true;
  }

  return {
    async next(type) {
      for (;;) {
        const event = waiting.shift();
        if (event?.type === type) return event;
        if (event === undefined && !(await read())) throw new Error(`ended before ${type}`);
      }
    },
    async ended() {
      while (await read());
    },
    leave: () => gone.abort(),
  };
}
