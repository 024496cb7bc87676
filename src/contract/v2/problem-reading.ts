import * as z from 'zod/mini';
import { problemKindOf, readRetryAfter, type Problem } from '../core/problem.ts';

const fieldErrors = z.record(
  z.string(),
  z.union([
    z.array(z.string()),
    z.pipe(
      z.string(),
      z.transform((message) => [message]),
    ),
  ]),
);
const errorList = z.array(
  z.object({
    code: z.catch(z.optional(z.string()), undefined),
    title: z.catch(z.optional(z.string()), undefined),
    detail: z.catch(z.optional(z.string()), undefined),
  }),
);
const anyBody = z.object({
  message: z.catch(z.optional(z.string()), undefined),
  code: z.catch(z.optional(z.string()), undefined),
  request_id: z.catch(z.optional(z.string()), undefined),
  errors: z.optional(z.unknown()),
  data: z.optional(z.unknown()),
});

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
  const parsed = z.safeParse(anyBody, body);
  if (!parsed.success) return { ...base, message: '', code: null, fields: {}, current: null };
  const { message, code, errors, data, request_id } = parsed.data;
  const list = z.safeParse(errorList, errors);
  const first = list.success ? list.data[0] : undefined;
  const fields = list.success ? null : z.safeParse(fieldErrors, errors);
  return {
    ...base,
    requestId: base.requestId ?? request_id ?? null,
    message: message ?? first?.detail ?? first?.title ?? '',
    code: code ?? first?.code ?? null,
    fields: fields?.success ? fields.data : {},
    current: data ?? null,
  };
}
