import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { RequestIdEnv } from '../../http/request-id.ts';

/** The connection under a request; absent where a test calls without one. */
export interface BankEnv extends RequestIdEnv {
  Bindings: Partial<HttpBindings>;
}
export type BankRequest = Context<BankEnv>;
