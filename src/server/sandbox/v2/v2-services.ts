import type { EventFeed } from '../feed/event-feed.ts';
import type { GuestLinks } from '../payments/guest-links.ts';
import type { PaymentsContext } from '../payments/payments-context.ts';
import type { WebhooksContext } from '../webhooks/webhooks-context.ts';

/** What stands behind the rows of the API. */
export interface V2Services {
  readonly context: PaymentsContext;
  readonly webhooks: WebhooksContext;
  readonly feed: EventFeed;
  /** Links of the other platform, which are paid on the same page. */
  readonly guests: GuestLinks;
}
