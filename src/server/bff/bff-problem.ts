/** What the backend-for-frontend itself answers instead of what was asked for; the API's own answers pass as they are. */
export type BffCode =
  | 'CHANGED_MEANWHILE'
  | 'CROSS_SITE'
  | 'CONTENT_TYPE_NOT_ALLOWED'
  | 'HOST_UNREACHABLE'
  | 'INTERNAL'
  | 'INVALID'
  | 'KEYS_REFUSED'
  | 'METHOD_NOT_ALLOWED'
  | 'NO_DEMO'
  | 'NO_EVENTS'
  | 'NO_INSTANCE'
  | 'NOT_CONNECTED'
  | 'NOT_FORWARDED'
  | 'NOT_FOUND'
  | 'REQUEST_CUT_OFF'
  | 'SIGNATURE_REFUSED'
  | 'SIGNED_OUT'
  | 'TOO_LARGE'
  | 'TOO_MANY_REQUESTS'
  | 'UNAVAILABLE'
  | 'UPSTREAM_TIMED_OUT'
  | 'UPSTREAM_TOO_LARGE'
  | 'UPSTREAM_UNREADABLE';

export interface BffProblemDetails {
  readonly headers?: Readonly<Record<string, string>>;
  /** Messages by field, as the API's 422 has them. */
  readonly errors?: Readonly<Record<string, readonly string[]>>;
}

/** Thrown anywhere below `createBffApp`, answered there with the request's id. */
export class BffProblem extends Error {
  readonly status: number;
  readonly code: BffCode;
  readonly details: BffProblemDetails;

  constructor(status: number, code: BffCode, message: string, details: BffProblemDetails = {}) {
    super(message);
    this.name = 'BffProblem';
    this.status = status;
    this.code = code;
    this.details = details;
  }
}

/** The JSON answer for a problem: `{message, code, request_id}`, with `errors` where fields are to blame. */
export function answerProblem(problem: BffProblem, requestId: string): Response {
  const { headers, errors } = problem.details;
  const body = { message: problem.message, code: problem.code, request_id: requestId, errors };
  return new Response(JSON.stringify(body), {
    status: problem.status,
    headers: { ...headers, 'Content-Type': 'application/json', 'Cache-Control': 'no-store' },
  });
}
