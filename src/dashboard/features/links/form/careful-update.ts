import { ApiProblem } from '../../../api/api-problem.ts';
import { isAnswerLost } from '../../../api/lost-answer.ts';

/** A link as it was read, with the mark of that state; null where the API gives none. */
export interface Reading<Link> {
  readonly link: Link;
  readonly etag: string | null;
}

export type UpdateOutcome<Link> =
  | { readonly kind: 'saved'; readonly read: Reading<Link>; readonly isRecovered: boolean }
  /** Somebody else changed the link since it was read; nothing was written. */
  | { readonly kind: 'changed'; readonly theirs: Reading<Link> }
  /** The answer was lost, and the link is as it was: it may be sent again. */
  | { readonly kind: 'absent'; readonly problem: ApiProblem }
  /** The answer was lost, and so was that of the look-up: nobody knows yet. */
  | { readonly kind: 'unknown'; readonly problem: ApiProblem };

/** What an update needs of its generation. */
export interface CarefulUpdate<Link> {
  /** The state that the changes were made from. */
  readonly base: Reading<Link>;
  /** Reads the link now, past every cache. @throws ApiProblem */
  readonly read: () => Promise<Reading<Link>>;
  /** Sends the changes over this state. @throws ApiProblem */
  readonly write: (from: Reading<Link>) => Promise<Reading<Link>>;
  /** What a 412 brings along, read; null when it is no link. */
  readonly readCurrent: (current: unknown) => Link | null;
  /** Whether nothing that a form could touch is another than in the base: what was paid meanwhile is no change. */
  readonly isUntouched: (now: Link) => boolean;
  /** Whether the link was last changed when the base was. */
  readonly isSameState: (now: Link) => boolean;
  /** Whether the link is now what the changes make of it. */
  readonly hasLanded: (now: Link) => boolean;
}

/**
 * Writes changes over the state that they were made from, and over no other. With an etag the API watches over that; without
 * one the link is read once more just before. A payment that came in between is no conflict. An answer that got lost is
 * settled by reading the link.
 * @throws ApiProblem when it is refused
 */
export async function updateCarefully<Link>(
  update: CarefulUpdate<Link>,
): Promise<UpdateOutcome<Link>> {
  const { base, read, isSameState, isUntouched } = update;
  let from = base;
  if (base.etag === null) {
    const now = await read();
    if (!isSameState(now.link) && !isUntouched(now.link)) return { kind: 'changed', theirs: now };
    from = now;
  }
  try {
    return { kind: 'saved', read: await update.write(from), isRecovered: false };
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    if (error.kind === 'changedMeanwhile') return await resolveChange(update, error);
    if (!isAnswerLost(error)) throw error;
    return await resolveLostUpdate(update, error);
  }
}

async function resolveChange<Link>(
  update: CarefulUpdate<Link>,
  problem: ApiProblem,
): Promise<UpdateOutcome<Link>> {
  const theirs = await readTheirs(update, problem);
  if (!update.isUntouched(theirs.link) || theirs.etag === null) return { kind: 'changed', theirs };
  try {
    return { kind: 'saved', read: await update.write(theirs), isRecovered: false };
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    if (error.kind === 'changedMeanwhile') return { kind: 'changed', theirs: await update.read() };
    if (!isAnswerLost(error)) throw error;
    return await resolveLostUpdate(update, error);
  }
}

/** A 412 brings the current state along, though not its mark; a reading has both. */
async function readTheirs<Link>(
  { read, readCurrent }: CarefulUpdate<Link>,
  problem: ApiProblem,
): Promise<Reading<Link>> {
  try {
    return await read();
  } catch (error) {
    const current = readCurrent(problem.current);
    if (current === null) throw error;
    return { link: current, etag: null };
  }
}

async function resolveLostUpdate<Link>(
  { read, hasLanded, isUntouched }: CarefulUpdate<Link>,
  problem: ApiProblem,
): Promise<UpdateOutcome<Link>> {
  let now: Reading<Link>;
  try {
    now = await read();
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    return { kind: 'unknown', problem };
  }
  if (hasLanded(now.link)) return { kind: 'saved', read: now, isRecovered: true };
  return isUntouched(now.link) ? { kind: 'absent', problem } : { kind: 'changed', theirs: now };
}
