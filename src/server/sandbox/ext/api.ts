import { Hono } from 'hono';
import { matchPath, type Endpoint } from '../../../contract/core/endpoint.ts';
import { extEndpoints, type ExtEndpointId } from '../../../contract/ext/endpoints.ts';
import { answerFault } from '../../http/fault-answer.ts';
import { requestId } from '../../http/request-id.ts';
import { authenticate } from '../core/merchants.ts';
import { answerPicture } from '../core/picture-answer.ts';
import { EXT_BASE, paramOf, type ExtContext, type ExtEnv, type Handler } from './ext-env.ts';
import type { WebhooksContext } from '../webhooks/webhooks-context.ts';
import { createLinkHandlers } from './link-handlers.ts';
import { keysRefused, notFound, Refusal } from './refusal.ts';
import { createWebhookHandlers } from './webhook-handlers.ts';

/** What each row of the endpoint table does: a row that is not here does not compile. */
function createExtHandlers(sandbox: WebhooksContext): Record<ExtEndpointId, Handler> {
  return { ...createLinkHandlers(sandbox), ...createWebhookHandlers(sandbox) };
}

const pathPattern = (path: string): string => path.replace(/\{(\w+)\}/g, ':$1');

/** The ext API, to be mounted at its base. */
export function createExtApi(sandbox: WebhooksContext): Hono<ExtEnv> {
  const api = new Hono<ExtEnv>();
  const handlers = createExtHandlers(sandbox);

  api.use(requestId);
  api.use(async (context, next) => {
    await next();
    context.res.headers.set('X-Content-Type-Options', 'nosniff');
    if (!context.res.headers.has('Cache-Control'))
      context.res.headers.set('Cache-Control', 'no-store');
  });
  api.onError((error, context) => {
    if (error instanceof Refusal)
      return context.json(error.body, error.status, { ...error.headers });
    return answerFault(context, error, context.get('requestId'), sandbox.log);
  });

  const requireKeys = async (context: ExtContext): Promise<void> => {
    const keys = {
      key: context.req.header('X-Api-Key') ?? '',
      secret: context.req.header('X-Api-Secret') ?? '',
    };
    const merchantId = await authenticate(sandbox, 'ext', keys);
    if (merchantId === null) throw keysRefused();
    context.set('merchantId', merchantId);
  };

  // No stored text holds a NUL, and no database takes one.
  api.use(async (context, next) => {
    if (/%00/.test(context.req.path) || context.req.path.includes('\0')) throw notFound('Route');
    await next();
  });
  api.get(
    '/logos/:id',
    async (context) => await answerPicture(sandbox, context, paramOf(context, 'id')),
  );
  const rows = Object.entries(extEndpoints) as [ExtEndpointId, Endpoint][];
  for (const [id, endpoint] of rows) {
    const handle = handlers[id];
    api.on(endpoint.method, pathPattern(endpoint.path), async (context) => {
      if (endpoint.auth === 'keys') await requireKeys(context);
      return await handle(context);
    });
  }

  api.all('*', (context) => {
    const path = context.req.path.slice(EXT_BASE.length);
    const methods = rows
      .filter(([, endpoint]) => matchPath(endpoint.path, path) !== null)
      .map(([, endpoint]) => endpoint.method);
    if (methods.length === 0) throw notFound('Route');
    throw new Refusal(
      405,
      {
        error: 'METHOD_NOT_ALLOWED',
        message: `The ${context.req.method} method is not supported for this route.`,
      },
      { Allow: [...new Set(methods)].join(', ') },
    );
  });
  return api;
}
