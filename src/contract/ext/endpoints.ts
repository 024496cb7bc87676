import * as z from 'zod/mini';
import type { Endpoint } from '../core/endpoint.ts';
import { readFields, readText } from '../core/plain-readers.ts';
import { schemaOf } from '../core/reader-schema.ts';
import { readForm } from './form.ts';
import { readInstance } from './instance.ts';
import { readLink } from './link.ts';
import { readMerchant } from './merchant.ts';
import { pageReader } from './paginator.ts';
import { readWebhookDelivery } from './webhook-delivery.ts';
import { readEventList, readWebhook } from './webhooks.ts';

/** What one asks of a list; `per_page` above the limit is taken as the limit. */
const pageQuery = z.object({
  page: z.optional(z.number()),
  per_page: z.optional(z.number()),
});

const SORT_DIRECTIONS = ['asc', 'desc'] as const;
/** What a list of links can be sorted by. */
export const LINK_SORTS = [
  'created_at',
  'title',
  'amount',
  'paid_count',
  'total_collected',
] as const;
export type LinkSort = (typeof LINK_SORTS)[number];

/** A thousand invited payers with long addresses, and the fields around them. */
export const EXT_JSON_BYTES = 512 * 1024;

const linkAnswer = schemaOf(readLink);
const webhookAnswer = schemaOf(readWebhook);
const messageAnswer = schemaOf((input) => {
  const fields = readFields(input);
  return fields && { message: readText(fields['message']) };
});

/** Every call of the ext API, below `/api/ext`. Order matters: words stand where `{id}` does and are matched first. */
export const extEndpoints = {
  'me.read': {
    method: 'GET',
    path: '/me',
    auth: 'keys',
    encoding: 'none',
    answer: schemaOf(readMerchant),
  },
  'instances.list': {
    method: 'GET',
    path: '/instances',
    auth: 'keys',
    encoding: 'none',
    query: z.extend(pageQuery, {
      search: z.optional(z.string()),
      status: z.optional(z.string()),
      sort_by: z.optional(z.enum(['created_at', 'title'])),
      sort_dir: z.optional(z.enum(SORT_DIRECTIONS)),
    }),
    answer: schemaOf(pageReader(readInstance)),
  },
  'instances.read': {
    method: 'GET',
    path: '/instances/{id}',
    auth: 'keys',
    encoding: 'none',
    answer: schemaOf(readInstance),
  },
  'forms.list': {
    method: 'GET',
    path: '/forms',
    auth: 'keys',
    encoding: 'none',
    query: z.extend(pageQuery, {
      search: z.optional(z.string()),
      status: z.optional(z.string()),
      sort_by: z.optional(z.enum(['created_at', 'name'])),
      sort_dir: z.optional(z.enum(SORT_DIRECTIONS)),
    }),
    answer: schemaOf(pageReader(readForm)),
  },
  'links.list': {
    method: 'GET',
    path: '/links',
    auth: 'keys',
    encoding: 'none',
    query: z.extend(pageQuery, {
      payment_instance_id: z.optional(z.string()),
      status: z.optional(z.string()),
      usage_mode: z.optional(z.string()),
      search: z.optional(z.string()),
      sort_by: z.optional(z.enum(LINK_SORTS)),
      sort_dir: z.optional(z.enum(SORT_DIRECTIONS)),
    }),
    answer: schemaOf(pageReader(readLink)),
  },
  'links.create': {
    method: 'POST',
    path: '/links',
    auth: 'keys',
    encoding: 'form',
    jsonBytes: EXT_JSON_BYTES,
    answer: linkAnswer,
  },
  'links.read': {
    method: 'GET',
    path: '/links/{id}',
    auth: 'keys',
    encoding: 'none',
    answer: linkAnswer,
  },
  'links.update': {
    method: 'PUT',
    path: '/links/{id}',
    auth: 'keys',
    encoding: 'form',
    jsonBytes: EXT_JSON_BYTES,
    answer: linkAnswer,
  },
  'links.publish': {
    method: 'POST',
    path: '/links/{id}/publish',
    auth: 'keys',
    encoding: 'none',
    answer: linkAnswer,
  },
  'links.pause': {
    method: 'POST',
    path: '/links/{id}/pause',
    auth: 'keys',
    encoding: 'none',
    answer: linkAnswer,
  },
  'links.resume': {
    method: 'POST',
    path: '/links/{id}/resume',
    auth: 'keys',
    encoding: 'none',
    answer: linkAnswer,
  },
  'links.archive': {
    method: 'POST',
    path: '/links/{id}/archive',
    auth: 'keys',
    encoding: 'none',
    answer: messageAnswer,
  },
  'events.stream': {
    method: 'GET',
    path: '/events',
    auth: 'keys',
    encoding: 'none',
    /** Epoch milliseconds, for whoever has no `Last-Event-ID`. */
    query: z.object({ since: z.optional(z.string()) }),
    answer: 'stream',
  },
  'webhooks.list': {
    method: 'GET',
    path: '/webhooks',
    auth: 'keys',
    encoding: 'none',
    query: pageQuery,
    answer: schemaOf(pageReader(readWebhook)),
  },
  'webhooks.create': {
    method: 'POST',
    path: '/webhooks',
    auth: 'keys',
    encoding: 'json',
    answer: webhookAnswer,
  },
  'webhooks.events': {
    method: 'GET',
    path: '/webhooks/events',
    auth: 'keys',
    encoding: 'none',
    answer: schemaOf(readEventList),
  },
  'webhooks.read': {
    method: 'GET',
    path: '/webhooks/{id}',
    auth: 'keys',
    encoding: 'none',
    answer: webhookAnswer,
  },
  'webhooks.update': {
    method: 'PATCH',
    path: '/webhooks/{id}',
    auth: 'keys',
    encoding: 'json',
    answer: webhookAnswer,
  },
  'webhooks.delete': {
    method: 'DELETE',
    path: '/webhooks/{id}',
    auth: 'keys',
    encoding: 'none',
    answer: messageAnswer,
  },
  'webhooks.regenerateSecret': {
    method: 'POST',
    path: '/webhooks/{id}/regenerate-secret',
    auth: 'keys',
    encoding: 'none',
    answer: webhookAnswer,
  },
  'webhooks.deliveries': {
    method: 'GET',
    path: '/webhooks/{id}/deliveries',
    auth: 'keys',
    encoding: 'none',
    query: z.extend(pageQuery, { status: z.optional(z.string()) }),
    answer: schemaOf(pageReader(readWebhookDelivery)),
  },
  'webhooks.redeliver': {
    method: 'POST',
    path: '/webhooks/{id}/deliveries/{deliveryId}/redeliver',
    auth: 'keys',
    encoding: 'none',
    answer: schemaOf(readWebhookDelivery),
  },
} as const satisfies Record<string, Endpoint>;

export type ExtEndpointId = keyof typeof extEndpoints;
