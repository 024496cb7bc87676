import { readFields, readText } from '../core/plain-readers.ts';
import { problemKindOf, readRetryAfter, type Problem } from '../core/problem.ts';

function readMessages(input: unknown): readonly string[] {
  if (typeof input === 'string') return [input];
  return Array.isArray(input) ? input.filter((message) => typeof message === 'string') : [];
}

function readFieldErrors(input: unknown): Record<string, readonly string[]> {
  const fields: Record<string, readonly string[]> = {};
  for (const [field, messages] of Object.entries(readFields(input) ?? {})) {
    const read = readMessages(messages);
    if (read.length > 0) fields[field] = read;
  }
  return fields;
}

/** Reads whatever an error answer holds; HTML, cut JSON and emptiness are a problem of their status without a message. */
export function readExtProblem(
  status: number,
  body: unknown,
  headers: { get(name: string): string | null },
  now: number,
): Problem {
  const answer = readFields(body) ?? {};
  const requestId: unknown = answer['request_id'];
  return {
    kind: problemKindOf(status),
    status,
    message: readText(answer['message']),
    // The own server's problems, which come in place of the API's, have a `code`.
    code: readText(answer['error']) || readText(answer['code']) || null,
    fields: readFieldErrors(answer['errors']),
    retryAfterSeconds: readRetryAfter(headers.get('retry-after'), now),
    requestId: headers.get('x-request-id') ?? (typeof requestId === 'string' ? requestId : null),
    current: answer['data'] ?? null,
  };
}
