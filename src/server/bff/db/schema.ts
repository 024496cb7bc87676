import { sql } from 'drizzle-orm';
import {
  bigint,
  bigserial,
  boolean,
  index,
  json,
  pgSchema,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import type { LiveMessage } from '../../../contract/core/live-message.ts';
import type { SavedView } from '../../../contract/core/merchant-store.ts';
import { bytes, instant } from '../../database/columns.ts';
import type { SessionInstance } from '../session/session-instance.ts';

// A change here needs a migration: npx drizzle-kit generate --dialect postgresql
//   --schema src/server/bff/db/schema.ts --out src/server/bff/db/migrations --name what-changes

export const bff = pgSchema('bff');

export const sessions = bff.table(
  'sessions',
  {
    /** SHA-256 of the cookie's value, which itself is kept nowhere. */
    idHash: text('id_hash').primaryKey(),
    /** The sessions of one pair of keys (the v2 pair, where there is one) have the same owner; the key cannot be had back from it. */
    owner: text().notNull(),
    /** What the outside calls a session by; it opens nothing. */
    handle: text().notNull(),
    /** Of the v2 API; null: the session is of the other alone. */
    sealedCredentials: bytes('sealed_credentials'),
    /** Of the ext API; null: the session is of the other alone. */
    sealedExtCredentials: bytes('sealed_ext_credentials'),
    isTrustedDevice: boolean('is_trusted_device').notNull(),
    userAgentFamily: text('user_agent_family').notNull(),
    instances: json().$type<readonly SessionInstance[]>().notNull(),
    /** Null once the session itself has changed one. */
    instancesReadAt: instant('instances_read_at'),
    createdAt: instant('created_at').notNull(),
    lastSeenAt: instant('last_seen_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (table) => [
    index('sessions_by_owner').on(table.owner, table.createdAt),
    index('sessions_by_end').on(table.expiresAt),
  ],
);

/** Sign-ins that failed or are under way, by address. */
export const signInAttempts = bff.table(
  'sign_in_attempts',
  {
    /** A keyed hash: addresses of people are not kept. */
    address: text().primaryKey(),
    /** Microseconds since 1970, oldest first. */
    attemptedAt: bigint('attempted_at', { mode: 'number' })
      .array()
      .notNull()
      .default(sql`'{}'`),
    lastAt: instant('last_at').notNull(),
  },
  (table) => [index('sign_in_attempts_by_time').on(table.lastAt)],
);

/** Of instances whose webhooks come to us: what their deliveries are signed with. */
export const webhookSecrets = bff.table(
  'webhook_secrets',
  {
    instanceId: text('instance_id').notNull(),
    /** Of the receiver at the API, on the new platform, where several may have one address; empty on v2. */
    webhookId: text('webhook_id').notNull(),
    /** Whoever configured it; only they hear of it. */
    owner: text().notNull(),
    sealedSecret: bytes('sealed_secret').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.instanceId, table.webhookId] })],
);

/** Webhooks that were received and verified, for the pages that listen, in whichever process. */
export const webhookInbox = bff.table(
  'webhook_inbox',
  {
    position: bigserial({ mode: 'number' }).primaryKey(),
    instanceId: text('instance_id').notNull(),
    deliveryId: text('delivery_id').notNull(),
    message: json().$type<LiveMessage>().notNull(),
    receivedAt: instant('received_at').notNull(),
  },
  (table) => [
    uniqueIndex('webhook_inbox_once').on(table.instanceId, table.deliveryId),
    index('webhook_inbox_by_instance').on(table.instanceId, table.position),
    index('webhook_inbox_by_time').on(table.receivedAt),
  ],
);

/** The named filters of an instance, all in one row: they are read and ordered together. */
export const savedViews = bff.table('saved_views', {
  instanceId: text('instance_id').primaryKey(),
  /** Grows with each change; one that was made from an older state is refused. */
  version: bigint({ mode: 'number' }).notNull(),
  views: json().$type<readonly SavedView[]>().notNull(),
  changedAt: instant('changed_at').notNull(),
});

/** When a merchant last reminded somebody of a link. */
export const reminders = bff.table(
  'reminders',
  {
    instanceId: text('instance_id').notNull(),
    linkId: text('link_id').notNull(),
    remindedAt: instant('reminded_at').notNull(),
    times: bigint({ mode: 'number' }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.instanceId, table.linkId] }),
    index('reminders_by_time').on(table.instanceId, table.remindedAt),
    index('reminders_by_age').on(table.remindedAt),
  ],
);

/** When a merchant last looked at an instance, and what of it was new at the visit that is going on. */
export const visits = bff.table('visits', {
  instanceId: text('instance_id').primaryKey(),
  /** What happened after it is new; null: nothing is. */
  since: instant(),
  seenAt: instant('seen_at').notNull(),
});
