import type { Instant } from '../../../../contract/core/instant.ts';
import { ApiProblem } from '../../../api/api-problem.ts';
import { isAnswerLost } from '../../../api/lost-answer.ts';
import type { LogoAddress } from './logo-value.ts';

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

/** A link, as far as it says by itself that it was changed. */
interface Changing {
  readonly status: string;
  readonly updated_at: Instant | null;
}

/** What of a link an edit can change, whatever its generation has besides. */
interface Editable {
  readonly logo: LogoAddress;
}

/** What an update needs of its generation. */
interface CarefulUpdate<Link, State> {
  /** The state that the changes were made from. */
  readonly base: Reading<Link>;
  /** Reads the link now, past every cache. @throws ApiProblem */
  readonly read: () => Promise<Reading<Link>>;
  /** Sends the changes over this state. @throws ApiProblem */
  readonly write: (from: Reading<Link>) => Promise<Reading<Link>>;
  /** What a 412 brings along, read; null when it is no link. */
  readonly readCurrent: (current: unknown) => Link | null;
  /** All that a form could touch. */
  readonly editableOf: (link: Link) => State;
  readonly differencesOf: (before: State, after: State) => readonly unknown[];
  /** What the changes make of the base. */
  readonly wanted: State;
}

/**
 * Writes changes over the state that they were made from, and over no other. With an etag the API watches over that; without
 * one the link is read once more just before. A payment that came in between is no conflict. An answer that got lost is
 * settled by reading the link.
 * @throws ApiProblem when it is refused
 */
export async function updateCarefully<Link extends Changing, State extends Editable>(
  update: CarefulUpdate<Link, State>,
): Promise<UpdateOutcome<Link>> {
  let from = update.base;
  if (from.etag === null) {
    const now = await update.read();
    const isSameState = now.link.updated_at === from.link.updated_at;
    if (!isSameState && !isUntouched(update, now.link)) return { kind: 'changed', theirs: now };
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

/** What was paid or counted meanwhile is no change of the link: no field of a form is touched by it. */
function isUntouched<Link extends Changing, State>(
  { base, editableOf, differencesOf }: CarefulUpdate<Link, State>,
  now: Link,
): boolean {
  return (
    now.status === base.link.status &&
    differencesOf(editableOf(base.link), editableOf(now)).length === 0
  );
}

/** Whether a link is now what the changes make of it. A new logo has an address that nobody could foresee. */
function hasLanded<Link, State extends Editable>(
  { base, wanted, editableOf, differencesOf }: CarefulUpdate<Link, State>,
  now: Link,
): boolean {
  const after = editableOf(now);
  if (wanted.logo === null || typeof wanted.logo === 'string')
    return differencesOf(wanted, after).length === 0;
  if (after.logo === null || after.logo === editableOf(base.link).logo) return false;
  return differencesOf({ ...wanted, logo: after.logo }, after).length === 0;
}

async function resolveChange<Link extends Changing, State extends Editable>(
  update: CarefulUpdate<Link, State>,
  problem: ApiProblem,
): Promise<UpdateOutcome<Link>> {
  const theirs = await readTheirs(update, problem);
  if (!isUntouched(update, theirs.link) || theirs.etag === null) return { kind: 'changed', theirs };
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
async function readTheirs<Link, State>(
  { read, readCurrent }: CarefulUpdate<Link, State>,
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

async function resolveLostUpdate<Link extends Changing, State extends Editable>(
  update: CarefulUpdate<Link, State>,
  problem: ApiProblem,
): Promise<UpdateOutcome<Link>> {
  let now: Reading<Link>;
  try {
    now = await update.read();
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    return { kind: 'unknown', problem };
  }
  if (hasLanded(update, now.link)) return { kind: 'saved', read: now, isRecovered: true };
  return isUntouched(update, now.link)
    ? { kind: 'absent', problem }
    : { kind: 'changed', theirs: now };
}
