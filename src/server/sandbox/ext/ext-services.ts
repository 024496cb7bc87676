import type { SandboxContext } from '../core/context.ts';
import type { WebhooksContext } from '../webhooks/webhooks-context.ts';

/** What stands behind the rows of the API. */
export interface ExtServices {
  readonly context: SandboxContext;
  readonly webhooks: WebhooksContext;
}
