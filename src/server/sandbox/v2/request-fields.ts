import { decodeBody, UnreadableBodyError, type Fields } from '../core/request-body.ts';
import { invalid, Refusal } from './refusal.ts';

const JSON_LIMIT = 64 * 1024;

/** What this API answers to a body that cannot be read. */
function toRefusal({ status, message, field }: UnreadableBodyError): Refusal {
  return field === null
    ? new Refusal(status, { message })
    : invalid([{ path: [field], rule: 'field.forbidden', params: {} }]);
}

/**
 * The fields of a body, however it was encoded: multipart or urlencoded with bracketed names, or JSON.
 * @throws Refusal (400, 405, 415, 422) and BodyTooLargeError
 */
export async function readFields(request: Request): Promise<Fields> {
  const { _method: method, ...fields } = await decodeBody(request, JSON_LIMIT).catch(
    (error: unknown) => {
      throw error instanceof UnreadableBodyError ? toRefusal(error) : error;
    },
  );
  // Update Pay Link shows a POST with and without it; it never makes another verb of the call.
  if (method !== undefined && (typeof method !== 'string' || !/^(patch|post)$/i.test(method))) {
    const named = typeof method === 'string' ? method.slice(0, 20) : 'given';
    throw new Refusal(405, { message: `The ${named} method is not supported for this route.` });
  }
  return fields;
}
