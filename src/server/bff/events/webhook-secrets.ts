import { and, eq, inArray } from 'drizzle-orm';
import { unwrapExt } from '../../../contract/ext/envelope.ts';
import { readWebhook } from '../../../contract/ext/webhooks.ts';
import { unwrapV2 } from '../../../contract/v2/envelope.ts';
import { WEBHOOK_SECRET_PATTERN } from '../../../contract/v2/webhooks.ts';
import type { Database } from '../../database/database.ts';
import { webhookSecrets } from '../db/schema.ts';
import type { CredentialSeal } from '../session/credential-seal.ts';

export interface WebhookSecrets {
  /** The secret of an instance whose webhook comes to us, or null. */
  find(instanceId: string): Promise<string | null>;
  /** Which of these instances' webhooks come to us, by whoever configured them. */
  received(owner: string, instanceIds: readonly string[]): Promise<string[]>;
  /**
   * Learns from an answer of the API's on its way to the merchant: a secret is shown once, when it is made. It is kept
   * while the webhook comes to us, and forgotten when it goes elsewhere.
   * @param body as the API gave it
   */
  learn(owner: string, instanceId: string, body: unknown): Promise<void>;
  /**
   * The same on the new platform, where receivers are the merchant's and each has an id.
   * @param instanceIds of the merchant's instances there: a receiver comes to us at the address of one of them
   * @param webhookId of the receiver that was changed; null for one that was made
   * @param body as the API gave it; null once it is deleted
   */
  learnExt(
    owner: string,
    instanceIds: readonly string[],
    webhookId: string | null,
    body: unknown,
  ): Promise<void>;
}

interface ShownConfiguration {
  /** Undefined where the answer does not say. */
  readonly url: string | null | undefined;
  readonly secret: string | null;
}

function readConfiguration(body: unknown): ShownConfiguration | null {
  const data = unwrapV2(body);
  if (typeof data !== 'object' || data === null) return null;
  const url = 'webhook_url' in data ? data.webhook_url : undefined;
  const secret = 'webhook_secret' in data ? data.webhook_secret : null;
  const isShown = typeof secret === 'string' && WEBHOOK_SECRET_PATTERN.test(secret);
  return {
    url: typeof url === 'string' || url === undefined ? url : null,
    secret: isShown ? secret : null,
  };
}

/** Bound to its instance: in another's row it opens nothing. */
const boundTo = (instanceId: string): string => `webhook ${instanceId}`;

/**
 * Keeps the secrets of webhooks that come to us, sealed.
 * @param addressOf where we receive the webhook of an instance
 */
export function createWebhookSecrets(
  database: Database,
  seal: CredentialSeal,
  addressOf: (instanceId: string) => string,
  now: () => number,
): WebhookSecrets {
  const { orm } = database;

  async function isKept(owner: string, instanceId: string): Promise<boolean> {
    const rows = await orm
      .select({ instanceId: webhookSecrets.instanceId })
      .from(webhookSecrets)
      .where(and(eq(webhookSecrets.instanceId, instanceId), eq(webhookSecrets.owner, owner)));
    return rows.length > 0;
  }

  async function keep(
    owner: string,
    instanceId: string,
    webhookId: string | null,
    secret: string,
  ): Promise<void> {
    const kept = {
      webhookId,
      owner,
      sealedSecret: seal.sealText(secret, boundTo(instanceId)),
      createdAt: now(),
    };
    await orm
      .insert(webhookSecrets)
      .values({ instanceId, ...kept })
      .onConflictDoUpdate({ target: webhookSecrets.instanceId, set: kept });
  }

  return {
    async find(instanceId) {
      const [row] = await orm
        .select()
        .from(webhookSecrets)
        .where(eq(webhookSecrets.instanceId, instanceId));
      return row ? seal.openText(row.sealedSecret, boundTo(instanceId)) : null;
    },
    async received(owner, instanceIds) {
      if (instanceIds.length === 0) return [];
      const rows = await orm
        .select({ instanceId: webhookSecrets.instanceId })
        .from(webhookSecrets)
        .where(
          and(
            eq(webhookSecrets.owner, owner),
            inArray(webhookSecrets.instanceId, [...instanceIds]),
          ),
        );
      return rows.map((row) => row.instanceId);
    },
    async learn(owner, instanceId, body) {
      const shown = readConfiguration(body);
      if (shown === null) return;
      const comesHere =
        shown.url === undefined
          ? await isKept(owner, instanceId)
          : shown.url === addressOf(instanceId);
      if (!comesHere) {
        await orm.delete(webhookSecrets).where(eq(webhookSecrets.instanceId, instanceId));
        return;
      }
      if (shown.secret !== null) await keep(owner, instanceId, null, shown.secret);
    },
    async learnExt(owner, instanceIds, webhookId, body) {
      const webhook = readWebhook(unwrapExt(body));
      const id = webhook?.id ?? webhookId;
      if (id === null) return;
      const place = instanceIds.find((each) => webhook?.url === addressOf(each));
      if (place === undefined) {
        await orm
          .delete(webhookSecrets)
          .where(and(eq(webhookSecrets.webhookId, id), eq(webhookSecrets.owner, owner)));
      } else if (webhook?.secret) await keep(owner, place, id, webhook.secret);
    },
  };
}
