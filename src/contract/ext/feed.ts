import * as z from 'zod/mini';

/** The event of the stream that says: more has happened than can be told one by one, read everything anew. */
export const FEED_RESET = 'reset';

/**
 * The `data` of a server-sent event of the sandbox's feed, as far as readers need it. The vendor's documents have no feed.
 * The same event may come twice, after a reconnection for certain: its `id` tells.
 */
export const feedMessageSchema = z.object({
  id: z.string(),
  event: z.string(),
  created_at: z.string(),
  instance_id: z.string(),
  link_id: z.string(),
  data: z.object({
    transaction: z.optional(z.object({ amount: z.unknown() })),
  }),
});
export type FeedMessage = z.output<typeof feedMessageSchema>;
