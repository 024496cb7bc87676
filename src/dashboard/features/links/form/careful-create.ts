import { ApiProblem } from '../../../api/api-problem.ts';
import { isAnswerLost } from '../../../api/lost-answer.ts';

/** A link that was made. */
export interface MadeLink<Link> {
  readonly link: Link;
  /** The answer was lost, and the link was found afterwards. */
  readonly isRecovered: boolean;
}

/** What became of an attempt whose answer never came. */
export type Settlement<Link> =
  | { readonly kind: 'created'; readonly link: Link }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unknown'; readonly problem: ApiProblem };

/**
 * No answer came. `absent`: there is no such link, and it may be sent again; `unknown`: the answer of the look-up was lost too,
 * nobody knows yet.
 */
export interface Unsettled<Attempt> {
  readonly kind: 'absent' | 'unknown';
  readonly problem: ApiProblem;
  /** By which the link will be found, should it have been made after all. */
  readonly attempt: Attempt;
}

export type CreateOutcome<Made, Attempt> =
  (Made & { readonly kind: 'created' }) | Unsettled<Attempt>;

/** What a create needs of its generation. */
interface CarefulCreate<Link, Attempt> {
  /** The attempt before this one whose answer never came. */
  readonly open: Attempt | null;
  readonly attempt: Attempt;
  /** Sends it. @throws ApiProblem when it is refused, or no answer came */
  readonly send: () => Promise<Link>;
  /**
   * Looks for what an attempt made. In: why nobody knows, null when it is asked before anything is sent.
   * @throws ApiProblem when it is known that it cannot be made
   */
  readonly settle: (attempt: Attempt, why: ApiProblem | null) => Promise<Settlement<Link>>;
  /** Whether a refusal may mean that an earlier attempt was taken after all. */
  readonly isInDoubt?: (refusal: ApiProblem) => boolean;
}

/**
 * Makes a link, once. An answer that got lost is settled by looking for the link, and a second attempt asks first what became of
 * the one before.
 * @throws ApiProblem when it is refused
 */
export async function createCarefully<Link, Attempt>({
  open,
  attempt,
  send,
  settle,
  isInDoubt = () => false,
}: CarefulCreate<Link, Attempt>): Promise<CreateOutcome<MadeLink<Link>, Attempt>> {
  if (open !== null) {
    const before = await settle(open, null);
    if (before.kind === 'unknown') return { ...before, attempt: open };
    if (before.kind === 'created') return { ...before, isRecovered: true };
  }
  try {
    return { kind: 'created', link: await send(), isRecovered: false };
  } catch (problem) {
    if (!(problem instanceof ApiProblem)) throw problem;
    if (!isAnswerLost(problem) && !isInDoubt(problem)) throw problem;
    const settled = await settle(attempt, problem);
    return settled.kind === 'created'
      ? { ...settled, isRecovered: true }
      : { kind: settled.kind, problem, attempt };
  }
}
