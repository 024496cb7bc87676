import type { LiveMessage } from '../../../contract/core/live-message.ts';
import type { StreamStart } from '../../../contract/core/stream-start.ts';
import type { Session } from '../session/session-store.ts';

/** Takes what a source brings. */
export interface SourceReader {
  /** From now on nothing is missed. */
  open(): void;
  message(message: LiveMessage): void;
  reset(): void;
}

/** How a source ended: it may be asked again, it is not there at all, or the merchant's keys do not count any more. */
export type SourceEnd = 'brokenOff' | 'absent' | 'keysRefused';

/** Where a merchant's changes come from. */
export interface EventSource {
  /**
   * Brings changes until it ends or is stopped; some may be a little older than was asked for.
   * @param start from where, by this server's clock
   */
  follow(
    session: Session,
    start: StreamStart,
    reader: SourceReader,
    signal: AbortSignal,
  ): Promise<SourceEnd>;
}
