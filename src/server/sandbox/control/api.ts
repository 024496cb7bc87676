import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import * as z from 'zod';
import { MINUTE_MS, readInstant } from '../../../contract/core/instant.ts';
import { ACCEPTANCE_STATUSES, INSTANCE_STATUSES } from '../../../contract/ext/instance.ts';
import { readCheckedJson } from '../../http/checked-json.ts';
import { answerFault } from '../../http/fault-answer.ts';
import { requestId, type RequestIdEnv } from '../../http/request-id.ts';
import { readFormFields } from '../../../contract/core/form-field.ts';
import type { SandboxContext } from '../core/context.ts';
import { createMerchant, drawKeyPair } from '../core/merchants.ts';
import { createForm } from '../ext/form-record.ts';
import { createInstance as createExtInstance } from '../ext/instance-record.ts';
import { createInstance } from '../v2/instance-create.ts';
import { fillInstance } from './bulk-links.ts';
import { LINK_STATES, putLinkIntoState, UnreachableStateError } from './link-state.ts';

const BODY_LIMIT = 64 * 1024;
const MAX_BULK_LINKS = 1_000_000;

const merchantBody = z.object({
  platform: z.enum(['v2', 'ext']),
  name: z.string().min(1).max(255).default('Test merchant'),
  /** Fills the instance of a v2 merchant with this many links. */
  links: z.int().min(0).max(MAX_BULK_LINKS).default(0),
  /** Gives an ext merchant a published form, which the vendor's own pages alone can make. */
  form: z.object({ name: z.string().max(255), fields: z.array(z.unknown()) }).optional(),
  /** How the vendor has judged the instance of an ext merchant: ready, unless it is told. */
  instance: z
    .object({
      status: z.enum(INSTANCE_STATUSES).optional(),
      acceptance_status: z.enum(ACCEPTANCE_STATUSES).optional(),
      acceptance_reason: z.string().nullable().optional(),
    })
    .default({}),
});
const linkBody = z.object({
  slug: z.string(),
  state: z.enum(LINK_STATES),
  sold: z.int().min(0).optional(),
});
const clockBody = z.union([
  z.object({ advance_minutes: z.number().min(-5_256_000).max(5_256_000) }),
  z.object({ now: z.string().transform(readInstant).pipe(z.number()) }),
]);

/**
 * The test hooks: whoever can reach them rules the sandbox, so they are open only where the settings say so.
 * To be mounted at `/sandbox`.
 */
export function createControlApi(
  sandbox: SandboxContext,
  actions: { readonly sweep: () => Promise<object>; readonly findBreaks: () => Promise<object> },
  bankHooks: Hono | null,
): Hono<RequestIdEnv> {
  const api = new Hono<RequestIdEnv>();
  const { clock } = sandbox;
  api.use(requestId);
  api.onError((error, context) =>
    error instanceof HTTPException
      ? context.json({ message: error.message }, error.status)
      : answerFault(context, error, context.get('requestId'), sandbox.log),
  );

  api.post('/merchants', async (context) => {
    const body = await readCheckedJson(context.req.raw, merchantBody, BODY_LIMIT);
    const keys = drawKeyPair(body.platform);
    const createdAt = clock.now();
    const merchantId = randomUUID();
    await createMerchant(sandbox, {
      id: merchantId,
      name: body.name,
      ...(body.platform === 'ext' ? { email: 'test@example.dz' } : {}),
      generation: body.platform,
      keys,
      createdAt,
    });
    const instance =
      body.platform === 'ext'
        ? await createExtInstance(sandbox, {
            merchantId,
            title: body.name,
            status: body.instance.status,
            acceptanceStatus: body.instance.acceptance_status,
            acceptanceReason: body.instance.acceptance_reason,
            createdAt,
          })
        : await createInstance(sandbox, {
            merchantId,
            name: body.name,
            description: '',
            createdAt,
          });
    if (body.links > 0 && body.platform === 'v2')
      await fillInstance(sandbox, { merchantId, instanceId: instance.id }, body.links);
    const form =
      body.form && body.platform === 'ext'
        ? await createForm(sandbox, {
            merchantId,
            name: body.form.name,
            fields: readFormFields(body.form.fields),
            createdAt,
          })
        : null;
    return context.json(
      {
        api_key: keys.key,
        api_secret: keys.secret,
        instance_id: instance.id,
        ...(form && { form_id: form.id }),
      },
      201,
    );
  });

  api.post('/links', async (context) => {
    const { slug, state, sold } = await readCheckedJson(context.req.raw, linkBody, BODY_LIMIT);
    try {
      const isFound = await putLinkIntoState(sandbox, slug, state, sold);
      if (!isFound) return context.json({ message: 'No link has this slug.' }, 404);
    } catch (error) {
      if (error instanceof UnreachableStateError)
        return context.json({ message: error.message }, 409);
      throw error;
    }
    return context.json({ slug, state });
  });

  api.post('/clock', async (context) => {
    const body = await readCheckedJson(context.req.raw, clockBody, BODY_LIMIT);
    clock.moveTo('now' in body ? body.now : clock.now() + body.advance_minutes * MINUTE_MS);
    return context.json({ now: new Date(clock.now()).toISOString() });
  });

  api.post('/sweep', async (context) => context.json(await actions.sweep()));
  api.post('/reconcile', async (context) => context.json(await actions.findBreaks()));
  if (bankHooks) api.route('/bank', bankHooks);

  return api;
}
