import * as z from 'zod/mini';
import type { Endpoint } from '../core/endpoint.ts';
import { schemaOf } from '../core/reader-schema.ts';
import { v2EndpointRows } from './endpoint-rows.ts';
import { instanceSchema } from './instance.ts';
import {
  idField,
  instantField,
  linkSchema,
  linkSummarySchema,
  moneyField,
} from './link-schemas.ts';
import { pageOf, pageQuery } from './page-schemas.ts';
import { readPublicLink } from './public-link.ts';
import { readCheckedTransaction } from './transaction-check.ts';
import { recentTransactionSchema, transactionSchema } from './transaction-schemas.ts';
import { webhookDeliverySchema } from './webhook-delivery.ts';
import { webhookConfigurationSchema, webhookSecretSchema } from './webhooks.ts';

const text = z.catch(z.string(), '');
const count = z.catch(z.number(), 0);

const messageSchema = z.pipe(
  z.optional(z.unknown()),
  z.transform(() => null),
);

/**
 * Every call of the v2 API, below `/api/v2/mytpe-pay`: its row, what it may be asked and how its answer is read. Order
 * matters: words stand where `{id}` does and are matched first.
 * Read by the client, the backend-for-frontend, the sandbox and the reference page (which adds `endpoint-notes.ts`).
 */
export const v2Endpoints = {
  'instances.list': {
    ...v2EndpointRows['instances.list'],
    query: z.extend(pageQuery, { search: z.optional(z.string()), status: z.optional(z.string()) }),
    answer: pageOf(instanceSchema),
  },
  'instances.active': {
    ...v2EndpointRows['instances.active'],
    query: pageQuery,
    answer: pageOf(instanceSchema),
  },
  'instances.update': {
    ...v2EndpointRows['instances.update'],
    answer: instanceSchema,
  },
  /** Ours: the vendor's documents have webhooks alone. */
  'events.stream': {
    ...v2EndpointRows['events.stream'],
    /** Epoch milliseconds, for whoever has no `Last-Event-ID`. */
    query: z.object({ since: z.optional(z.string()) }),
    answer: 'stream',
  },
  'stats.read': {
    ...v2EndpointRows['stats.read'],
    answer: z.object({
      transaction_count: count,
      total_amount: moneyField,
      mytpe_pay_count: count,
    }),
  },
  'transactions.recent': {
    ...v2EndpointRows['transactions.recent'],
    query: pageQuery,
    answer: pageOf(recentTransactionSchema),
  },
  'links.create': {
    ...v2EndpointRows['links.create'],
    answer: linkSchema,
  },
  'links.public': {
    ...v2EndpointRows['links.public'],
    answer: schemaOf(readPublicLink),
  },
  'links.pay': {
    ...v2EndpointRows['links.pay'],
    answer: z.object({ message: text, order_number: text, form_url: text }),
  },
  'transactions.check': {
    ...v2EndpointRows['transactions.check'],
    answer: schemaOf(readCheckedTransaction),
  },
  'receipts.download': {
    ...v2EndpointRows['receipts.download'],
    answer: 'stream',
  },
  'links.update': {
    ...v2EndpointRows['links.update'],
    answer: linkSchema,
  },
  'links.read': {
    ...v2EndpointRows['links.read'],
    answer: linkSchema,
  },
  'links.delete': {
    ...v2EndpointRows['links.delete'],
    answer: messageSchema,
  },
  'links.toggle': {
    ...v2EndpointRows['links.toggle'],
    answer: z.object({ id: idField, title: text, status: text, updated_at: instantField }),
  },
  'links.transactions': {
    ...v2EndpointRows['links.transactions'],
    query: z.extend(pageQuery, { status: z.optional(z.string()) }),
    answer: pageOf(transactionSchema),
  },
  'links.statistics': {
    ...v2EndpointRows['links.statistics'],
    query: z.object({
      time_range: z.optional(z.enum(['last_7_days', 'last_30_days', 'last_90_days'])),
      start_date: z.optional(z.string()),
      end_date: z.optional(z.string()),
      aggregation: z.optional(z.enum(['daily', 'weekly', 'monthly', 'yearly'])),
    }),
    answer: z.object({
      pay_link_id: text,
      pay_link_slug: text,
      total_completed_amount: moneyField,
      time_series_data: z.array(
        z.object({
          date: text,
          pending: count,
          processing: count,
          completed: count,
          failed: count,
          refunded: count,
          refused: count,
          /** Ours; null where the API does not say. */
          completed_amount: moneyField,
        }),
      ),
    }),
  },
  'links.export': {
    ...v2EndpointRows['links.export'],
    query: z.object({ status: z.optional(z.string()) }),
    answer: 'stream',
  },
  'links.list': {
    ...v2EndpointRows['links.list'],
    query: pageQuery,
    answer: pageOf(linkSummarySchema),
  },
  'webhook.read': {
    ...v2EndpointRows['webhook.read'],
    answer: webhookConfigurationSchema,
  },
  'webhook.update': {
    ...v2EndpointRows['webhook.update'],
    answer: webhookConfigurationSchema,
  },
  'webhook.regenerateSecret': {
    ...v2EndpointRows['webhook.regenerateSecret'],
    answer: webhookSecretSchema,
  },
  /** Ours: the vendor's documents have no list of deliveries. */
  'webhook.deliveries': {
    ...v2EndpointRows['webhook.deliveries'],
    query: z.extend(pageQuery, { status: z.optional(z.string()) }),
    answer: pageOf(webhookDeliverySchema),
  },
  /** Ours, as the list. */
  'webhook.redeliver': {
    ...v2EndpointRows['webhook.redeliver'],
    answer: webhookDeliverySchema,
  },
  'instances.delete': {
    ...v2EndpointRows['instances.delete'],
    answer: z.object({ deleted: z.catch(z.boolean(), true) }),
  },
} as const satisfies Record<string, Endpoint>;

export type V2EndpointId = keyof typeof v2Endpoints;
