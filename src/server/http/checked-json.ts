import { HTTPException } from 'hono/http-exception';
import * as z from 'zod';
import { readBoundedBody } from './bounded-body.ts';

/** Reads a JSON body of at most so many bytes by a schema. @throws HTTPException 400, 422; BodyTooLargeError */
export async function readCheckedJson<T>(
  request: Request,
  schema: z.ZodType<T>,
  maxBytes: number,
): Promise<T> {
  const text = new TextDecoder().decode(await readBoundedBody(request, maxBytes));
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new HTTPException(400, { message: 'The request body is not valid JSON.' });
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new HTTPException(422, { message: z.prettifyError(parsed.error) });
  return parsed.data;
}
