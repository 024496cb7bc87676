/** The database cannot be reached or is not ready. Nothing is known to be wrong with the request: it may come again. */
export class DatabaseUnavailableError extends Error {
  constructor(cause: unknown) {
    super('The database is not available', { cause });
    this.name = 'DatabaseUnavailableError';
  }
}

function* causesOf(error: unknown): Generator<Error> {
  // The query builder wraps what a driver throws.
  let cause = error;
  for (let depth = 0; cause instanceof Error && depth < 5; depth += 1) {
    yield cause;
    cause = cause.cause;
  }
}

/** The code that Postgres or the system gave an error: `40001`, `ECONNREFUSED`; null when there is none. */
function codeOf(error: Error): string | null {
  return 'code' in error && typeof error.code === 'string' ? error.code : null;
}

/** True when two transactions stood in each other's way (40001, or the deadlock 40P01) and one has to run again. */
export function isSerializationFailure(error: unknown): boolean {
  for (const cause of causesOf(error)) {
    const code = codeOf(cause);
    if (code === '40001' || code === '40P01') return true;
  }
  return false;
}

export function isDatabaseUnavailable(error: unknown): boolean {
  for (const cause of causesOf(error)) {
    if (cause instanceof DatabaseUnavailableError) return true;
  }
  return false;
}

const SYSTEM_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);

/** True for errors of the connection rather than of the statement (SQLSTATE class 08, 57P01–57P03, 53300, sockets). */
export function isConnectionTrouble(error: unknown): boolean {
  for (const cause of causesOf(error)) {
    const code = codeOf(cause);
    if (code !== null && (SYSTEM_CODES.has(code) || /^(08...|57P0[123]|53300)$/.test(code)))
      return true;
    // The client library gives these no code.
    if (
      /^(Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client has encountered a connection error)/.test(
        cause.message,
      )
    )
      return true;
    if (cause instanceof AggregateError && cause.errors.some(isConnectionTrouble)) return true;
  }
  return false;
}
