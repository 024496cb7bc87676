import { toValidationBody } from '../../../contract/ext/problems.ts';
import { decodeBody, UnreadableBodyError, type Fields } from '../core/request-body.ts';
import { Refusal } from './refusal.ts';

/** A thousand allowed payers with long addresses, and the fields around them. */
const TEXT_LIMIT = 512 * 1024;

/** What this API answers to a body that cannot be read. */
function toRefusal({ status, message, field }: UnreadableBodyError): Refusal {
  return field === null
    ? new Refusal(status, {
        error: status === 415 ? 'UNSUPPORTED_MEDIA_TYPE' : 'BAD_REQUEST',
        message,
      })
    : new Refusal(422, toValidationBody([{ path: [field], rule: 'field.forbidden', params: {} }]));
}

/**
 * The fields of a body: JSON, or a form where a file travels.
 * @throws Refusal (400, 415, 422) and BodyTooLargeError
 */
export async function readFields(request: Request): Promise<Fields> {
  return await decodeBody(request, TEXT_LIMIT).catch((error: unknown) => {
    throw error instanceof UnreadableBodyError ? toRefusal(error) : error;
  });
}
