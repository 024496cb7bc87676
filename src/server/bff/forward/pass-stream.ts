import type { IncomingMessage } from 'node:http';
import type { BffContext } from '../bff-env.ts';

/**
 * Passes an answer on piece by piece, as fast as the browser takes it.
 * When the API breaks off or is silent for too long, the connection to the browser is cut: a file that merely ended would
 * look complete.
 */
export function passStream(
  context: BffContext,
  answer: IncomingMessage,
  idleMs: number,
): ReadableStream<Uint8Array> {
  let clock: NodeJS.Timeout | undefined;
  const pieces = answer[Symbol.asyncIterator]();
  const cut = (): void => {
    clearTimeout(clock);
    answer.destroy();
    context.env.outgoing?.destroy();
  };
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        clearTimeout(clock);
        clock = setTimeout(cut, idleMs);
        try {
          const piece = await pieces.next();
          if (piece.done !== true) {
            controller.enqueue(piece.value);
            return;
          }
          clearTimeout(clock);
          controller.close();
        } catch {
          cut();
          controller.close();
        }
      },
      cancel() {
        clearTimeout(clock);
        answer.destroy();
      },
    },
    { highWaterMark: 0 },
  );
}
