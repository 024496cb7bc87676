/** What went wrong with a call, in one shape for every API and every layer. */
export interface Problem {
  readonly kind: ProblemKind;
  /** HTTP status, 0 when no answer came. */
  readonly status: number;
  /** The API's own sentence, in its own language; empty when it gave none. */
  readonly message: string;
  /** The API's own code, such as `API_KEY_INVALID`. */
  readonly code: string | null;
  /** Messages by field, names dotted as on the wire: `udfs.udf1.value`. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
  readonly retryAfterSeconds: number | null;
  readonly requestId: string | null;
  /** The current state that a 412 brings along. */
  readonly current: unknown;
}

export const PROBLEM_KINDS = [
  'badRequest',
  'signedOut',
  'forbidden',
  'notFound',
  'conflict',
  'changedMeanwhile',
  'tooLarge',
  'invalid',
  'rateLimited',
  'unavailable',
  'timedOut',
  'serverFault',
  'unreadable',
  'offline',
] as const;
export type ProblemKind = (typeof PROBLEM_KINDS)[number];

/** Which kind of trouble an HTTP status is; every status of 400 and above is one. */
export function problemKindOf(status: number): ProblemKind {
  switch (status) {
    case 401:
    case 419:
      return 'signedOut';
    case 403:
      return 'forbidden';
    case 404:
      return 'notFound';
    case 409:
      return 'conflict';
    case 412:
      return 'changedMeanwhile';
    case 413:
      return 'tooLarge';
    case 422:
      return 'invalid';
    case 429:
      return 'rateLimited';
    case 502:
    case 503:
      return 'unavailable';
    case 504:
      return 'timedOut';
    default:
      return status >= 500 ? 'serverFault' : 'badRequest';
  }
}

/** Seconds to wait, from a `Retry-After` header that holds seconds or a date. */
export function readRetryAfter(header: string | null, now: number): number | null {
  if (header === null) return null;
  if (/^\d{1,6}$/.test(header.trim())) return Number(header);
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - now) / 1000));
}
