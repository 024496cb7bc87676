import { randomBytes, randomUUID } from 'node:crypto';
import { and, count, desc, eq } from 'drizzle-orm';
import { toApiInstant } from '../../../contract/core/instant.ts';
import { WEBHOOK_SECRET_PREFIX, type WebhookPatch } from '../../../contract/ext/webhooks.ts';
import type { SandboxContext } from '../core/context.ts';
import { extWebhooks } from '../db/schema.ts';
import { sealSecret } from '../webhooks/webhook-secret.ts';
import type { WebhooksContext } from '../webhooks/webhooks-context.ts';
import type { PageRequest } from '../core/page-request.ts';

export type WebhookRow = typeof extWebhooks.$inferSelect;

const SECRET_BYTES = 24;

/** A key as Standard Webhooks writes it: `whsec_` and base64. */
function drawSecret(): string {
  return `${WEBHOOK_SECRET_PREFIX}${randomBytes(SECRET_BYTES).toString('base64')}`;
}

function isOwn(merchantId: string, id: string) {
  return and(eq(extWebhooks.id, id), eq(extWebhooks.merchantId, merchantId));
}

/** A receiver with its secret, which is told this once. */
export interface MadeSecret {
  readonly row: WebhookRow;
  readonly secret: string;
}

/** Adds a receiver of a merchant's events. */
export async function createWebhook(
  { database, clock, secrets }: WebhooksContext,
  merchantId: string,
  { url, ...wanted }: WebhookPatch & { readonly url: string },
): Promise<MadeSecret> {
  const now = clock.now();
  const id = randomUUID();
  const secret = drawSecret();
  const [row] = await database.orm
    .insert(extWebhooks)
    .values({
      id,
      merchantId,
      url,
      description: wanted.description ?? '',
      events: wanted.events ?? [],
      isActive: wanted.is_active ?? true,
      secret: sealSecret(secrets, id, secret),
      createdAt: now,
      updatedAt: now,
    })
    .returning();
  if (!row) throw new Error('An insert without a row');
  return { row, secret };
}

export async function findWebhook(
  { database }: SandboxContext,
  merchantId: string,
  id: string,
): Promise<WebhookRow | null> {
  const [row] = await database.orm.select().from(extWebhooks).where(isOwn(merchantId, id));
  return row ?? null;
}

/** A page of a merchant's receivers, newest first. */
export async function listWebhooks(
  { database: { orm } }: SandboxContext,
  merchantId: string,
  { page, perPage }: PageRequest,
): Promise<{ rows: WebhookRow[]; total: number }> {
  const isTheirs = eq(extWebhooks.merchantId, merchantId);
  const [total] = await orm.select({ count: count() }).from(extWebhooks).where(isTheirs);
  const rows = await orm
    .select()
    .from(extWebhooks)
    .where(isTheirs)
    .orderBy(desc(extWebhooks.createdAt), desc(extWebhooks.id))
    .limit(perPage)
    .offset((page - 1) * perPage);
  return { rows, total: total?.count ?? 0 };
}

/** @returns null when there is none */
export async function updateWebhook(
  { database, clock }: SandboxContext,
  merchantId: string,
  id: string,
  patch: WebhookPatch,
): Promise<WebhookRow | null> {
  const { is_active: isActive, ...rest } = patch;
  const [row] = await database.orm
    .update(extWebhooks)
    .set({
      ...rest,
      ...(isActive === undefined ? {} : { isActive }),
      updatedAt: clock.now(),
    })
    .where(isOwn(merchantId, id))
    .returning();
  return row ?? null;
}

/** Replaces the secret: what is sent from now on is signed with the new one. @returns null when there is none */
export async function rotateSecret(
  { database, clock, secrets }: WebhooksContext,
  merchantId: string,
  id: string,
): Promise<MadeSecret | null> {
  const secret = drawSecret();
  const [row] = await database.orm
    .update(extWebhooks)
    .set({ secret: sealSecret(secrets, id, secret), updatedAt: clock.now() })
    .where(isOwn(merchantId, id))
    .returning();
  return row ? { row, secret } : null;
}

/** Removes a receiver with its deliveries. @returns false when there is none */
export async function deleteWebhook(
  { database }: SandboxContext,
  merchantId: string,
  id: string,
): Promise<boolean> {
  const gone = await database.orm
    .delete(extWebhooks)
    .where(isOwn(merchantId, id))
    .returning({ id: extWebhooks.id });
  return gone.length > 0;
}

/** A receiver as an answer shows it: its secret only in the answer that made it. */
export function toWebhookAnswer(row: WebhookRow, secret: string | null = null) {
  return {
    id: row.id,
    url: row.url,
    description: row.description,
    events: row.events,
    is_active: row.isActive,
    ...(secret === null ? {} : { secret }),
    created_at: toApiInstant(row.createdAt),
    updated_at: toApiInstant(row.updatedAt),
  };
}
