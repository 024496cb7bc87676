import type { Hono } from 'hono';
import { extEndpoints, type ExtEndpointId } from '../../../contract/ext/endpoints.ts';
import { createApi, type ApiEnv, type Handler } from '../core/api.ts';
import { EXT_BASE } from './ext-base.ts';
import type { WebhooksContext } from '../webhooks/webhooks-context.ts';
import { answerFeed } from '../feed/answer-feed.ts';
import type { EventFeed } from '../feed/event-feed.ts';
import { createLinkHandlers } from './link-handlers.ts';
import { keysRefused, notFound } from './refusal.ts';
import { createWebhookHandlers } from './webhook-handlers.ts';

/** What each row of the endpoint table does: a row that is not here does not compile. */
function createExtHandlers(
  sandbox: WebhooksContext,
  feed: EventFeed,
): Record<ExtEndpointId, Handler> {
  return {
    ...createLinkHandlers(sandbox),
    ...createWebhookHandlers(sandbox),
    'events.stream': (context) => answerFeed(feed, context),
  };
}

/** The ext API, to be mounted at its base. */
export function createExtApi(sandbox: WebhooksContext, feed: EventFeed): Hono<ApiEnv> {
  return createApi(sandbox, {
    generation: 'ext',
    base: EXT_BASE,
    endpoints: extEndpoints,
    handlers: createExtHandlers(sandbox, feed),
    keysRefused,
    routeNotFound: () => notFound('Route'),
    sayPlainly: (error, message) => ({ error, message }),
  });
}
