import { randomUUID } from 'node:crypto';
import type {
  WebhookBody as ExtWebhookBody,
  WebhookEvent as ExtWebhookEvent,
} from '../../../contract/ext/webhooks.ts';
import type { FeedEvent } from '../../../contract/v2/feed.ts';
import type { WebhookBody } from '../../../contract/v2/webhooks.ts';
import { events } from '../db/schema.ts';
import type { SandboxContext } from './context.ts';

interface Subject {
  readonly merchantId: string;
  readonly instanceId: string;
  readonly linkId: string;
}

export interface V2Event extends Subject {
  readonly event: FeedEvent;
  readonly data: WebhookBody['data'];
}

export interface ExtEvent extends Subject {
  readonly generation: 'ext';
  readonly event: ExtWebhookEvent;
  readonly data: ExtWebhookBody['data'];
}

/** What receivers are told: the state at the moment of the event, not at that of the delivery. */
export type NewEvent = V2Event | ExtEvent;

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

type StoredData = (typeof events.$inferSelect)['data'];

/** The data of a v2 event. @throws Error when it is one of ext */
export function v2DataOf(data: StoredData): WebhookBody['data'] {
  if ('pay_link' in data) return data;
  throw new Error('Not an event of v2');
}

/** The data of an ext event. @throws Error when it is one of v2 */
export function extDataOf(data: StoredData): ExtWebhookBody['data'] {
  if ('payment_link' in data) return data;
  throw new Error('Not an event of ext');
}
