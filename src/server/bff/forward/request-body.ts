import type { EndpointRow } from '../../../contract/core/endpoint.ts';
import { BodyTooLargeError, readBoundedBody } from '../../http/bounded-body.ts';
import type { BffContext } from '../bff-env.ts';
import { BffProblem } from '../bff-problem.ts';
import { mediaTypeOf } from '../upstream/upstream-answer.ts';

/**
 * Bytes that a body may have, by its type. A logo has 2 MB and travels as multipart. Percent-encoding makes three bytes of
 * one, so the longest body that the contract allows without a logo (50 metadata of 500 letters, two bytes each) is longer as a form.
 */
const LIMITS: Readonly<Record<string, number>> = {
  'application/json': 64 * 1024,
  'application/x-www-form-urlencoded': 256 * 1024,
  'multipart/form-data': 3 * 1024 * 1024,
};

const TYPES: Readonly<Record<EndpointRow['encoding'], readonly string[]>> = {
  none: [],
  json: ['application/json'],
  // JSON is taken for the same fields ("Bodies" of the v2 conventions).
  form: ['multipart/form-data', 'application/x-www-form-urlencoded', 'application/json'],
};

export interface RequestBody {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly contentType: string;
}

/** What a request that breaks off is answered with, should anybody still be there. */
export function requestCutOff(): BffProblem {
  return new BffProblem(400, 'REQUEST_CUT_OFF', 'The request ended before it was complete.');
}

export function tooLarge(): BffProblem {
  // What is still on its way will not be read.
  return new BffProblem(413, 'TOO_LARGE', 'The request is too large.', {
    headers: { Connection: 'close' },
  });
}

type BodyRow = Pick<EndpointRow, 'encoding' | 'jsonBytes'>;

/** Bytes that a body of a type may have; undefined for a type that the row does not take. */
function limitOf(mediaType: string, { encoding, jsonBytes }: BodyRow): number | undefined {
  if (!TYPES[encoding].includes(mediaType)) return undefined;
  const usual = LIMITS[mediaType];
  return mediaType === 'application/json' ? (jsonBytes ?? usual) : usual;
}

/**
 * Reads the body that a row takes, byte for byte.
 * @returns null when there is none
 * @throws BffProblem 413 before more than the limit was kept; 415 for a type that the row does not take
 */
export async function readRequestBody(
  context: BffContext,
  row: BodyRow,
): Promise<RequestBody | null> {
  const length = context.req.header('content-length');
  const hasBody =
    (length !== undefined && length !== '0') ||
    context.req.header('transfer-encoding') !== undefined;
  if (!hasBody) return null;
  const contentType = context.req.header('content-type') ?? '';
  const mediaType = mediaTypeOf(contentType);
  const limit = limitOf(mediaType, row);
  if (limit === undefined || !/^[\u0020-\u007e]{1,300}$/.test(contentType)) {
    throw new BffProblem(415, 'CONTENT_TYPE_NOT_ALLOWED', 'This call does not take such a body.');
  }
  try {
    return { bytes: await readBoundedBody(context.req.raw, limit), contentType };
  } catch (error) {
    throw error instanceof BodyTooLargeError ? tooLarge() : requestCutOff();
  }
}
