import { and, desc, eq, inArray, ne, notInArray } from 'drizzle-orm';
import { unwrapExt } from '../../../contract/ext/envelope.ts';
import { readWebhook } from '../../../contract/ext/webhooks.ts';
import { unwrapV2 } from '../../../contract/v2/envelope.ts';
import { WEBHOOK_SECRET_PATTERN } from '../../../contract/v2/webhooks.ts';
import type { Database } from '../../database/database.ts';
import { webhookSecrets } from '../db/schema.ts';
import type { CredentialSeal } from '../session/credential-seal.ts';

export interface WebhookSecrets {
  /**
   * What deliveries to the address of an instance may be signed with, the newest first: several receivers of the new platform
   * can have one address.
   */
  secretsOf(instanceId: string): Promise<readonly string[]>;
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

/** The one receiver that an instance of v2 has. */
const V2_WEBHOOK = '';
/** More receivers at one address serve nobody, and each is tried with every delivery: the oldest are forgotten. */
const MAX_SECRETS = 5;

/** Bound to its instance: in another's row it opens nothing. */
const boundTo = (instanceId: string): string => `webhook ${instanceId}`;

const NEWEST_FIRST = [desc(webhookSecrets.createdAt), desc(webhookSecrets.webhookId)] as const;

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
    webhookId: string,
    secret: string,
  ): Promise<void> {
    const kept = {
      owner,
      sealedSecret: seal.sealText(secret, boundTo(instanceId)),
      createdAt: now(),
    };
    await orm
      .insert(webhookSecrets)
      .values({ instanceId, webhookId, ...kept })
      .onConflictDoUpdate({
        target: [webhookSecrets.instanceId, webhookSecrets.webhookId],
        set: kept,
      });
    const newest = orm
      .select({ webhookId: webhookSecrets.webhookId })
      .from(webhookSecrets)
      .where(eq(webhookSecrets.instanceId, instanceId))
      .orderBy(...NEWEST_FIRST)
      .limit(MAX_SECRETS);
    await orm
      .delete(webhookSecrets)
      .where(
        and(
          eq(webhookSecrets.instanceId, instanceId),
          notInArray(webhookSecrets.webhookId, newest),
        ),
      );
  }

  /** A receiver of the new platform is at this address now. @param shown its secret, where the answer shows it */
  async function place(
    owner: string,
    instanceId: string,
    webhookId: string,
    shown: string | null,
  ): Promise<void> {
    const elsewhere = and(
      eq(webhookSecrets.webhookId, webhookId),
      eq(webhookSecrets.owner, owner),
      ne(webhookSecrets.instanceId, instanceId),
    );
    // From the address of one instance to that of another it takes its secret along, which is not shown again.
    const [before] = await orm.delete(webhookSecrets).where(elsewhere).returning();
    const secret =
      shown ?? (before && seal.openText(before.sealedSecret, boundTo(before.instanceId)));
    if (secret) await keep(owner, instanceId, webhookId, secret);
  }

  return {
    async secretsOf(instanceId) {
      const rows = await orm
        .select()
        .from(webhookSecrets)
        .where(eq(webhookSecrets.instanceId, instanceId))
        .orderBy(...NEWEST_FIRST);
      return rows
        .map(({ sealedSecret }) => seal.openText(sealedSecret, boundTo(instanceId)))
        .filter((secret) => secret !== null);
    },
    async received(owner, instanceIds) {
      if (instanceIds.length === 0) return [];
      const rows = await orm
        .selectDistinct({ instanceId: webhookSecrets.instanceId })
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
        await orm
          .delete(webhookSecrets)
          .where(
            and(
              eq(webhookSecrets.instanceId, instanceId),
              eq(webhookSecrets.webhookId, V2_WEBHOOK),
            ),
          );
        return;
      }
      if (shown.secret !== null) await keep(owner, instanceId, V2_WEBHOOK, shown.secret);
    },
    async learnExt(owner, instanceIds, webhookId, body) {
      const webhook = readWebhook(unwrapExt(body));
      const id = webhook?.id ?? webhookId;
      if (id === null) return;
      const instanceId = instanceIds.find((each) => webhook?.url === addressOf(each));
      if (instanceId === undefined) {
        await orm
          .delete(webhookSecrets)
          .where(and(eq(webhookSecrets.webhookId, id), eq(webhookSecrets.owner, owner)));
      } else await place(owner, instanceId, id, webhook?.secret ?? null);
    },
  };
}
