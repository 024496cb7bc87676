import * as z from 'zod';
import { GENERATIONS, type Generation } from '../../../contract/core/generation.ts';
import type { Credentials, Keys } from '../bff-deps.ts';
import type { BffContext } from '../bff-env.ts';
import { BffProblem } from '../bff-problem.ts';
import { readJsonBody } from '../read-json-body.ts';
import { withoutMarks } from '../../../contract/core/typed-text.ts';

const BODY_MAX_BYTES = 64 * 1024;

/** What a header can hold and a key is made of; a message in Arabic puts marks of direction around it, which nobody sees. */
const key = (what: string) =>
  z
    .string(`The ${what} is required.`)
    .overwrite((text) => withoutMarks(text).trim())
    .min(1, `The ${what} is required.`)
    .max(512, `The ${what} is too long.`)
    .regex(/^[\u0021-\u007e]*$/, `The ${what} may hold only letters, digits and signs.`);

const demo = z.object({ demo: z.literal(true), is_trusted_device: z.boolean().default(false) });
const pair = z.object({
  platform: z.enum(GENERATIONS, 'The platform must be v2 or ext.'),
  api_key: key('API key'),
  api_secret: key('API secret'),
});
const signIn = z
  .object({
    ...pair.shape,
    /** The keys of the other platform, where the merchant has keys of both. */
    other: pair.optional(),
    is_trusted_device: z
      .boolean('Whether the device is trusted must be true or false.')
      .default(false),
  })
  .refine(({ platform, other }) => other?.platform !== platform, {
    path: ['other', 'platform'],
    message: 'The other platform must be another one.',
  });

export interface SignIn {
  /** Null: the demo merchant's. */
  readonly keys: Keys | null;
  readonly isTrustedDevice: boolean;
}

/** The keys of one more platform. */
export interface Connection {
  readonly generation: Generation;
  readonly credentials: Credentials;
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

function toCredentials({ api_key, api_secret }: z.output<typeof pair>): Credentials {
  return { apiKey: api_key, apiSecret: api_secret };
}

/** Reads who wants to sign in. @throws BffProblem 413, 415, 422 with the fields to blame */
export async function readSignIn(context: BffContext): Promise<SignIn> {
  const body = await readJsonBody(context, BODY_MAX_BYTES);
  const asDemo = demo.safeParse(body);
  if (asDemo.success) {
    return { keys: null, isTrustedDevice: asDemo.data.is_trusted_device };
  }
  const asKeys = signIn.safeParse(body);
  if (!asKeys.success) throw invalid(asKeys.error.issues);
  const { other, is_trusted_device, ...first } = asKeys.data;
  const keys = { v2: null, ext: null, [first.platform]: toCredentials(first) };
  return {
    keys: other ? { ...keys, [other.platform]: toCredentials(other) } : keys,
    isTrustedDevice: is_trusted_device,
  };
}

/** Reads the keys that a session is to have besides its own. @throws BffProblem 413, 415, 422 with the fields to blame */
export async function readConnection(context: BffContext): Promise<Connection> {
  const read = pair.safeParse(await readJsonBody(context, BODY_MAX_BYTES));
  if (!read.success) throw invalid(read.error.issues);
  return { generation: read.data.platform, credentials: toCredentials(read.data) };
}
