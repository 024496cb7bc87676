import { readInstant, type Instant } from '../core/instant.ts';
import type { Open } from '../core/open.ts';
import {
  readFields,
  readId,
  readNullableCount,
  readNullableText,
  readText,
} from '../core/plain-readers.ts';
import type { DeliveryAttempt, DeliveryStatus } from '../core/webhook-delivery.ts';
import type { WebhookEvent } from './webhooks.ts';

/** One event on its way to one receiver. */
export interface WebhookDelivery {
  /** `webhook-id`, the same at each attempt. */
  readonly id: string;
  readonly event: Open<WebhookEvent>;
  readonly payment_link_id: string;
  readonly status: Open<DeliveryStatus>;
  readonly attempts: readonly DeliveryAttempt[];
  readonly next_attempt_at: Instant | null;
  readonly created_at: Instant | null;
}

function readAttempt(input: unknown): DeliveryAttempt[] {
  const attempt = readFields(input);
  if (attempt === null) return [];
  return [
    {
      attempt: readNullableCount(attempt['attempt']) ?? 0,
      started_at: readInstant(attempt['started_at']),
      duration: readNullableCount(attempt['duration']),
      response_status: readNullableCount(attempt['response_status']),
      problem: readNullableText(attempt['problem']),
    },
  ];
}

/** Reads a delivery of an answer, liberally; null for what has no id. */
export function readWebhookDelivery(input: unknown): WebhookDelivery | null {
  const delivery = readFields(input);
  const id = readId(delivery?.['id']);
  if (delivery === null || id === '') return null;
  const attempts: unknown = delivery['attempts'];
  return {
    id,
    event: readText(delivery['event']),
    payment_link_id: readText(delivery['payment_link_id']),
    status: readText(delivery['status']),
    attempts: Array.isArray(attempts) ? attempts.flatMap(readAttempt) : [],
    next_attempt_at: readInstant(delivery['next_attempt_at']),
    created_at: readInstant(delivery['created_at']),
  };
}
