import type { Context } from 'hono';
import { isDatabaseUnavailable } from '../database/database-fault.ts';
import type { Log } from '../log.ts';
import { BodyTooLargeError } from './bounded-body.ts';

/** Seconds after which a database that was away is worth another try. */
const RETRY_AFTER_SECONDS = '2';

/** What a fault says of itself in the log: its class and message, and of a failed query never the values. */
function describe(error: Error): string {
  const cause = error.cause instanceof Error ? error.cause : error;
  return `${cause.name}: ${cause.message.slice(0, 500)}`;
}

/**
 * The answer to what no route foresaw: a plain sentence and the request's id. The rest goes to the log.
 * @param requestId as in the answer's `X-Request-Id`
 */
export function answerFault(context: Context, error: Error, requestId: string, log: Log): Response {
  if (error instanceof BodyTooLargeError) {
    // What is still on its way will not be read.
    return context.json({ message: 'The request is too large.' }, 413, { Connection: 'close' });
  }
  if (isDatabaseUnavailable(error)) {
    log.error('database unavailable', { request_id: requestId, fault: describe(error) });
    return context.json(
      {
        message: 'The service is temporarily unavailable. Please try again.',
        request_id: requestId,
      },
      503,
      { 'Retry-After': RETRY_AFTER_SECONDS },
    );
  }
  log.error('unexpected fault', {
    request_id: requestId,
    method: context.req.method,
    fault: describe(error),
    stack: error.stack?.split('\n').slice(1, 8).join('\n') ?? null,
  });
  return context.json({ message: 'Something went wrong on our side.', request_id: requestId }, 500);
}
