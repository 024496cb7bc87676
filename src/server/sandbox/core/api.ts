import { Hono, type Context } from 'hono';
import { matchPath, type Endpoint } from '../../../contract/core/endpoint.ts';
import { answerFault, type SayPlainly } from '../../http/fault-answer.ts';
import { requestId, type RequestIdEnv } from '../../http/request-id.ts';
import type { SandboxContext } from './context.ts';
import { authenticate } from './merchants.ts';
import { answerPicture } from './picture-answer.ts';
import { ApiRefusal } from './refusal.ts';

export interface ApiEnv {
  Variables: RequestIdEnv['Variables'] & { merchantId: string };
}
export type ApiContext = Context<ApiEnv>;
export type Handler = (context: ApiContext) => Promise<Response>;

export function paramOf(context: ApiContext, name: string): string {
  return context.req.param(name) ?? '';
}

interface ApiParts<Id extends string> {
  readonly generation: Parameters<typeof authenticate>[1];
  /** Where the API stands below the server's own address. */
  readonly base: string;
  readonly endpoints: Readonly<Record<Id, Endpoint>>;
  /** What each row of the endpoint table does: a row that is not here does not compile. */
  readonly handlers: Readonly<Record<Id, Handler>>;
  /** How this API says it. */
  readonly keysRefused: () => ApiRefusal;
  readonly routeNotFound: () => ApiRefusal;
  /** The body of whatever no rule of the contract is broken by: a 405, a 413, a fault. */
  readonly sayPlainly: SayPlainly;
}

const pathPattern = (path: string): string => path.replace(/\{(\w+)\}/g, ':$1');

/** The API of a generation, by its endpoint table; to be mounted at its base. */
export function createApi<Id extends string>(
  sandbox: SandboxContext,
  parts: ApiParts<Id>,
): Hono<ApiEnv> {
  const { generation, base, endpoints, handlers } = parts;
  const api = new Hono<ApiEnv>();

  api.use(requestId);
  api.use(async (context, next) => {
    await next();
    context.res.headers.set('X-Content-Type-Options', 'nosniff');
    if (!context.res.headers.has('Cache-Control'))
      context.res.headers.set('Cache-Control', 'no-store');
  });
  api.onError((error, context) => {
    if (error instanceof ApiRefusal)
      return context.json(error.body, error.status, { ...error.headers });
    return answerFault(context, error, context.get('requestId'), sandbox.log, parts.sayPlainly);
  });

  const requireKeys = async (context: ApiContext): Promise<void> => {
    const keys = {
      key: context.req.header('X-Api-Key') ?? '',
      secret: context.req.header('X-Api-Secret') ?? '',
    };
    const merchantId = await authenticate(sandbox, generation, keys);
    if (merchantId === null) throw parts.keysRefused();
    context.set('merchantId', merchantId);
  };

  // No stored text holds a NUL, and no database takes one.
  api.use(async (context, next) => {
    const { path } = context.req;
    if (/%00/.test(path) || path.includes('\0')) throw parts.routeNotFound();
    await next();
  });
  api.get(
    '/logos/:id',
    async (context) => await answerPicture(sandbox, context, paramOf(context, 'id')),
  );
  const rows = Object.entries(endpoints) as [Id, Endpoint][];
  for (const [id, endpoint] of rows) {
    const handle = handlers[id];
    api.on(endpoint.method, pathPattern(endpoint.path), async (context) => {
      if (endpoint.auth === 'keys') await requireKeys(context);
      return await handle(context);
    });
  }

  api.all('*', (context) => {
    const path = context.req.path.slice(base.length);
    const methods = rows
      .filter(([, endpoint]) => matchPath(endpoint.path, path) !== null)
      .map(([, endpoint]) => endpoint.method);
    if (methods.length === 0) throw parts.routeNotFound();
    const message = `The ${context.req.method} method is not supported for this route.`;
    const allowed = [...new Set(methods)].join(', ');
    throw new ApiRefusal(405, parts.sayPlainly('METHOD_NOT_ALLOWED', message), { Allow: allowed });
  });
  return api;
}
