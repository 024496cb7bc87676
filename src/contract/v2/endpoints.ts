import * as z from 'zod/mini';
import type { Endpoint } from '../core/endpoint.ts';
import { schemaOf } from '../core/reader-schema.ts';
import { instanceSchema } from './instance.ts';
import { idField, instantField, linkSchema, linkSummarySchema, moneyField } from './link.ts';
import { pageOf, pageQuery } from './paginator.ts';
import { readPublicLink } from './public-link.ts';
import { readCheckedTransaction } from './transaction-check.ts';
import { recentTransactionSchema, transactionSchema } from './transaction.ts';
import { webhookDeliverySchema } from './webhook-delivery.ts';
import { webhookConfigurationSchema, webhookSecretSchema } from './webhooks.ts';

const text = z.catch(z.string(), '');
const count = z.catch(z.number(), 0);

const messageSchema = z.pipe(
  z.optional(z.unknown()),
  z.transform(() => null),
);

/**
 * Every call of the v2 API, below `/api/v2/mytpe-pay`. Order matters: words stand where `{id}` does and are matched first.
 * Read by the client, the backend-for-frontend, the sandbox and the reference page (which adds `endpoint-notes.ts`).
 */
export const v2Endpoints = {
  'instances.list': {
    method: 'GET',
    path: '/',
    auth: 'keys',
    encoding: 'none',
    query: z.extend(pageQuery, { search: z.optional(z.string()), status: z.optional(z.string()) }),
    answer: pageOf(instanceSchema),
  },
  'instances.active': {
    method: 'GET',
    path: '/active',
    auth: 'keys',
    encoding: 'none',
    query: pageQuery,
    answer: pageOf(instanceSchema),
  },
  'instances.update': {
    method: 'POST',
    path: '/update',
    auth: 'keys',
    encoding: 'form',
    answer: instanceSchema,
  },
  /** Ours: the vendor's documents have webhooks alone. */
  'events.stream': {
    method: 'GET',
    path: '/events',
    auth: 'keys',
    encoding: 'none',
    answer: 'stream',
  },
  'stats.read': {
    method: 'GET',
    path: '/stats',
    auth: 'keys',
    encoding: 'none',
    answer: z.object({
      transaction_count: count,
      total_amount: moneyField,
      mytpe_pay_count: count,
    }),
  },
  'transactions.recent': {
    method: 'GET',
    path: '/transaction/recent',
    auth: 'keys',
    encoding: 'none',
    query: pageQuery,
    answer: pageOf(recentTransactionSchema),
  },
  'links.create': {
    method: 'POST',
    path: '/links/store',
    auth: 'keys',
    encoding: 'form',
    answer: linkSchema,
  },
  'links.public': {
    method: 'GET',
    path: '/links/public/{slug}',
    auth: 'none',
    encoding: 'none',
    answer: schemaOf(readPublicLink),
  },
  'links.pay': {
    method: 'POST',
    path: '/links/{slug}/pay',
    auth: 'none',
    encoding: 'form',
    answer: z.object({ message: text, order_number: text, form_url: text }),
  },
  'transactions.check': {
    method: 'POST',
    path: '/links/transaction/check',
    auth: 'none',
    encoding: 'form',
    answer: schemaOf(readCheckedTransaction),
  },
  'receipts.download': {
    method: 'POST',
    path: '/receipt/download',
    auth: 'none',
    encoding: 'form',
    answer: 'stream',
  },
  'links.update': {
    method: 'POST',
    path: '/links/update/{id}',
    auth: 'keys',
    encoding: 'form',
    answer: linkSchema,
  },
  'links.read': {
    method: 'GET',
    path: '/links/{id}',
    auth: 'keys',
    encoding: 'none',
    answer: linkSchema,
  },
  'links.delete': {
    method: 'DELETE',
    path: '/links/{id}',
    auth: 'keys',
    encoding: 'none',
    answer: messageSchema,
  },
  'links.toggle': {
    method: 'PATCH',
    path: '/links/{id}/toggle-status',
    auth: 'keys',
    encoding: 'none',
    answer: z.object({ id: idField, title: text, status: text, updated_at: instantField }),
  },
  'links.transactions': {
    method: 'GET',
    path: '/links/{id}/transactions',
    auth: 'keys',
    encoding: 'none',
    query: z.extend(pageQuery, { status: z.optional(z.string()) }),
    answer: pageOf(transactionSchema),
  },
  'links.statistics': {
    method: 'GET',
    path: '/links/{id}/statistics',
    auth: 'keys',
    encoding: 'none',
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
    method: 'GET',
    path: '/links/{id}/export-transactions',
    auth: 'keys',
    encoding: 'none',
    query: z.object({ status: z.optional(z.string()) }),
    answer: 'stream',
  },
  'links.list': {
    method: 'GET',
    path: '/{id}/links',
    auth: 'keys',
    encoding: 'none',
    query: pageQuery,
    answer: pageOf(linkSummarySchema),
  },
  'webhook.read': {
    method: 'GET',
    path: '/{instanceId}/webhook',
    auth: 'keys',
    encoding: 'none',
    answer: webhookConfigurationSchema,
  },
  'webhook.update': {
    method: 'PUT',
    path: '/{instanceId}/webhook',
    auth: 'keys',
    encoding: 'json',
    answer: webhookConfigurationSchema,
  },
  'webhook.regenerateSecret': {
    method: 'POST',
    path: '/{instanceId}/webhook/regenerate-secret',
    auth: 'keys',
    encoding: 'none',
    answer: webhookSecretSchema,
  },
  /** Ours: the vendor's documents have no list of deliveries. */
  'webhook.deliveries': {
    method: 'GET',
    path: '/{instanceId}/webhook/deliveries',
    auth: 'keys',
    encoding: 'none',
    query: z.extend(pageQuery, { status: z.optional(z.string()) }),
    answer: pageOf(webhookDeliverySchema),
  },
  /** Ours, as the list. */
  'webhook.redeliver': {
    method: 'POST',
    path: '/{instanceId}/webhook/deliveries/{deliveryId}/redeliver',
    auth: 'keys',
    encoding: 'none',
    answer: webhookDeliverySchema,
  },
  'instances.delete': {
    method: 'DELETE',
    path: '/{id}',
    auth: 'keys',
    encoding: 'none',
    answer: z.object({ deleted: z.catch(z.boolean(), true) }),
  },
} as const satisfies Record<string, Endpoint>;

export type V2EndpointId = keyof typeof v2Endpoints;

/** `{success, message, data}`: the data of a wrapped answer; an answer without `data` (a pay, a deletion) is its own. */
export function unwrapV2(body: unknown): unknown {
  return typeof body === 'object' && body !== null && 'data' in body && !('current_page' in body)
    ? body.data
    : body;
}

/** The documented success envelope. */
export function toV2Success<T>(
  message: string,
  data: T,
): { success: true; message: string; data: T } {
  return { success: true, message, data };
}
