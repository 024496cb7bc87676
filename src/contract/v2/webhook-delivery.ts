import * as z from 'zod/mini';
import type { Instant } from '../core/instant.ts';
import type { Open } from '../core/open.ts';
import type { DeliveryAttempt, DeliveryStatus } from '../core/webhook-delivery.ts';
import { idField, instantField } from './link-schemas.ts';
import type { WebhookEvent } from './webhooks.ts';

/** One event on its way to a receiver. The vendor's documents have no such list: it is our own sandbox's. */
export interface WebhookDelivery {
  /** `X-MytpePay-Delivery-Id` */
  readonly id: string;
  readonly event: Open<WebhookEvent>;
  readonly link_id: string;
  readonly link_title: string;
  /** Empty for an event that is not about a transaction. */
  readonly order_number: string;
  readonly status: Open<DeliveryStatus>;
  readonly attempts: readonly DeliveryAttempt[];
  readonly next_attempt_at: Instant | null;
  readonly created_at: Instant | null;
}

const text = z.catch(z.string(), '');
const nullableCount = z.catch(z.nullable(z.number()), null);

export const webhookDeliverySchema: z.ZodMiniType<WebhookDelivery> = z.object({
  id: idField,
  event: text,
  link_id: text,
  link_title: text,
  order_number: text,
  status: text,
  attempts: z.catch(
    z.array(
      z.object({
        attempt: z.number(),
        started_at: instantField,
        duration: nullableCount,
        response_status: nullableCount,
        problem: z.catch(z.nullable(z.string()), null),
      }),
    ),
    [],
  ),
  next_attempt_at: instantField,
  created_at: instantField,
});
