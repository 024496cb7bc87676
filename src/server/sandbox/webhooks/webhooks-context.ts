import type { SandboxContext } from '../core/context.ts';
import type { DeliveryQueue } from './job-queue.ts';
import type { SendOptions } from './send-webhook.ts';

/** What delivering needs besides. */
export interface WebhooksContext extends SandboxContext {
  readonly sending: SendOptions;
  /** Null where nothing runs by itself: then deliveries wait until somebody sends what is due. */
  readonly queue: DeliveryQueue | null;
}
