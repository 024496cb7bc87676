import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  foreignKey,
  index,
  integer,
  json,
  pgSchema,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import type { FormAnswers } from '../../../contract/core/form-answers.ts';
import type { FormField } from '../../../contract/core/form-field.ts';
import type { Metadata } from '../../../contract/core/metadata.ts';
import type { FormStatus } from '../../../contract/ext/form.ts';
import type {
  AcceptanceStatus,
  InstanceStatus as ExtInstanceStatus,
} from '../../../contract/ext/instance.ts';
import type {
  AllowedPayer,
  AmountMode,
  LinkStatus as ExtLinkStatus,
  UsageMode,
} from '../../../contract/ext/link.ts';
import type {
  WebhookBody as ExtWebhookBody,
  WebhookEvent as ExtWebhookEvent,
} from '../../../contract/ext/webhooks.ts';
import type { InstanceStatus } from '../../../contract/v2/instance.ts';
import type { LinkSettings } from '../../../contract/v2/link-settings.ts';
import type { LinkStatus, LinkType, PaymentMode, Udfs } from '../../../contract/v2/link.ts';
import type { PayerLanguage } from '../../../contract/v2/pay-request.ts';
import type { GivenBackReason, TransactionStatus } from '../../../contract/v2/transaction.ts';
import type { DeliveryStatus } from '../../../contract/core/webhook-delivery.ts';
import type { WebhookBody } from '../../../contract/v2/webhooks.ts';
import { bytes, instant, money } from '../../database/columns.ts';
import type { FeedEvent } from '../../../contract/v2/feed.ts';

// A change here needs a migration: npx drizzle-kit generate --dialect postgresql
//   --schema src/server/sandbox/db/schema.ts --out src/server/sandbox/db/migrations --name what-changes
//
// Made to be spread over many machines: the merchant's id is in every table and index, public ids are text, slugs have a
// table of their own. `json`, not `jsonb`: the order of a merchant's keys is kept. What the contract promises of a link
// is also a constraint, so that no defect of ours can sell a seat twice.

export const sandbox = pgSchema('sandbox');

/** Which API a thing belongs to. */
export type Generation = 'v2' | 'ext';

export const merchants = sandbox.table('merchants', {
  id: text().primaryKey(),
  name: text().notNull(),
  /** Only the ext API tells it. */
  email: text(),
  createdAt: instant('created_at').notNull(),
});

/** Keys are random and long, so a plain hash hides them; neither key nor secret is stored. */
export const apiKeys = sandbox.table(
  'api_keys',
  {
    keyHash: text('key_hash').primaryKey(),
    merchantId: text('merchant_id')
      .notNull()
      .references(() => merchants.id),
    generation: text().$type<Generation>().notNull(),
    secretHash: text('secret_hash').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    index('api_keys_by_merchant').on(table.merchantId),
    check('api_keys_generation', sql`${table.generation} in ('v2', 'ext')`),
  ],
);

/** Pictures, re-encoded by us. */
export const files = sandbox.table(
  'files',
  {
    id: text().primaryKey(),
    merchantId: text('merchant_id')
      .notNull()
      .references(() => merchants.id),
    contentType: text('content_type').$type<'image/jpeg' | 'image/png'>().notNull(),
    content: bytes().notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    index('files_by_merchant').on(table.merchantId),
    check('files_content_type', sql`${table.contentType} in ('image/jpeg', 'image/png')`),
  ],
);

export const instances = sandbox.table(
  'instances',
  {
    id: text().primaryKey(),
    merchantId: text('merchant_id')
      .notNull()
      .references(() => merchants.id),
    name: text().notNull(),
    description: text().notNull(),
    logoId: text('logo_id').references(() => files.id),
    status: text().$type<InstanceStatus>().notNull(),
    defaultInactivityTimeoutMinutes: integer('default_inactivity_timeout_minutes'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [
    index('instances_by_merchant').on(
      table.merchantId,
      table.createdAt.desc().nullsFirst(),
      table.id.desc().nullsFirst(),
    ),
    check(
      'instances_status',
      sql`${table.status} in ('pending', 'processing', 'active', 'inactive', 'refused')`,
    ),
    check('instances_timeout', sql`${table.defaultInactivityTimeoutMinutes} between 1 and 525600`),
  ],
);

/** What would cost a count or a sum over all links of an instance. Kept in the transaction that changes them. */
export const instanceCounters = sandbox.table(
  'instance_counters',
  {
    merchantId: text('merchant_id').notNull(),
    instanceId: text('instance_id')
      .notNull()
      .references(() => instances.id, { onDelete: 'cascade' }),
    linksCount: bigint('links_count', { mode: 'number' }).notNull(),
    collectedAmount: money('collected_amount').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.merchantId, table.instanceId] }),
    check(
      'instance_counters_natural',
      sql`${table.linksCount} >= 0 and ${table.collectedAmount} >= 0`,
    ),
  ],
);

/**
 * What payments have brought an instance, on top of its counter: a sum in several rows. In one, all who complete a payment at
 * the same time would wait for each other.
 */
export const instanceTakings = sandbox.table(
  'instance_takings',
  {
    merchantId: text('merchant_id').notNull(),
    instanceId: text('instance_id').notNull(),
    slot: integer().notNull(),
    collectedAmount: money('collected_amount').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.merchantId, table.instanceId, table.slot] }),
    foreignKey({
      name: 'instance_takings_counters_fk',
      columns: [table.merchantId, table.instanceId],
      foreignColumns: [instanceCounters.merchantId, instanceCounters.instanceId],
    }).onDelete('cascade'),
    check('instance_takings_natural', sql`${table.collectedAmount} >= 0`),
  ],
);

export const links = sandbox.table(
  'links',
  {
    id: text().primaryKey(),
    merchantId: text('merchant_id')
      .notNull()
      .references(() => merchants.id),
    instanceId: text('instance_id')
      .notNull()
      .references(() => instances.id),
    title: text().notNull(),
    details: text().notNull(),
    slug: text().notNull(),
    logoId: text('logo_id').references(() => files.id),
    type: text().$type<LinkType>().notNull(),
    amount: money(),
    status: text().$type<LinkStatus>().notNull(),
    paymentMode: text('payment_mode').$type<PaymentMode>().notNull(),
    maxPayments: integer('max_payments'),
    successfulPaymentsCount: integer('successful_payments_count').notNull(),
    collectedAmount: money('collected_amount').notNull(),
    metadata: json().$type<Metadata>(),
    udfs: json().$type<Udfs>(),
    settings: json().$type<LinkSettings>().notNull(),
    inactivityTimeoutMinutes: integer('inactivity_timeout_minutes'),
    lastActivityAt: instant('last_activity_at').notNull(),
    /** When the link expires unless it is paid; derived from the four columns that decide it, so that a statement and the sweep can ask. */
    deadlineAt: instant('deadline_at'),
    /** Counts every change: the ETag. */
    version: integer().notNull(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [
    index('links_newest_first').on(
      table.merchantId,
      table.instanceId,
      table.createdAt.desc().nullsFirst(),
      table.id.desc().nullsFirst(),
    ),
    index('links_by_deadline')
      .on(table.deadlineAt, table.merchantId)
      .where(sql`${table.deadlineAt} is not null`),
    check('links_status', sql`${table.status} in ('active', 'inactive', 'closed', 'expired')`),
    check(
      'links_price',
      sql`(${table.type} = 'static' and ${table.amount} is null and ${table.paymentMode} = 'reusable')
        or (${table.type} = 'dynamic' and ${table.amount} is not null and ${table.amount} > 0)`,
    ),
    check(
      'links_quota',
      sql`(${table.paymentMode} = 'reusable' and ${table.maxPayments} is null)
        or (${table.paymentMode} = 'one_shot' and ${table.maxPayments} is not null and ${table.maxPayments} = 1)
        or (${table.paymentMode} = 'limited' and ${table.maxPayments} is not null and ${table.maxPayments} between 1 and 1000000)`,
    ),
    check(
      'links_never_oversold',
      sql`${table.successfulPaymentsCount} >= 0
        and (${table.maxPayments} is null or ${table.successfulPaymentsCount} <= ${table.maxPayments})`,
    ),
    check(
      'links_closed_at_the_quota',
      sql`(${table.status} = 'closed') = (${table.maxPayments} is not null and ${table.successfulPaymentsCount} = ${table.maxPayments})`,
    ),
    check('links_collected', sql`${table.collectedAmount} >= 0`),
    check(
      'links_timeout',
      sql`${table.inactivityTimeoutMinutes} is null
        or (${table.inactivityTimeoutMinutes} between 1 and 525600 and ${table.paymentMode} <> 'reusable')`,
    ),
    check(
      'links_expiry',
      sql`(${table.status} <> 'expired' or ${table.paymentMode} <> 'reusable')
        and (${table.deadlineAt} is null or (${table.paymentMode} <> 'reusable' and ${table.status} in ('active', 'inactive')))`,
    ),
  ],
);

/** Every slug of both generations: a link has its slug only when it is written here. */
export const slugs = sandbox.table(
  'slugs',
  {
    slug: text().primaryKey(),
    merchantId: text('merchant_id').notNull(),
    generation: text().$type<Generation>().notNull(),
    linkId: text('link_id').notNull().unique('slugs_link'),
  },
  (table) => [check('slugs_generation', sql`${table.generation} in ('v2', 'ext')`)],
);

export const extInstances = sandbox.table(
  'ext_instances',
  {
    id: text().primaryKey(),
    merchantId: text('merchant_id')
      .notNull()
      .references(() => merchants.id),
    title: text().notNull(),
    logoId: text('logo_id').references(() => files.id),
    status: text().$type<ExtInstanceStatus>().notNull(),
    acceptanceStatus: text('acceptance_status').$type<AcceptanceStatus>().notNull(),
    acceptanceReason: text('acceptance_reason'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [
    index('ext_instances_by_merchant').on(
      table.merchantId,
      table.createdAt.desc().nullsFirst(),
      table.id.desc().nullsFirst(),
    ),
    check('ext_instances_status', sql`${table.status} in ('active', 'suspended')`),
    check(
      'ext_instances_acceptance',
      sql`${table.acceptanceStatus} in ('pending_documents', 'documents_submitted', 'rejected', 'ready')`,
    ),
  ],
);

export const extForms = sandbox.table(
  'ext_forms',
  {
    id: text().primaryKey(),
    merchantId: text('merchant_id')
      .notNull()
      .references(() => merchants.id),
    name: text().notNull(),
    description: text().notNull(),
    status: text().$type<FormStatus>().notNull(),
    fields: json().$type<readonly FormField[]>().notNull(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [
    index('ext_forms_by_merchant').on(table.merchantId),
    check('ext_forms_status', sql`${table.status} in ('draft', 'published', 'archived')`),
  ],
);

export const extLinks = sandbox.table(
  'ext_links',
  {
    id: text().primaryKey(),
    merchantId: text('merchant_id')
      .notNull()
      .references(() => merchants.id),
    instanceId: text('instance_id')
      .notNull()
      .references(() => extInstances.id),
    formId: text('form_id').references(() => extForms.id),
    slug: text().notNull(),
    title: text().notNull(),
    description: text().notNull(),
    logoId: text('logo_id').references(() => files.id),
    amountMode: text('amount_mode').$type<AmountMode>().notNull(),
    amount: money(),
    minAmount: money('min_amount'),
    maxAmount: money('max_amount'),
    currency: text().$type<'DZD'>().notNull(),
    usageMode: text('usage_mode').$type<UsageMode>().notNull(),
    maxUses: integer('max_uses'),
    targetAmount: money('target_amount'),
    startsAt: instant('starts_at'),
    endsAt: instant('ends_at'),
    expiresAt: instant('expires_at'),
    paidCount: integer('paid_count').notNull(),
    totalCollected: money('total_collected').notNull(),
    status: text().$type<ExtLinkStatus>().notNull(),
    allowedPayers: json('allowed_payers').$type<readonly AllowedPayer[]>().notNull(),
    metadata: json().$type<Metadata>(),
    /** From when on it takes no payment; derived from mode, ends and status, so that a statement and the sweep can ask. */
    closesAt: instant('closes_at'),
    /** Counts every change: the ETag. */
    version: integer().notNull(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [
    index('ext_links_newest_first').on(
      table.merchantId,
      table.createdAt.desc().nullsFirst(),
      table.id.desc().nullsFirst(),
    ),
    index('ext_links_by_closing')
      .on(table.closesAt, table.merchantId)
      .where(sql`${table.closesAt} is not null`),
    check(
      'ext_links_status',
      sql`${table.status} in ('draft', 'active', 'paused', 'exhausted', 'expired', 'archived')`,
    ),
    check(
      'ext_links_price',
      sql`(${table.amountMode} = 'fixed' and ${table.amount} is not null and ${table.amount} > 0
          and ${table.minAmount} is null and ${table.maxAmount} is null)
        or (${table.amountMode} = 'open' and ${table.amount} is null
          and (${table.minAmount} is null or ${table.maxAmount} is null or ${table.minAmount} <= ${table.maxAmount}))`,
    ),
    check(
      'ext_links_usage',
      sql`${table.usageMode} in ('one_shot', 'limited', 'reusable', 'capped_amount', 'time_window', 'whitelist')
        and (${table.usageMode} = 'limited') = (${table.maxUses} is not null)
        and (${table.usageMode} = 'capped_amount') = (${table.targetAmount} is not null)
        and (${table.usageMode} = 'time_window') = (${table.startsAt} is not null)
        and (${table.usageMode} = 'time_window') = (${table.endsAt} is not null)
        and (${table.startsAt} is null or ${table.startsAt} < ${table.endsAt})
        and (${table.maxUses} is null or ${table.maxUses} between 1 and 1000000)`,
    ),
    check(
      'ext_links_never_oversold',
      sql`${table.paidCount} >= 0 and ${table.totalCollected} >= 0
        and (${table.status} <> 'draft' or ${table.paidCount} = 0)
        and (${table.usageMode} <> 'one_shot' or ${table.paidCount} <= 1)
        and (${table.maxUses} is null or ${table.paidCount} <= ${table.maxUses})`,
    ),
    check(
      'ext_links_exhausted_when_used_up',
      sql`(${table.status} = 'exhausted') = (case ${table.usageMode}
        when 'one_shot' then ${table.paidCount} = 1
        when 'limited' then ${table.paidCount} = ${table.maxUses}
        when 'capped_amount' then ${table.totalCollected} >= ${table.targetAmount}
        else false end)`,
    ),
    check(
      'ext_links_closing',
      sql`${table.closesAt} is null or ${table.status} in ('active', 'paused')`,
    ),
  ],
);

export const transactions = sandbox.table(
  'transactions',
  {
    id: text().primaryKey(),
    merchantId: text('merchant_id')
      .notNull()
      .references(() => merchants.id),
    generation: text().$type<Generation>().notNull().default('v2'),
    instanceId: text('instance_id').notNull(),
    /** Of either generation, so that it is the slug that has to be there: it goes with its link, and never before. */
    linkId: text('link_id')
      .notNull()
      .references(() => slugs.linkId),
    amount: money().notNull(),
    status: text().$type<TransactionStatus>().notNull(),
    /** Null for an anonymous payer, as the two below. */
    name: text(),
    email: text(),
    phoneNumber: text('phone_number'),
    gatewayMessage: text('gateway_message'),
    /** At most ten letters or digits, which is what the bank takes. */
    orderNumber: text('order_number').notNull(),
    /** The bank's own number, once it has registered the order. */
    orderId: text('order_id'),
    approvalCode: text('approval_code'),
    /** The link's mode, slug and references when the payment began; what changes later does not change it. */
    paymentMode: text('payment_mode').$type<PaymentMode | UsageMode>().notNull(),
    originalSlug: text('original_slug').notNull(),
    udfs: json().$type<Udfs>(),
    /** What the payer answered to the link's form; null without one. */
    formAnswers: json('form_answers').$type<FormAnswers>(),
    /** The payer's. */
    language: text().$type<PayerLanguage>().notNull().default('fr'),
    /** Why a payment was not counted. Its money is on its way back while `processing`, and back once `refunded`. */
    givenBackReason: text('given_back_reason').$type<GivenBackReason>(),
    /** When to ask the bank next; null when there is nothing left to learn. */
    nextCheckAt: instant('next_check_at'),
    /** How many checks in a row have settled nothing. */
    checks: integer().notNull().default(0),
    /** Made by a test hook or the demo shop: no bank has heard of it. */
    isArranged: boolean('is_arranged').notNull().default(false),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [
    uniqueIndex('transactions_order_number').on(table.orderNumber),
    index('transactions_of_link').on(
      table.merchantId,
      table.linkId,
      table.createdAt.desc().nullsFirst(),
      table.id.desc().nullsFirst(),
    ),
    index('transactions_of_merchant').on(
      table.merchantId,
      table.createdAt.desc().nullsFirst(),
      table.id.desc().nullsFirst(),
    ),
    index('transactions_to_check')
      .on(table.nextCheckAt, table.merchantId)
      .where(sql`${table.nextCheckAt} is not null`),
    check(
      'transactions_status',
      sql`${table.status} in ('pending', 'processing', 'completed', 'failed', 'refused', 'refunded')`,
    ),
    check('transactions_amount', sql`${table.amount} > 0`),
    check('transactions_generation', sql`${table.generation} in ('v2', 'ext')`),
    check('transactions_language', sql`${table.language} in ('fr', 'ar', 'en')`),
    check(
      'transactions_given_back',
      sql`${table.givenBackReason} is null
        or (${table.status} in ('processing', 'refunded')
          and ${table.givenBackReason} in ('sold_out', 'already_paid', 'paused', 'expired', 'too_late', 'at_the_bank', 'archived'))`,
    ),
    check(
      'transactions_settled',
      sql`${table.nextCheckAt} is null or ${table.status} in ('pending', 'processing', 'failed')`,
    ),
    check('transactions_order_number_format', sql`${table.orderNumber} ~ '^[A-Za-z0-9]{1,10}$'`),
  ],
);

/** The outbox: what has happened, written in the transaction in which it happened. */
export const events = sandbox.table(
  'events',
  {
    id: text().primaryKey(),
    /** In the order of writing, with gaps; of two that are written at once either may come first. */
    position: bigint({ mode: 'number' }).generatedAlwaysAsIdentity(),
    merchantId: text('merchant_id')
      .notNull()
      .references(() => merchants.id),
    instanceId: text('instance_id').notNull(),
    linkId: text('link_id').notNull(),
    generation: text().$type<Generation>().notNull().default('v2'),
    event: text().$type<FeedEvent | ExtWebhookEvent>().notNull(),
    data: json().$type<WebhookBody['data'] | ExtWebhookBody['data']>().notNull(),
    /** True once the deliveries that it asks for are queued. */
    isRelayed: boolean('is_relayed').notNull().default(false),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    index('events_by_merchant').on(table.merchantId, table.createdAt, table.id),
    uniqueIndex('events_by_position').on(table.position),
    index('events_to_relay')
      .on(table.position)
      .where(sql`not ${table.isRelayed}`),
    check('events_generation', sql`${table.generation} in ('v2', 'ext')`),
  ],
);

/** Where an instance's events are sent. */
export const webhooks = sandbox.table('webhooks', {
  instanceId: text('instance_id')
    .primaryKey()
    .references(() => instances.id, { onDelete: 'cascade' }),
  merchantId: text('merchant_id').notNull(),
  /** Null: switched off. The secret stays, for when it is switched on again. */
  url: text(),
  /** Sealed with the server's secret. */
  secret: text().notNull(),
  createdAt: instant('created_at').notNull(),
  updatedAt: instant('updated_at').notNull(),
});

/** A receiver of a merchant's ext events. */
export const extWebhooks = sandbox.table(
  'ext_webhooks',
  {
    id: text().primaryKey(),
    merchantId: text('merchant_id')
      .notNull()
      .references(() => merchants.id),
    url: text().notNull(),
    description: text().notNull(),
    /** Empty: all. */
    events: json().$type<readonly ExtWebhookEvent[]>().notNull(),
    isActive: boolean('is_active').notNull(),
    secret: text().notNull(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [index('ext_webhooks_by_merchant').on(table.merchantId)],
);

/** One event for one receiver. */
export const deliveries = sandbox.table(
  'deliveries',
  {
    /** `X-MytpePay-Delivery-Id`, the same at each attempt. */
    id: text().primaryKey(),
    merchantId: text('merchant_id').notNull(),
    instanceId: text('instance_id').notNull(),
    eventId: text('event_id')
      .notNull()
      .references(() => events.id),
    /** Of ext: which of the merchant's receivers. Null: the one of the instance (v2). */
    webhookId: text('webhook_id').references(() => extWebhooks.id, { onDelete: 'cascade' }),
    status: text().$type<DeliveryStatus>().notNull(),
    /** Attempts that have ended. */
    attempts: integer().notNull(),
    /** With how many attempts to give up; a redelivery adds to it. */
    maxAttempts: integer('max_attempts').notNull(),
    /** When the next attempt is due; null when there is none. */
    nextAttemptAt: instant('next_attempt_at'),
    /** Until when whoever is at the next attempt has it to himself; null when nobody is. */
    claimedUntil: instant('claimed_until'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [
    index('deliveries_of_instance').on(
      table.merchantId,
      table.instanceId,
      table.createdAt.desc().nullsFirst(),
      table.id.desc().nullsFirst(),
    ),
    uniqueIndex('deliveries_of_event')
      .on(table.eventId)
      .where(sql`${table.webhookId} is null`),
    uniqueIndex('deliveries_of_event_and_webhook')
      .on(table.webhookId, table.eventId)
      .where(sql`${table.webhookId} is not null`),
    index('deliveries_due')
      .on(table.nextAttemptAt)
      .where(sql`${table.nextAttemptAt} is not null`),
    check('deliveries_status', sql`${table.status} in ('waiting', 'delivered', 'failed')`),
    check(
      'deliveries_waiting',
      sql`(${table.status} = 'waiting') = (${table.nextAttemptAt} is not null)`,
    ),
  ],
);

/** What became of each attempt at a delivery. */
export const deliveryAttempts = sandbox.table(
  'delivery_attempts',
  {
    deliveryId: text('delivery_id')
      .notNull()
      .references(() => deliveries.id, { onDelete: 'cascade' }),
    attempt: integer().notNull(),
    merchantId: text('merchant_id').notNull(),
    startedAt: instant('started_at').notNull(),
    /** Milliseconds. */
    duration: integer().notNull(),
    /** The receiver's HTTP status; null when there was no answer. */
    responseStatus: integer('response_status'),
    /** Why it did not count as delivered; null when it did. */
    problem: text(),
  },
  (table) => [primaryKey({ columns: [table.deliveryId, table.attempt] })],
);
