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

/** How an API says what went wrong. @param code for programs, in capitals */
export type SayPlainly = (code: string, message: string) => object;

/**
 * The answer to what no route foresaw: a plain sentence and the request's id. The rest goes to the log.
 * @param requestId as in the answer's `X-Request-Id`
 * @param say the shape of errors where the fault was met; a message alone unless told otherwise
 */
export function answerFault(
  context: Context,
  error: Error,
  requestId: string,
  log: Log,
  say: SayPlainly = (_code, message) => ({ message }),
): Response {
  if (error instanceof BodyTooLargeError) {
    // What is still on its way will not be read.
    const body = say('PAYLOAD_TOO_LARGE', 'The request is too large.');
    return context.json(body, 413, { Connection: 'close' });
  }
  if (isDatabaseUnavailable(error)) {
    log.error('database unavailable', { request_id: requestId, fault: describe(error) });
    const body = say('UNAVAILABLE', 'The service is temporarily unavailable. Please try again.');
    return context.json({ ...body, request_id: requestId }, 503, {
      'Retry-After': RETRY_AFTER_SECONDS,
    });
  }
  log.error('unexpected fault', {
    request_id: requestId,
    method: context.req.method,
    fault: describe(error),
    stack: error.stack?.split('\n').slice(1, 8).join('\n') ?? null,
  });
  const body = say('SERVER_ERROR', 'Something went wrong on our side.');
  return context.json({ ...body, request_id: requestId }, 500);
}
