import { randomBytes } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import type { SandboxContext } from '../core/context.ts';
import { instances, webhooks } from '../db/schema.ts';

export type WebhookRow = typeof webhooks.$inferSelect;

interface InstanceKey {
  readonly merchantId: string;
  readonly instanceId: string;
}

function drawSecret(): string {
  return `whsec_${randomBytes(24).toString('hex')}`;
}

/** Enough to recognize a secret, too little to use it. */
export function maskSecret(secret: string): string {
  return `${secret.slice(0, 10)}${'•'.repeat(8)}${secret.slice(-4)}`;
}

export async function isOwnInstance(
  { database }: SandboxContext,
  { merchantId, instanceId }: InstanceKey,
): Promise<boolean> {
  const found = await database.orm
    .select({ id: instances.id })
    .from(instances)
    .where(and(eq(instances.id, instanceId), eq(instances.merchantId, merchantId)));
  return found.length > 0;
}

export async function findWebhook(
  { database }: SandboxContext,
  instanceId: string,
): Promise<WebhookRow | null> {
  const [row] = await database.orm
    .select()
    .from(webhooks)
    .where(eq(webhooks.instanceId, instanceId));
  return row ?? null;
}

/** Sets an instance's address, and makes its secret when it has none. @returns the secret if it is new */
export async function putWebhook(
  { database, clock }: SandboxContext,
  { merchantId, instanceId }: InstanceKey,
  url: string | null,
): Promise<{ row: WebhookRow; isNewSecret: boolean }> {
  const now = clock.now();
  const secret = drawSecret();
  const [row] = await database.orm
    .insert(webhooks)
    .values({ instanceId, merchantId, url, secret, createdAt: now, updatedAt: now })
    .onConflictDoUpdate({ target: webhooks.instanceId, set: { url, updatedAt: now } })
    .returning();
  if (!row) throw new Error('An upsert without a row');
  return { row, isNewSecret: row.secret === secret };
}

/** Replaces the secret: what is sent from now on is signed with the new one. @returns it, or null without a webhook */
export async function rotateSecret(
  { database, clock }: SandboxContext,
  instanceId: string,
): Promise<string | null> {
  const [row] = await database.orm
    .update(webhooks)
    .set({ secret: drawSecret(), updatedAt: clock.now() })
    .where(eq(webhooks.instanceId, instanceId))
    .returning({ secret: webhooks.secret });
  return row?.secret ?? null;
}
