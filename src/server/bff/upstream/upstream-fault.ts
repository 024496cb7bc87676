import { BffProblem, type BffCode } from '../bff-problem.ts';

export type UpstreamFaultKind = 'unreachable' | 'timedOut' | 'tooLarge' | 'unreadable';

/** The API behind did not answer, or not in a way that is passed on. */
export class UpstreamFault extends Error {
  readonly kind: UpstreamFaultKind;
  /** What it said of when to come back, where it said so. */
  readonly retryAfter: string | null;

  constructor(kind: UpstreamFaultKind, retryAfter: string | null = null) {
    super(`The payments API is ${kind}`);
    this.name = 'UpstreamFault';
    this.kind = kind;
    this.retryAfter = retryAfter;
  }
}

const ANSWERS: Readonly<
  Record<UpstreamFaultKind, readonly [status: number, code: BffCode, message: string]>
> = {
  unreachable: [502, 'HOST_UNREACHABLE', 'The payments API cannot be reached.'],
  timedOut: [504, 'UPSTREAM_TIMED_OUT', 'The payments API took too long to answer.'],
  tooLarge: [502, 'UPSTREAM_TOO_LARGE', 'The answer of the payments API is too large.'],
  unreadable: [502, 'UPSTREAM_UNREADABLE', 'The answer of the payments API cannot be read.'],
};

/** What the merchant's browser is told. */
export function toBffProblem({ kind, retryAfter }: UpstreamFault): BffProblem {
  const details = retryAfter === null ? {} : { headers: { 'Retry-After': retryAfter } };
  return new BffProblem(...ANSWERS[kind], details);
}
