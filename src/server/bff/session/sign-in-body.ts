import * as z from 'zod';
import type { Credentials } from '../bff-deps.ts';
import type { BffContext } from '../bff-env.ts';
import { BffProblem } from '../bff-problem.ts';
import { readJsonBody } from '../read-json-body.ts';

const BODY_MAX_BYTES = 64 * 1024;

/** What a header can hold and a key is made of. */
const key = (what: string) =>
  z
    .string(`The ${what} is required.`)
    .trim()
    .min(1, `The ${what} is required.`)
    .max(512, `The ${what} is too long.`)
    .regex(/^[\u0021-\u007e]*$/, `The ${what} may hold only letters, digits and signs.`);

const demo = z.object({ demo: z.literal(true), is_trusted_device: z.boolean().default(false) });
const keys = z.object({
  platform: z.literal('v2', 'The platform must be v2.'),
  api_key: key('API key'),
  api_secret: key('API secret'),
  is_trusted_device: z
    .boolean('Whether the device is trusted must be true or false.')
    .default(false),
});

export interface SignIn {
  /** Null: the demo shop's. */
  readonly credentials: Credentials | null;
  readonly isTrustedDevice: boolean;
}

function invalid(issues: readonly z.core.$ZodIssue[]): BffProblem {
  const errors = new Map<string, string[]>();
  for (const { path, message } of issues) {
    const field = path.join('.') || 'body';
    errors.set(field, [...(errors.get(field) ?? []), message]);
  }
  return new BffProblem(422, 'INVALID', 'The given data was invalid.', {
    errors: Object.fromEntries(errors),
  });
}

/** Reads who wants to sign in. @throws BffProblem 413, 415, 422 with the fields to blame */
export async function readSignIn(context: BffContext): Promise<SignIn> {
  const body = await readJsonBody(context, BODY_MAX_BYTES);
  const asDemo = demo.safeParse(body);
  if (asDemo.success) {
    return { credentials: null, isTrustedDevice: asDemo.data.is_trusted_device };
  }
  const asKeys = keys.safeParse(body);
  if (!asKeys.success) throw invalid(asKeys.error.issues);
  const { api_key: apiKey, api_secret: apiSecret, is_trusted_device } = asKeys.data;
  return { credentials: { apiKey, apiSecret }, isTrustedDevice: is_trusted_device };
}
