import { Hono } from 'hono';
import { GENERATIONS, type Generation } from '../../../contract/core/generation.ts';
import type { LiveSource } from '../../../contract/core/live-message.ts';
import { markedEventId, readStreamStarts } from '../../../contract/core/stream-start.ts';
import type { BffEnv } from '../bff-env.ts';
import { BffProblem } from '../bff-problem.ts';
import { keysRefused } from '../session/session-problems.ts';
import { readSessionCookie } from '../session/session-cookie.ts';
import type { SessionStore } from '../session/session-store.ts';
import type { Sessions } from '../session/sessions.ts';
import type { EventHub } from './event-hub.ts';
import { createEventStream } from './event-stream.ts';

/** A session that was ended elsewhere is noticed within this many heartbeats. */
const BEATS_A_CHECK = 2;

export interface EventsRoutesOptions {
  /** Each API's changes, where it has any. */
  readonly hubs: Readonly<Record<Generation, EventHub>>;
  /** What they come from. */
  readonly kinds: Readonly<Record<Generation, LiveSource>>;
  readonly sessions: Sessions;
  readonly store: SessionStore;
}

/**
 * `/events`: what happens to the merchant's links and payments, as server-sent events, for as long as the session lasts.
 * Both platforms are told of on one stream. `Last-Event-ID`, with the last event of each, or else `?since=` in epoch
 * milliseconds, says what is told first.
 */
export function createEventsRoutes(options: EventsRoutesOptions): Hono<BffEnv> {
  const { hubs, kinds, sessions, store } = options;
  return new Hono<BffEnv>().get('/events', async (context) => {
    context.get('trace').route = 'bff:events';
    const session = await sessions.require(context);
    const starts = readStreamStarts(
      context.req.header('last-event-id'),
      context.req.query('since'),
    );
    const cookie = readSessionCookie(context);

    let beats = 0;
    let hasEnded = false;
    const leaves: (() => void)[] = [];
    const leave = (): void => {
      for (const each of leaves.splice(0)) each();
    };
    const stream = createEventStream(
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
    const wanted = GENERATIONS.filter((generation) => session.keys[generation] !== null);
    const found = await Promise.all(
      wanted.map((generation) =>
        hubs[generation].subscribe(session, starts[generation], {
          message: (message) =>
            stream.message({ ...message, id: markedEventId(generation, message.id) }),
          reset: () => stream.reset(),
          end: () => stream.end(),
        }),
      ),
    );
    const silent: Generation[] = [];
    for (const [index, subscription] of found.entries()) {
      const generation = wanted[index];
      if (subscription.kind === 'open') leaves.push(subscription.leave);
      else if (generation !== undefined) {
        silent.push(generation);
        if (subscription.kind === 'keysRefused') await sessions.dropKeys(session, generation);
      }
    }
    if (leaves.length === 0) {
      stream.end();
      throw found.some(({ kind: end }) => end === 'keysRefused') ? keysRefused() : noEvents();
    }
    const told = wanted.filter((generation) => !silent.includes(generation));
    stream.hello(
      told.every((generation) => kinds[generation] === 'feed') ? 'feed' : 'webhooks',
      silent,
    );
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
