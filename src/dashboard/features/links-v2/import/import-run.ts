import type { Instant } from '../../../../contract/core/instant.ts';
import type { LinkCreateInput } from '../../../../contract/v2/link-create.ts';
import type { Link } from '../../../../contract/v2/link.ts';
import { ApiProblem } from '../../../api/api-problem.ts';
import type { CreateOutcome, OpenAttempt, Settlement } from '../link-create-request.ts';
import type { ImportJob, ImportStore, RowState } from './import-job.ts';
import { isSameContent } from './same-content.ts';

/** What making links needs of the API and of the world. */
export interface ImportWorld {
  /** The merchant's own link at an address, or null. @throws ApiProblem when it cannot be known */
  readonly readOwn: (slug: string) => Promise<Link | null>;
  /** Creates a link, once. @throws ApiProblem when it is refused */
  readonly create: (body: LinkCreateInput) => Promise<CreateOutcome>;
  /** What became of a row that was sent and never heard of. */
  readonly settle: (attempt: OpenAttempt) => Promise<Settlement>;
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** A refusal in the merchant's words. */
  readonly say: (problem: ApiProblem) => string;
  readonly sayTaken: () => string;
  readonly now: () => Instant;
}

/** Why it stands still. `over`: every row has an answer. */
export type ImportStop = 'over' | 'paused' | 'offline' | 'signedOut' | 'refused' | 'failed';

/** Each create is a write on the merchant's shop: few at once. */
const CONCURRENCY = 3;
/** Waited when the API asks for quiet without saying how long, milliseconds. */
const QUIET_MS = 5_000;

type Step =
  | { readonly kind: 'settled'; readonly state: RowState; readonly note: string }
  | { readonly kind: 'again'; readonly milliseconds: number }
  /** Nothing more can be done now; the row is as it was, or sent and unknown. */
  | { readonly kind: 'stop'; readonly state: RowState; readonly reason: ImportStop };

function settled(state: RowState, note: string): Step {
  return { kind: 'settled', state, note };
}

function stepAfterProblem(problem: ApiProblem, say: ImportWorld['say']): Step {
  switch (problem.kind) {
    case 'rateLimited':
      // Turned away at the door: the row was not taken, and its address keeps it from being made twice.
      return { kind: 'again', milliseconds: (problem.retryAfterSeconds ?? 0) * 1_000 || QUIET_MS };
    case 'offline':
      return { kind: 'stop', state: 'waiting', reason: 'offline' };
    case 'signedOut':
      return { kind: 'stop', state: 'waiting', reason: 'signedOut' };
    case 'forbidden':
    case 'notFound':
      // The instance takes no links: no other row would fare better.
      return { kind: 'stop', state: 'waiting', reason: 'refused' };
    default:
      return settled('refused', say(problem));
  }
}

/**
 * Makes the links of a job, as far as it gets. A row is noted as sent before it leaves, so that nothing that was sent is ever
 * sent blindly again: whoever goes on later looks first what became of it.
 */
export class ImportRun {
  #job: ImportJob;
  readonly #store: ImportStore;
  readonly #world: ImportWorld;
  readonly #onChange: (job: ImportJob) => void;
  #stopped: AbortController | null = null;

  constructor(
    job: ImportJob,
    store: ImportStore,
    world: ImportWorld,
    onChange: (job: ImportJob) => void,
  ) {
    this.#job = job;
    this.#store = store;
    this.#world = world;
    this.#onChange = onChange;
  }

  /** Begins no other row; what is under way ends by itself. */
  pause(): void {
    this.#stopped?.abort();
  }

  /** Goes on from where it stands. @returns why it stands still then */
  async start(): Promise<ImportStop> {
    const stopped = new AbortController();
    this.#stopped = stopped;
    const open = this.#job.states.flatMap((state, row) =>
      state === 'waiting' || state === 'sent' ? [row] : [],
    );
    let next = 0;
    let reason: ImportStop | null = null;
    let quiet: Promise<void> | null = null;

    const worker = async () => {
      while (next < open.length && reason === null && !stopped.signal.aborted) {
        const row = open[next] as number;
        next += 1;
        for (;;) {
          while (quiet !== null) await quiet;
          if (stopped.signal.aborted || reason !== null) return;
          const step = await this.#tryRow(row);
          if (step.kind === 'again') {
            this.#mark(row, 'waiting', null);
            quiet ??= this.#world
              .wait(step.milliseconds, stopped.signal)
              .catch(() => undefined)
              .then(() => {
                quiet = null;
              });
            continue;
          }
          if (step.kind === 'stop') {
            this.#mark(row, step.state, null);
            reason ??= step.reason;
            return;
          }
          this.#mark(row, step.state, step.note);
          break;
        }
      }
    };
    await Promise.all(Array.from({ length: Math.min(CONCURRENCY, open.length) }, worker));
    this.#stopped = null;
    if (reason !== null) return reason;
    return stopped.signal.aborted ? 'paused' : 'over';
  }

  async #tryRow(row: number): Promise<Step> {
    const { body } = this.#job.rows[row] ?? {};
    if (body === undefined) return settled('refused', '');
    const { say, sayTaken } = this.#world;
    try {
      const own = await this.#world.readOwn(body.slug);
      if (own !== null) {
        return isSameContent(body, own)
          ? settled('existed', own.payment_link)
          : settled('refused', sayTaken());
      }
      if (this.#job.states[row] === 'sent') {
        const before = await this.#world.settle({
          slug: body.slug,
          startedAt: this.#job.startedAt,
        });
        if (before.kind === 'created') return settled('created', before.link.payment_link);
        if (before.kind === 'taken') return settled('refused', sayTaken());
        if (before.kind === 'unknown') return { kind: 'stop', state: 'sent', reason: 'offline' };
      }
    } catch (failure) {
      if (!(failure instanceof ApiProblem)) throw failure;
      const step = stepAfterProblem(failure, say);
      // Only looking has failed: the row is what it was.
      const state = this.#job.states[row] ?? 'waiting';
      return step.kind === 'again' ? step : { kind: 'stop', state, reason: reasonOf(step) };
    }
    this.#mark(row, 'sent', null);
    try {
      const outcome = await this.#world.create(body);
      if (outcome.kind === 'created') return settled('created', outcome.link.payment_link);
      return {
        kind: 'stop',
        state: outcome.kind === 'unknown' ? 'sent' : 'waiting',
        reason: 'offline',
      };
    } catch (failure) {
      if (!(failure instanceof ApiProblem)) throw failure;
      return stepAfterProblem(failure, say);
    }
  }

  #mark(row: number, state: RowState, note: string | null): void {
    const states = [...this.#job.states];
    states[row] = state;
    const notes = note === null ? this.#job.notes : { ...this.#job.notes, [row]: note };
    this.#job = { ...this.#job, states, notes };
    this.#store.keepStates(this.#job);
    if (note !== null) this.#store.keepNotes(this.#job);
    this.#onChange(this.#job);
  }
}

function reasonOf(step: Step): ImportStop {
  return step.kind === 'stop' ? step.reason : 'failed';
}
