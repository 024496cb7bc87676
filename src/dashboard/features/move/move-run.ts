import type { Link as NewLink } from '../../../contract/ext/link.ts';
import type { Link } from '../../../contract/v2/link.ts';
import { ApiProblem } from '../../api/api-problem.ts';
import { isAnswerLost } from '../../api/lost-answer.ts';
import { runRows, stepAfterProblem, type RowsStop, type RowStep } from '../../api/run-rows.ts';
import {
  WAITING,
  type MoveJob,
  type MoveResult,
  type MoveStore,
  type OldLinks,
} from './move-job.ts';
import { leftOf, obstacleOf, wasMovedPaused, type MovePlan } from './move-rules.ts';

/** What a move needs of the two APIs and of the world. Every call throws ApiProblem. */
export interface MoveWorld {
  /** The new link that was made from an old one, or null. Asks the platform, past every cache. */
  readonly findMoved: (oldId: string) => Promise<NewLink | null>;
  readonly readOld: (id: string) => Promise<Link>;
  readonly plan: (link: Link) => MovePlan;
  readonly create: (link: Link, plan: Extract<MovePlan, { kind: 'movable' }>) => Promise<NewLink>;
  /** Sets how often a draft can be paid. */
  readonly setLimit: (id: string, uses: number) => Promise<void>;
  readonly publish: (id: string) => Promise<NewLink>;
  /** @returns false where it is a draft no more, and stays */
  readonly archiveDraft: (id: string) => Promise<boolean>;
  readonly pauseOld: (id: string) => Promise<Link>;
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** Why a link was refused, in the merchant's words. */
  readonly say: (problem: ApiProblem) => string;
  readonly sayPlan: (plan: Exclude<MovePlan, { kind: 'movable' }>) => string;
}

/** Each costs several writes on two platforms: few at once. */
const CONCURRENCY = 2;

/**
 * Moves links, as far as it gets: first a draft for each, then, at the merchant's word, their publication. Nothing is made
 * twice: before a draft is asked for, the platform is asked whether one names this link already.
 */
export class MoveRun {
  #job: MoveJob;
  readonly #store: MoveStore;
  readonly #world: MoveWorld;
  readonly #onChange: (job: MoveJob) => void;

  constructor(job: MoveJob, store: MoveStore, world: MoveWorld, onChange: (job: MoveJob) => void) {
    this.#job = job;
    this.#store = store;
    this.#world = world;
    this.#onChange = onChange;
  }

  /**
   * Goes on with the drafts from where they stand.
   * @param signal aborted: no other link is begun; what is under way ends by itself
   * @returns why it stands still then
   */
  async makeDrafts(signal: AbortSignal): Promise<RowsStop> {
    return await this.#run(['waiting', 'sent'], (row) => this.#makeDraft(row), signal);
  }

  /** Publishes what is drafted. The word is kept with the job, so that going on later needs no other one. */
  async publishAll(oldLinks: OldLinks, signal: AbortSignal): Promise<RowsStop> {
    this.#change({ ...this.#job, oldLinks });
    return await this.#run(['drafted'], (row) => this.#publish(row, oldLinks), signal);
  }

  async #run(
    states: readonly MoveResult['state'][],
    work: (row: number) => Promise<RowStep>,
    signal: AbortSignal,
  ): Promise<RowsStop> {
    return await runRows({
      rows: this.#job.results.flatMap(({ state }, row) => (states.includes(state) ? [row] : [])),
      concurrency: CONCURRENCY,
      tryRow: (row) => this.#try(row, work),
      wait: this.#world.wait,
      signal,
    });
  }

  /** A refusal concerns its own link alone, unless nothing that follows could fare better. */
  async #try(row: number, work: (row: number) => Promise<RowStep>): Promise<RowStep> {
    try {
      return await work(row);
    } catch (failure) {
      if (!(failure instanceof ApiProblem)) throw failure;
      if (isAnswerLost(failure)) return { kind: 'stop', reason: 'offline' };
      // That the old link is gone concerns nobody else.
      const step = failure.kind === 'notFound' ? null : stepAfterProblem(failure);
      if (step !== null) return step;
      const note = this.#world.say(failure);
      // A draft that could not be published stays one, and can be tried again.
      const isDrafted = this.#job.results[row]?.state === 'drafted';
      this.#mark(row, isDrafted ? { note } : { state: 'refused', note });
      return { kind: 'done' };
    }
  }

  async #makeDraft(row: number): Promise<RowStep> {
    const { id } = this.#job.rows[row] ?? { id: '' };
    const made = await this.#world.findMoved(id);
    if (made !== null) return this.#take(row, made);
    const old = await this.#world.readOld(id);
    const plan = this.#world.plan(old);
    if (plan.kind !== 'movable') {
      this.#mark(row, { state: 'refused', note: this.#world.sayPlan(plan) });
      return { kind: 'done' };
    }
    this.#mark(row, { state: 'sent' });
    try {
      return this.#take(row, await this.#world.create(old, plan), old);
    } catch (failure) {
      if (!(failure instanceof ApiProblem)) throw failure;
      if (!isAnswerLost(failure)) {
        this.#mark(row, WAITING);
        throw failure;
      }
      // It may have been made after all.
      const found = await this.#world.findMoved(id);
      if (found === null) throw failure;
      return this.#take(row, found, old);
    }
  }

  /** A new link is there: made now, or by an earlier attempt, and perhaps published since. */
  #take(row: number, link: NewLink, old?: Link): RowStep {
    const state = link.status === 'draft' ? 'drafted' : 'published';
    // What paused the old one, the merchant or an earlier attempt, the new one knows.
    const rows = this.#job.rows.map((each, index) =>
      index === row ? { ...each, wasPaused: wasMovedPaused(link) } : each,
    );
    this.#job = { ...this.#job, rows };
    this.#mark(row, {
      state,
      newId: link.id,
      newSlug: link.slug,
      ...(old && { isLogoLost: old.logo !== null && link.logo === null }),
    });
    return { kind: 'done' };
  }

  /** The old link stops first where it is to stop, so that both are never open for the last piece. */
  async #publish(row: number, oldLinks: OldLinks): Promise<RowStep> {
    const { id, wasPaused, isScarce } = this.#job.rows[row] ?? {};
    const { newId } = this.#job.results[row] ?? WAITING;
    if (id === undefined || newId === null) return { kind: 'done' };
    if (wasPaused) {
      this.#mark(row, { state: 'kept' });
      return { kind: 'done' };
    }
    const old =
      oldLinks === 'pause' ? await this.#world.pauseOld(id) : await this.#world.readOld(id);
    if (isScarce) {
      const obstacle = obstacleOf(old);
      if (obstacle !== null) {
        // Nothing is left for the draft to sell: it goes, and its address will never be one.
        const isGone = await this.#world.archiveDraft(newId);
        this.#mark(row, {
          state: 'overtaken',
          ...(isGone && { newSlug: null }),
          note: this.#world.sayPlan({ kind: 'obstructed', obstacle }),
        });
        return { kind: 'done' };
      }
      const left = leftOf(old);
      if (left !== null) await this.#world.setLimit(newId, left);
    }
    const link = await this.#world.publish(newId);
    this.#mark(row, { state: 'published', newId: link.id, newSlug: link.slug, note: '' });
    return { kind: 'done' };
  }

  #mark(row: number, change: Partial<MoveResult>): void {
    const results = [...this.#job.results];
    results[row] = { ...(results[row] ?? WAITING), ...change };
    this.#change({ ...this.#job, results });
  }

  #change(job: MoveJob): void {
    this.#job = job;
    this.#store.write(job);
    this.#onChange(job);
  }
}
