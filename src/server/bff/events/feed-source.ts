import * as z from 'zod/mini';
import { EventReader } from '../../../contract/core/event-reader.ts';
import type { Generation } from '../../../contract/core/generation.ts';
import { extEndpoints } from '../../../contract/ext/endpoints.ts';
import * as ext from '../../../contract/ext/feed.ts';
import { v2Endpoints } from '../../../contract/v2/endpoints.ts';
import * as v2 from '../../../contract/v2/feed.ts';
import { upstreamHeaders, upstreamUrl } from '../upstream/upstream-address.ts';
import { mediaTypeOf } from '../upstream/upstream-answer.ts';
import type { UpstreamClient } from '../upstream/upstream-client.ts';
import type { EventSource, SourceEnd, SourceReader } from './event-source.ts';
import { fromFeed } from './to-live-message.ts';

const OPEN_MS = 10_000;
/** The feed says something every ten seconds; a connection silent for so long is a dead one. */
const SILENCE_MS = 35_000;
/** An event is a few hundred bytes; what is longer than this without a line's end is no feed. */
const MAX_LINE = 256 * 1024;

const FEEDS = {
  v2: { path: v2Endpoints['events.stream'].path, schema: v2.feedMessageSchema },
  ext: { path: extEndpoints['events.stream'].path, schema: ext.feedMessageSchema },
} as const satisfies Record<Generation, object>;

/**
 * The live feed of the API behind, where it has one.
 * @param upstream a client of its own: a stream holds its connection for hours, and calls must not wait for one
 */
export function createFeedSource(
  generation: Generation,
  upstream: UpstreamClient,
  base: string,
): EventSource {
  const { path, schema } = FEEDS[generation];

  function take(text: string, events: EventReader, reader: SourceReader): void {
    for (const { type, data } of events.push(text)) {
      if (type === v2.FEED_RESET || type === ext.FEED_RESET) reader.reset();
      const message = readMessage(data, schema);
      if (message) reader.message(fromFeed(generation, message));
    }
  }

  return {
    async follow({ keys: { [generation]: keys } }, start, reader, signal): Promise<SourceEnd> {
      if (!keys) return 'absent';
      const after = start !== null && 'after' in start ? start.after : null;
      const query = new URLSearchParams();
      if (start !== null && 'since' in start) query.set('since', String(start.since));
      const silence = new AbortController();
      let clock = setTimeout(() => silence.abort(), SILENCE_MS);
      try {
        const answer = await upstream.open(
          {
            method: 'GET',
            url: upstreamUrl(base, path, {}, query),
            headers: {
              ...upstreamHeaders(keys),
              Accept: 'text/event-stream',
              ...(after !== null && { 'Last-Event-ID': after }),
            },
            body: null,
            signal: AbortSignal.any([signal, silence.signal]),
          },
          OPEN_MS,
        );
        const isFeed = mediaTypeOf(answer.headers['content-type']) === 'text/event-stream';
        if (answer.statusCode !== 200 || !isFeed) {
          answer.destroy();
          if (answer.statusCode === 401) return 'keysRefused';
          return answer.statusCode === 404 || answer.statusCode === 200 ? 'absent' : 'brokenOff';
        }
        reader.open();
        const events = new EventReader();
        const decoder = new TextDecoder();
        let pending = 0;
        for await (const piece of answer) {
          clearTimeout(clock);
          clock = setTimeout(() => silence.abort(), SILENCE_MS);
          const text = decoder.decode(piece as Uint8Array, { stream: true });
          pending = /[\r\n]/.test(text) ? 0 : pending + text.length;
          if (pending > MAX_LINE) return 'absent';
          take(text, events, reader);
        }
        return 'brokenOff';
      } catch {
        return 'brokenOff';
      } finally {
        clearTimeout(clock);
      }
    },
  };
}

/** An event of the feed, or null for what is none. */
function readMessage<Message>(data: string, schema: z.ZodMiniType<Message>): Message | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(data);
  } catch {
    return null;
  }
  const result = z.safeParse(schema, parsed);
  return result.success ? result.data : null;
}
