import { BodyTooLargeError, readBoundedBody } from '../http/bounded-body.ts';
import type { BffContext } from './bff-env.ts';
import { BffProblem } from './bff-problem.ts';
import { requestCutOff, tooLarge } from './forward/request-body.ts';
import { mediaTypeOf } from './upstream/upstream-answer.ts';

/**
 * Takes a length away that is none. Schemas compare the length of whatever is given for a text or a list, and there are things
 * that cannot be compared.
 */
function withoutOddLength(name: string, value: unknown): unknown {
  return name === 'length' && typeof value === 'object' ? undefined : value;
}

/**
 * Reads a JSON body of at most so many bytes; null for what is no JSON.
 * @throws BffProblem 413, 415
 */
export async function readJsonBody(context: BffContext, maxBytes: number): Promise<unknown> {
  if (mediaTypeOf(context.req.header('content-type')) !== 'application/json') {
    throw new BffProblem(415, 'CONTENT_TYPE_NOT_ALLOWED', 'This call takes JSON.');
  }
  let bytes: Uint8Array;
  try {
    bytes = await readBoundedBody(context.req.raw, maxBytes);
  } catch (error) {
    throw error instanceof BodyTooLargeError ? tooLarge() : requestCutOff();
  }
  try {
    return JSON.parse(new TextDecoder().decode(bytes), withoutOddLength);
  } catch {
    return null;
  }
}
