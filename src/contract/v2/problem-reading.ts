import { readFields, readNullableText, readText } from '../core/plain-readers.ts';
import { problemKindOf, readRetryAfter, type Problem } from '../core/problem.ts';

/** Messages by field, one or several each; null when anything else is among them. */
function readFieldErrors(input: unknown): Record<string, readonly string[]> | null {
  const fields = readFields(input);
  if (fields === null) return null;
  const messages = new Map<string, readonly string[]>();
  for (const [name, said] of Object.entries(fields)) {
    const texts: readonly unknown[] = Array.isArray(said) ? said : [said];
    if (!texts.every((text) => typeof text === 'string')) return null;
    messages.set(name, texts);
  }
  return Object.fromEntries(messages);
}

/** Reads whatever an error answer holds; HTML, cut JSON and emptiness are a problem of their status without a message. */
export function readV2Problem(
  status: number,
  body: unknown,
  headers: { get(name: string): string | null },
  now: number,
): Problem {
  const base = {
    kind: problemKindOf(status),
    status,
    retryAfterSeconds: readRetryAfter(headers.get('retry-after'), now),
    requestId: headers.get('x-request-id'),
  };
  const answer = readFields(body);
  if (answer === null) return { ...base, message: '', code: null, fields: {}, current: null };
  const errors = answer['errors'];
  const first = Array.isArray(errors) ? readFields(errors[0]) : null;
  const said = [answer['message'], first?.['detail'], first?.['title']];
  return {
    ...base,
    requestId: base.requestId ?? readNullableText(answer['request_id']),
    message: readText(said.find((text) => typeof text === 'string')),
    code: readNullableText(answer['code']) ?? readNullableText(first?.['code']),
    fields: readFieldErrors(errors) ?? {},
    current: answer['data'] ?? null,
  };
}
