import type { Problem } from '../../contract/core/problem.ts';

/** Every failure of a call, whatever its cause: refused, unreachable, cut off, unreadable. */
export class ApiProblem extends Error implements Problem {
  override readonly name = 'ApiProblem';
  readonly kind: Problem['kind'];
  readonly status: number;
  readonly code: string | null;
  readonly fields: Problem['fields'];
  readonly retryAfterSeconds: number | null;
  readonly requestId: string | null;
  readonly current: unknown;

  constructor(problem: Problem) {
    super(problem.message);
    this.kind = problem.kind;
    this.status = problem.status;
    this.code = problem.code;
    this.fields = problem.fields;
    this.retryAfterSeconds = problem.retryAfterSeconds;
    this.requestId = problem.requestId;
    this.current = problem.current;
  }
}

const NO_ANSWER = { message: '', code: null, fields: {}, retryAfterSeconds: null, current: null };

/** No answer came: offline, refused, cut off. Whether a write took effect is then unknown. */
export function offlineProblem(): ApiProblem {
  return new ApiProblem({ ...NO_ANSWER, kind: 'offline', status: 0, requestId: null });
}

const NOT_SENT = 'NOT_SENT';

/** The device had no network to send it over: nothing can have taken effect. */
export function notSentProblem(): ApiProblem {
  return new ApiProblem({
    ...NO_ANSWER,
    kind: 'offline',
    status: 0,
    code: NOT_SENT,
    requestId: null,
  });
}

export function isNotSent(problem: ApiProblem): boolean {
  return problem.kind === 'offline' && problem.code === NOT_SENT;
}

/** An answer came that cannot be read: HTML, cut JSON, another shape. */
export function unreadableProblem(status: number, requestId: string | null): ApiProblem {
  return new ApiProblem({ ...NO_ANSWER, kind: 'unreadable', status, requestId });
}
