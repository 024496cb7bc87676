import type { LinkCreateInput } from '../../../../contract/v2/link-create.ts';
import type { Link } from '../../../../contract/v2/link.ts';
import { ApiProblem } from '../../../api/api-problem.ts';
import { runRows, stepAfterProblem, type RowsStop, type RowStep } from '../../../api/run-rows.ts';
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
}

/** Each create is a write on the merchant's shop: few at once. */
const CONCURRENCY = 3;

type Step =
  | { readonly kind: 'settled'; readonly state: RowState; readonly note: string }
  /** No answer yet; the row is as it was, or sent and unknown. */
  | { readonly kind: 'open'; readonly state: RowState; readonly step: RowStep };

const NO_NETWORK: RowStep = { kind: 'stop', reason: 'offline' };

function settled(state: RowState, note: string): Step {
  return { kind: 'settled', state, note };
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

  /**
   * Goes on from where it stands.
   * @param signal aborted: no other row is begun; what is under way ends by itself
   * @returns why it stands still then
   */
  async start(signal: AbortSignal): Promise<RowsStop> {
    return await runRows({
      rows: this.#job.states.flatMap((state, row) =>
        state === 'waiting' || state === 'sent' ? [row] : [],
      ),
      concurrency: CONCURRENCY,
      tryRow: async (row) => {
        const step = await this.#tryRow(row);
        this.#mark(row, step.state, step.kind === 'settled' ? step.note : null);
        return step.kind === 'settled' ? { kind: 'done' } : step.step;
      },
      wait: this.#world.wait,
      signal,
    });
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
        if (before.kind === 'unknown') return { kind: 'open', state: 'sent', step: NO_NETWORK };
      }
    } catch (failure) {
      if (!(failure instanceof ApiProblem)) throw failure;
      // Only looking has failed: the row is what it was.
      const state = this.#job.states[row] ?? 'waiting';
      return {
        kind: 'open',
        state,
        step: stepAfterProblem(failure) ?? { kind: 'stop', reason: 'failed' },
      };
    }
    this.#mark(row, 'sent', null);
    try {
      const outcome = await this.#world.create(body);
      if (outcome.kind === 'created') return settled('created', outcome.link.payment_link);
      return {
        kind: 'open',
        state: outcome.kind === 'unknown' ? 'sent' : 'waiting',
        step: NO_NETWORK,
      };
    } catch (failure) {
      if (!(failure instanceof ApiProblem)) throw failure;
      // Turned away at the door: the row was not taken, and its address keeps it from being made twice.
      const step = stepAfterProblem(failure);
      return step === null
        ? settled('refused', say(failure))
        : { kind: 'open', state: 'waiting', step };
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
