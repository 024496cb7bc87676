import { ApiProblem } from '../../../api/api-problem.ts';

/** What became of one of many. */
export type Outcome =
  { readonly kind: 'done' } | { readonly kind: 'failed'; readonly failure: unknown };

export interface RunEach<T> {
  readonly items: readonly T[];
  /** Does one, once: nothing here is ever sent a second time. */
  readonly work: (item: T) => Promise<void>;
  /** How many are under way at once. */
  readonly concurrency: number;
  /** Aborted: what is under way ends by itself, nothing more is begun. */
  readonly signal: AbortSignal;
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  readonly onOutcome: (item: T, outcome: Outcome) => void;
  /** The API asks for a pause of so many milliseconds; 0: it is over. */
  readonly onPause: (milliseconds: number) => void;
}

/** Why the rest was not begun; null: all were. */
export type RunEnd = 'cancelled' | 'signedOut' | 'offline' | null;

/** After these nothing that follows could fare better. */
function endOf(failure: unknown): RunEnd {
  if (!(failure instanceof ApiProblem)) return null;
  if (failure.kind === 'signedOut') return 'signedOut';
  return failure.kind === 'offline' ? 'offline' : null;
}

/**
 * Does something with each of many, a few at once. When the API asks to be left alone for a while (`Retry-After`), none is
 * begun before; the one that was turned away is told as failed, since only the merchant repeats a write.
 * @returns why it stopped before the end, or null
 */
export async function runEach<T>(run: RunEach<T>): Promise<RunEnd> {
  const { items, signal } = run;
  let next = 0;
  let end: RunEnd = null;
  let pause: Promise<void> | null = null;

  const hold = (milliseconds: number) => {
    const held = (pause ?? Promise.resolve()).then(async () => {
      run.onPause(milliseconds);
      await run.wait(milliseconds, signal).catch(() => undefined);
      run.onPause(0);
    });
    pause = held;
    void held.then(() => {
      if (pause === held) pause = null;
    });
  };

  const worker = async () => {
    while (next < items.length) {
      while (pause !== null) await pause;
      if (signal.aborted) end ??= 'cancelled';
      if (end !== null) return;
      const item = items[next] as T;
      next += 1;
      try {
        await run.work(item);
        run.onOutcome(item, { kind: 'done' });
      } catch (failure) {
        run.onOutcome(item, { kind: 'failed', failure });
        end ??= endOf(failure);
        const seconds = failure instanceof ApiProblem ? (failure.retryAfterSeconds ?? 0) : 0;
        if (seconds > 0 && pause === null) hold(seconds * 1_000);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(run.concurrency, items.length) }, worker));
  return next < items.length ? end : null;
}
