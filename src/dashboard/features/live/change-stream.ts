import * as z from 'zod/mini';
import { EventReader } from '../../../contract/core/event-reader.ts';
import type { Instant } from '../../../contract/core/instant.ts';
import {
  LIVE_CHANGE,
  LIVE_HELLO,
  LIVE_RESET,
  type LiveSource,
} from '../../../contract/core/live-message.ts';
import { firstOf } from '../../api/first-of.ts';
import { openStream } from '../../api/send.ts';
import { readChange, type LiveChange } from './live-change.ts';

/** The server says something at least each 15 s; a connection silent for so long is a dead one, milliseconds. */
const SILENCE_MS = 40_000;

export interface ChangeStreamOptions {
  readonly signal: AbortSignal;
  /** The last events that were seen, of each platform: what came since is told first. */
  readonly lastEventId: string | null;
  /** Where there is none of a platform: what has happened since then is told first, by the server's clock. */
  readonly since: Instant;
  /** The server has said hello: from now on changes come by themselves, but of the platforms that it is silent about. */
  readonly onOpen: (source: LiveSource, silent: readonly string[]) => void;
  readonly onChange: (change: LiveChange) => void;
  /** More has happened than is told one by one: everything is to be read anew. */
  readonly onReset: () => void;
}

/**
 * Listens to the stream of changes until it ends, which it does sooner or later.
 * @throws ApiProblem when it cannot be opened; AbortError when it was stopped, broke off or fell silent
 */
export async function listenToChanges(options: ChangeStreamOptions): Promise<void> {
  const { signal, lastEventId, since, onOpen, onChange, onReset } = options;
  const silence = new AbortController();
  let timer = setTimeout(() => silence.abort(), SILENCE_MS);
  const hearLife = () => {
    clearTimeout(timer);
    timer = setTimeout(() => silence.abort(), SILENCE_MS);
  };
  try {
    const path = `/bff/events?since=${String(Math.floor(since))}`;
    const response = await openStream(path, 'text/event-stream', {
      signal: firstOf(signal, silence.signal),
      headers: lastEventId === null ? {} : { 'Last-Event-ID': lastEventId },
      cache: 'no-store',
    });
    if (response.body === null) return;
    const events = new EventReader();
    const decoder = new TextDecoder();
    const reader = response.body.getReader();
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      hearLife();
      for (const event of events.push(decoder.decode(piece.value, { stream: true }))) {
        if (event.type === LIVE_HELLO) {
          const { source, silent } = readHello(event.data);
          onOpen(source, silent);
        }
        if (event.type === LIVE_RESET) onReset();
        const change = event.type === LIVE_CHANGE ? readChange(event.data) : null;
        if (change !== null) onChange(change);
      }
    }
  } finally {
    clearTimeout(timer);
    // Else the page's own signal would remember each stream that there was.
    silence.abort();
  }
}

const helloSchema = z.object({
  // A source that is not named may have gaps.
  source: z.catch(z.enum(['feed', 'webhooks']), 'webhooks'),
  silent: z.catch(z.array(z.string()), []),
});

function readHello(data: string): z.output<typeof helloSchema> {
  try {
    return z.parse(helloSchema, JSON.parse(data));
  } catch {
    return { source: 'webhooks', silent: [] };
  }
}
