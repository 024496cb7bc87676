import type { Generation } from '../../../contract/core/generation.ts';
import {
  LIVE_CHANGE,
  LIVE_HELLO,
  LIVE_RESET,
  type LiveMessage,
  type LiveSource,
} from '../../../contract/core/live-message.ts';

/** Often enough that nobody on the way takes the connection for dead, and that a page notices when it is. */
const HEARTBEAT_MS = 15_000;
/** A page that is so far behind is let go; when it comes back it is told what it missed. */
const MAX_PENDING = 1_000;

/** The text of one event (HTML, "Server-sent events"). JSON holds no line break. */
function eventText(type: string, data: unknown, id: string | null): string {
  const head = id === null ? '' : `id: ${id.replaceAll(/[\r\n\0]/g, '')}\n`;
  return `${head}event: ${type}\ndata: ${JSON.stringify(data)}\n\n`;
}

/** A stream of events to one page. */
export interface EventStream {
  readonly body: ReadableStream<Uint8Array>;
  /**
   * Begins: what was told before follows.
   * @param silent platforms of which nothing is told here, though the page is signed in to them
   */
  hello(source: LiveSource, silent: readonly Generation[]): void;
  message(message: LiveMessage): void;
  reset(): void;
  end(): void;
}

/**
 * @param onBeat called at each heartbeat; the stream ends when it answers false
 * @param onEnd called once, when the stream has ended or the page has gone
 */
export function createEventStream(onBeat: () => Promise<boolean>, onEnd: () => void): EventStream {
  const encoder = new TextEncoder();
  /** What came before the hello. */
  let early: string[] | null = [];
  let controller: ReadableStreamDefaultController<Uint8Array> | null = null;

  const leave = (): void => {
    if (controller === null) return;
    controller = null;
    clearInterval(beat);
    onEnd();
  };
  const end = (): void => {
    const open = controller;
    leave();
    open?.close();
  };
  const send = (text: string): void => {
    if (controller === null) return;
    if (early !== null) {
      early.push(text);
      return;
    }
    controller.enqueue(encoder.encode(text));
    if ((controller.desiredSize ?? 0) < -MAX_PENDING) end();
  };
  const beat = setInterval(() => {
    send(': still here\n\n');
    onBeat().then(
      (isWelcome) => {
        if (!isWelcome) end();
      },
      // The database is away for a moment: whoever listens may stay.
      () => undefined,
    );
  }, HEARTBEAT_MS);
  beat.unref();
  const body = new ReadableStream<Uint8Array>(
    {
      start(given) {
        controller = given;
      },
      cancel: leave,
    },
    { highWaterMark: 1 },
  );
  return {
    body,
    hello: (source, silent) => {
      const first = early ?? [];
      early = null;
      send(eventText(LIVE_HELLO, { source, silent }, null));
      for (const text of first) send(text);
    },
    message: (message) => send(eventText(LIVE_CHANGE, message, message.id)),
    reset: () => send(eventText(LIVE_RESET, {}, null)),
    end,
  };
}
