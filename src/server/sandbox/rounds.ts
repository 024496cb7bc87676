import { setTimeout as delay } from 'node:timers/promises';
import type { Log } from '../log.ts';

/** Work that is done again and again, each time when the last has ended and its pause is over. */
export interface Round {
  readonly name: string;
  readonly everyMs: number;
  readonly run: () => Promise<unknown>;
}

export interface Rounds {
  /** Begins no more, and waits for what is under way. */
  close(): Promise<void>;
}

/** Starts rounds, the first of each at once. One that fails is told of, and comes round again. */
export function startRounds(log: Log, rounds: readonly Round[]): Rounds {
  const closing = new AbortController();
  const { signal } = closing;
  const goRound = async ({ name, everyMs, run }: Round): Promise<void> => {
    while (!signal.aborted) {
      try {
        await run();
      } catch (error) {
        log.warn('round failed', {
          name,
          fault: error instanceof Error ? error.message : 'unknown',
        });
      }
      await delay(everyMs, undefined, { signal, ref: false }).catch(() => {});
    }
  };
  const going = rounds.map(goRound);
  return {
    async close() {
      closing.abort();
      await Promise.all(going);
    },
  };
}
