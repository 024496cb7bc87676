import type { Context } from 'hono';
import type { RequestIdEnv } from '../../http/request-id.ts';

/** Where the API stands below the server's own address. */
export const V2_BASE = '/api/v2/mytpe-pay';

export interface V2Env {
  Variables: RequestIdEnv['Variables'] & { merchantId: string };
}
export type V2Context = Context<V2Env>;
export type Handler = (context: V2Context) => Promise<Response>;

export function paramOf(context: V2Context, name: string): string {
  return context.req.param(name) ?? '';
}
