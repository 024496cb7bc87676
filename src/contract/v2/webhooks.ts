import * as z from 'zod/mini';
import type { FieldDescription } from '../core/endpoint.ts';
import type { Parsed } from '../core/rule.ts';
import type { RuleId } from './rule-messages.ts';

export const WEBHOOK_EVENTS = [
  'transaction.pending',
  'transaction.processing',
  'transaction.completed',
  'transaction.failed',
  'transaction.refused',
  'pay_link.created',
  'pay_link.updated',
  'pay_link.activated',
  'pay_link.deactivated',
  'pay_link.closed',
  'pay_link.expired',
  'pay_link.deleted',
] as const;
export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number];

/** A secret is `whsec_` and 48 hexadecimal digits; the whole text is the key. */
export const WEBHOOK_SECRET_PATTERN = /^whsec_[0-9a-f]{48}$/;

/** The text that is signed with HMAC-SHA256: unix seconds, a dot, the raw body. */
export function signedWebhookText(timestampSeconds: number, rawBody: string): string {
  return `${timestampSeconds}.${rawBody}`;
}

const nullableText = z.nullable(z.string());

export const webhookBodySchema = z.object({
  delivery_id: z.string(),
  event: z.string(),
  timestamp: z.union([z.string(), z.number()]),
  data: z.object({
    transaction: z.optional(
      z.object({
        id: z.string(),
        order_number: z.string(),
        order_id: nullableText,
        status: z.string(),
        /** DZD as a JSON number, unlike everywhere else. */
        amount: z.nullable(z.number()),
        payment_method: z.string(),
        environment: z.string(),
        approval_code: nullableText,
        gateway_message: nullableText,
        customer: z.object({ name: nullableText, email: nullableText, phone: nullableText }),
        metadata: z.optional(z.unknown()),
        created_at: z.string(),
        updated_at: z.string(),
      }),
    ),
    pay_link: z.object({
      id: z.string(),
      title: z.string(),
      details: z.string(),
      slug: z.string(),
      type: z.string(),
      amount: z.nullable(z.number()),
      status: z.string(),
      payment_mode: z.string(),
      max_payments: z.nullable(z.number()),
      successful_payments_count: z.number(),
      remaining_payments: z.nullable(z.number()),
    }),
    instance: z.object({ id: z.string(), name: z.string() }),
  }),
});
export type WebhookBody = z.output<typeof webhookBodySchema>;

const text = z.catch(z.string(), '');

export const webhookConfigurationSchema = z.object({
  webhook_url: z.catch(z.nullable(z.string()), null),
  /** Masked, except in the answer that made it. */
  webhook_secret: z.catch(z.nullable(z.string()), null),
  has_secret: z.catch(z.boolean(), false),
});
export type WebhookConfiguration = z.output<typeof webhookConfigurationSchema>;

export const webhookSecretSchema = z.object({ webhook_secret: text });

export interface WebhookConfigurationUpdate {
  /** Null switches the webhook off. */
  readonly webhook_url: string | null;
}

/** Reads a webhook configuration: an HTTPS address without credentials, or nothing. */
export function parseWebhookConfiguration(
  input: unknown,
): Parsed<WebhookConfigurationUpdate, RuleId> {
  const url =
    typeof input === 'object' && input !== null && 'webhook_url' in input
      ? input.webhook_url
      : null;
  if (url === null || url === '') return { ok: true, value: { webhook_url: null } };
  const isAddress =
    typeof url === 'string' &&
    url.length <= 2_000 &&
    /^https:\/\/[^\s/?#@\\\p{Cc}]+(?:[/?#][^\s\\\p{Cc}]*)?$/iu.test(url);
  return isAddress
    ? { ok: true, value: { webhook_url: url } }
    : {
        ok: false,
        issues: [{ path: ['webhook_url'], rule: 'webhook_url.malformed', params: {} }],
      };
}

export const webhookConfigurationFields: readonly FieldDescription[] = [
  { name: 'webhook_url', type: 'https URL or empty', rule: 'Empty switches the webhook off.' },
];
