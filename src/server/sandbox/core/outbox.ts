import { randomUUID } from 'node:crypto';
import type { WebhookBody } from '../../../contract/v2/webhooks.ts';
import { events } from '../db/schema.ts';
import type { SandboxContext } from './context.ts';
import type { FeedEvent } from '../../../contract/v2/feed.ts';

export interface NewEvent {
  readonly merchantId: string;
  readonly instanceId: string;
  readonly linkId: string;
  readonly event: FeedEvent;
  /** What a receiver is told: the state at the moment of the event, not at that of the delivery. */
  readonly data: WebhookBody['data'];
}

/** Writes down that something has happened. Belongs into the transaction in which it happens. */
export async function appendEvents(
  { database, clock }: SandboxContext,
  happened: readonly NewEvent[],
): Promise<void> {
  if (happened.length === 0) return;
  const createdAt = clock.now();
  await database.orm
    .insert(events)
    .values(happened.map((event) => ({ id: randomUUID(), createdAt, ...event })));
}
