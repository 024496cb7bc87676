import { Hono } from 'hono';
import { readStreamStart } from '../../../contract/core/stream-start.ts';
import type { BffEnv } from '../bff-env.ts';
import { BffProblem } from '../bff-problem.ts';
import { keysRefused } from '../session/session-problems.ts';
import { readSessionCookie } from '../session/session-cookie.ts';
import type { SessionStore } from '../session/session-store.ts';
import type { Sessions } from '../session/sessions.ts';
import type { EventHub } from './event-hub.ts';
import type { EventSource } from './event-source.ts';
import { createEventStream } from './event-stream.ts';

/** A session that was ended elsewhere is noticed within this many heartbeats. */
const BEATS_A_CHECK = 2;

export interface EventsRoutesOptions {
  readonly hub: EventHub;
  readonly source: EventSource;
  readonly sessions: Sessions;
  readonly store: SessionStore;
}

/**
 * `/events`: what happens to the merchant's links and payments, as server-sent events, for as long as the session lasts.
 * `Last-Event-ID`, or else `?since=` in epoch milliseconds, says what is told first.
 */
export function createEventsRoutes(options: EventsRoutesOptions): Hono<BffEnv> {
  const { hub, source, sessions, store } = options;
  return new Hono<BffEnv>().get('/events', async (context) => {
    context.get('trace').route = 'bff:events';
    const session = await sessions.require(context);
    const start = readStreamStart(context.req.header('last-event-id'), context.req.query('since'));
    const cookie = readSessionCookie(context);

    let beats = 0;
    let hasEnded = false;
    let leave = (): void => {};
    const stream = createEventStream(
      source.kind,
      async () => {
        beats += 1;
        if (beats % BEATS_A_CHECK !== 0) return true;
        return cookie !== null && (await store.find(cookie)) !== null;
      },
      () => {
        hasEnded = true;
        leave();
      },
    );
    const subscription = await hub.subscribe(session, start, stream);
    if (subscription.kind !== 'open') {
      stream.end();
      if (subscription.kind === 'absent') throw noEvents();
      await sessions.dropKeys(session, 'v2');
      throw keysRefused();
    }
    leave = subscription.leave;
    // The page may have gone while the source opened, or the source while it opened.
    if (context.req.raw.signal.aborted) stream.end();
    if (hasEnded) leave();
    return context.body(stream.body, 200, {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
      // Servers in front must not collect it before they pass it on.
      'X-Accel-Buffering': 'no',
    });
  });
}

/** Nothing brings changes here: the page looks for itself from time to time. */
function noEvents(): BffProblem {
  return new BffProblem(404, 'NO_EVENTS', 'There is no stream of events here.');
}
