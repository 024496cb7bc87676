import { EXT_JSON_BYTES } from '../../../contract/ext/endpoints.ts';
import { toValidationBody } from '../../../contract/ext/problems.ts';
import { decodeBody, UnreadableBodyError, type Fields } from '../core/request-body.ts';
import { Refusal } from './refusal.ts';

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
  return await decodeBody(request, EXT_JSON_BYTES).catch((error: unknown) => {
    throw error instanceof UnreadableBodyError ? toRefusal(error) : error;
  });
}
