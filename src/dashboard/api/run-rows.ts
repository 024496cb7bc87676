import type { ApiProblem } from './api-problem.ts';

/** Why rows stand still. `over`: every row has an answer. */
export type RowsStop = 'over' | 'paused' | 'offline' | 'signedOut' | 'refused' | 'failed';

/** What became of a row for now. */
export type RowStep =
  /** It has its answer, whichever. */
  | { readonly kind: 'done' }
  /** The API asked for quiet: it is tried again, and nothing else is begun before. */
  | { readonly kind: 'again'; readonly milliseconds: number }
  /** Nothing more can be done now. */
  | { readonly kind: 'stop'; readonly reason: Exclude<RowsStop, 'over' | 'paused'> };

export interface RowsRun<Row> {
  readonly rows: readonly Row[];
  /** How many are under way at once. */
  readonly concurrency: number;
  readonly tryRow: (row: Row) => Promise<RowStep>;
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** Aborted: no other row is begun; what is under way ends by itself. */
  readonly signal: AbortSignal;
}

/** Waited when the API asks for quiet without saying how long, milliseconds. */
const QUIET_MS = 5_000;

/**
 * What a failed call means for the rows that follow.
 * @returns null when it concerns its own row alone
 */
export function stepAfterProblem(problem: ApiProblem): Exclude<RowStep, { kind: 'done' }> | null {
  switch (problem.kind) {
    case 'rateLimited':
      return { kind: 'again', milliseconds: (problem.retryAfterSeconds ?? 0) * 1_000 || QUIET_MS };
    case 'offline':
      return { kind: 'stop', reason: 'offline' };
    case 'signedOut':
      return { kind: 'stop', reason: 'signedOut' };
    case 'forbidden':
    case 'notFound':
      // The instance takes no links: no other row would fare better.
      return { kind: 'stop', reason: 'refused' };
    default:
      return null;
  }
}

/** Does something with each of many rows, a few at once, as far as it gets. @returns why it stands still then */
export async function runRows<Row>({
  rows,
  concurrency,
  tryRow,
  wait,
  signal,
}: RowsRun<Row>): Promise<RowsStop> {
  let next = 0;
  let reason: RowsStop | null = null;
  let quiet: Promise<void> | null = null;

  const worker = async () => {
    while (next < rows.length && reason === null && !signal.aborted) {
      const row = rows[next] as Row;
      next += 1;
      for (;;) {
        while (quiet !== null) await quiet;
        if (signal.aborted || reason !== null) return;
        const step = await tryRow(row);
        if (step.kind === 'done') break;
        if (step.kind === 'stop') {
          reason ??= step.reason;
          return;
        }
        quiet ??= wait(step.milliseconds, signal)
          .catch(() => undefined)
          .then(() => {
            quiet = null;
          });
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(concurrency, rows.length) }, worker));
  if (reason !== null) return reason;
  return signal.aborted ? 'paused' : 'over';
}

/** Waits, unless it is called off. */
export function waitFor(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(new DOMException('Stopped', 'AbortError'));
    });
  });
}
