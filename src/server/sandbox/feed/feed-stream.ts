import { toApiInstant } from '../../../contract/core/instant.ts';
import type { StreamStart } from '../../../contract/core/stream-start.ts';
import { FEED_RESET, type FeedMessage } from '../../../contract/v2/feed.ts';
import type { EventFeed, FedEvent } from './event-feed.ts';

/** Often enough that nobody on the way takes the connection for dead. */
const KEEP_ALIVE_MS = 10_000;
/** A reader who is this far behind is let go; when it comes back it is told what it missed. */
const MAX_PENDING_CHUNKS = 1_000;

function toMessage(event: FedEvent): string {
  const message: Omit<FeedMessage, 'data'> & { readonly data: FedEvent['data'] } = {
    id: event.id,
    event: event.event,
    created_at: toApiInstant(event.createdAt),
    instance_id: event.instanceId,
    link_id: event.linkId,
    // As its generation's webhooks have it.
    data: event.data,
  };
  return `id: ${event.id}\nevent: ${event.event}\ndata: ${JSON.stringify(message)}\n\n`;
}

/**
 * The events of a merchant as server-sent events, until the reader leaves or the feed closes.
 * @param start from where the reader wants to be told
 * @returns a stream that misses nothing that happens from then on
 */
export async function streamFeed(
  feed: EventFeed,
  merchantId: string,
  start: StreamStart,
): Promise<ReadableStream<Uint8Array>> {
  const encoder = new TextEncoder();
  let isOpen = true;
  let send = (_text: string): void => {};
  let end = (): void => {};
  const keepAlive = setInterval(() => send(': still here\n\n'), KEEP_ALIVE_MS);
  keepAlive.unref();
  let unsubscribe = (): void => {};
  const leave = (): void => {
    isOpen = false;
    clearInterval(keepAlive);
    unsubscribe();
  };
  const stream = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        end = () => {
          if (!isOpen) return;
          leave();
          controller.close();
        };
        send = (text) => {
          if (!isOpen) return;
          controller.enqueue(encoder.encode(text));
          if ((controller.desiredSize ?? 0) < -MAX_PENDING_CHUNKS) end();
        };
      },
      cancel: leave,
    },
    { highWaterMark: 1 },
  );
  send('retry: 1000\n\n');
  try {
    unsubscribe = await feed.subscribe(merchantId, start, {
      event: (event) => send(toMessage(event)),
      reset: () => send(`event: ${FEED_RESET}\ndata: {}\n\n`),
      end: () => end(),
    });
  } catch (error) {
    leave();
    throw error;
  }
  // It may have been ended while it began.
  if (!isOpen) unsubscribe();
  return stream;
}
