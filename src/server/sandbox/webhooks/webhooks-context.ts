import type { TextSeal } from '../../crypto/text-seal.ts';
import type { SandboxContext } from '../core/context.ts';
import type { DeliveryQueue } from './job-queue.ts';
import type { SendOptions } from './send-webhook.ts';

/** What delivering needs besides. */
export interface WebhooksContext extends SandboxContext {
  readonly sending: SendOptions;
  /** What webhooks' secrets are sealed with at rest. */
  readonly secrets: TextSeal;
  /** Null where nothing runs by itself: then deliveries wait until somebody sends what is due. */
  readonly queue: DeliveryQueue | null;
}
