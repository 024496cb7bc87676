import { and, eq, notLike } from 'drizzle-orm';
import type { SandboxContext } from '../core/context.ts';
import { instances, webhooks } from '../db/schema.ts';
import { drawSecret, openSecret, SEALED_MARK, sealSecret } from './webhook-secret.ts';
import type { WebhooksContext } from './webhooks-context.ts';

/** Where an instance's events are sent, and what they are signed with. */
export interface Webhook {
  /** Null: switched off. */
  readonly url: string | null;
  /** Null when this server cannot open it: it was sealed with another `SESSION_SECRET`, and needs replacing. */
  readonly secret: string | null;
}

interface InstanceKey {
  readonly merchantId: string;
  readonly instanceId: string;
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
  { database, secrets }: WebhooksContext,
  instanceId: string,
): Promise<Webhook | null> {
  const [row] = await database.orm
    .select()
    .from(webhooks)
    .where(eq(webhooks.instanceId, instanceId));
  return row ? { url: row.url, secret: openSecret(secrets, instanceId, row.secret) } : null;
}

/**
 * Sets an instance's address, and makes its secret when it has none that can be used.
 * @returns the secret, and whether it is new
 */
export async function putWebhook(
  context: WebhooksContext,
  { merchantId, instanceId }: InstanceKey,
  url: string | null,
): Promise<{ url: string | null; secret: string; isNewSecret: boolean }> {
  const { database, clock, secrets } = context;
  const now = clock.now();
  const drawn = drawSecret();
  const [row] = await database.orm
    .insert(webhooks)
    .values({
      instanceId,
      merchantId,
      url,
      secret: sealSecret(secrets, instanceId, drawn),
      createdAt: now,
      updatedAt: now,
    })
    .onConflictDoUpdate({ target: webhooks.instanceId, set: { url, updatedAt: now } })
    .returning();
  if (!row) throw new Error('An upsert without a row');
  const secret = openSecret(secrets, instanceId, row.secret);
  if (secret !== null) return { url: row.url, secret, isNewSecret: secret === drawn };
  const replaced = await rotateSecret(context, instanceId);
  if (replaced === null) throw new Error('A webhook that is gone');
  return { url: row.url, secret: replaced, isNewSecret: true };
}

/** Replaces the secret: what is sent from now on is signed with the new one. @returns it, or null without a webhook */
export async function rotateSecret(
  { database, clock, secrets }: WebhooksContext,
  instanceId: string,
): Promise<string | null> {
  const secret = drawSecret();
  const rows = await database.orm
    .update(webhooks)
    .set({ secret: sealSecret(secrets, instanceId, secret), updatedAt: clock.now() })
    .where(eq(webhooks.instanceId, instanceId))
    .returning({ instanceId: webhooks.instanceId });
  return rows.length > 0 ? secret : null;
}

/** Seals what was written before secrets were sealed. Several servers may do it at once. */
export async function sealOldSecrets({ database, secrets }: WebhooksContext): Promise<void> {
  const isOld = notLike(webhooks.secret, `${SEALED_MARK}%`);
  const old = await database.orm.select().from(webhooks).where(isOld);
  for (const { instanceId, secret } of old) {
    await database.orm
      .update(webhooks)
      .set({ secret: sealSecret(secrets, instanceId, secret) })
      .where(and(eq(webhooks.instanceId, instanceId), eq(webhooks.secret, secret)));
  }
}
