import { readStreamStart } from '../../../contract/core/stream-start.ts';
import type { ApiContext } from '../core/api.ts';
import type { EventFeed } from './event-feed.ts';
import { streamFeed } from './feed-stream.ts';

/** Answers a merchant of either generation with what happens, for as long as somebody reads. */
export async function answerFeed(feed: EventFeed, context: ApiContext): Promise<Response> {
  const start = readStreamStart(context.req.header('Last-Event-ID'), context.req.query('since'));
  const stream = await streamFeed(feed, context.get('merchantId'), start);
  return context.body(stream, 200, {
    'Content-Type': 'text/event-stream',
    'Cache-Control': 'no-store',
    // Servers in front must not collect it before they pass it on.
    'X-Accel-Buffering': 'no',
  });
}
