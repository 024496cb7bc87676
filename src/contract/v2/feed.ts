import * as z from 'zod/mini';
import { WEBHOOK_EVENTS, webhookBodySchema } from './webhooks.ts';

/** What the live feed tells of: every webhook's event, and a payment that went back, which no webhook knows. */
export const FEED_EVENTS = [...WEBHOOK_EVENTS, 'transaction.refunded'] as const;
export type FeedEvent = (typeof FEED_EVENTS)[number];

/**
 * The event of the stream that says: more has happened than can be told one by one, read everything anew. It comes
 * without data.
 */
export const FEED_RESET = 'reset';

/**
 * The `data` of a server-sent event of the feed. The same event may come twice, after a reconnection for certain: its
 * `id` tells.
 */
export const feedMessageSchema = z.object({
  id: z.string(),
  event: z.string(),
  created_at: z.string(),
  instance_id: z.string(),
  link_id: z.string(),
  data: webhookBodySchema.shape.data,
});
export type FeedMessage = z.output<typeof feedMessageSchema>;
