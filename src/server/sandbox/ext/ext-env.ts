import type { Context } from 'hono';
import type { RequestIdEnv } from '../../http/request-id.ts';

/** Where the API stands below the server's own address. */
export const EXT_BASE = '/api/ext';

export interface ExtEnv {
  Variables: RequestIdEnv['Variables'] & { merchantId: string };
}
export type ExtContext = Context<ExtEnv>;
export type Handler = (context: ExtContext) => Promise<Response>;

export function paramOf(context: ExtContext, name: string): string {
  return context.req.param(name) ?? '';
}
