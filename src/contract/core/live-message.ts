import type { Generation } from './generation.ts';

/**
 * What the dashboard's server tells its pages as `change` events of `/bff/events`: that something has happened to a link or
 * a payment. How it stands now is for the page to read.
 */
export interface LiveMessage {
  /** The same event may come twice, after a reconnection: its id tells. */
  readonly id: string;
  /** Of whose link: the two tell of the same in different words. */
  readonly generation: Generation;
  /** `transaction.completed`, `transaction.paid`, `pay_link.closed`, … */
  readonly type: string;
  readonly instance_id: string;
  readonly link_id: string;
  /** Of a payment, decimal text; null for what is no payment. */
  readonly amount: string | null;
  /** ISO 8601. */
  readonly at: string;
}

/** The first event of the stream: `{"source": …, "silent": [platforms of which nothing is told]}`. */
export const LIVE_HELLO = 'hello';
export const LIVE_CHANGE = 'change';
/** More has happened than can be told one by one: read everything anew. */
export const LIVE_RESET = 'reset';

/**
 * Where changes come from: the API's own feed, which misses nothing, or its webhooks, which come only where they are
 * configured, so that a look from time to time stays necessary.
 */
export type LiveSource = 'feed' | 'webhooks';
