import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '../../database/database.ts';
import { createCredentialSeal } from '../session/credential-seal.ts';
import { openEmbedded } from '../testing/open-embedded.ts';
import { createWebhookSecrets, type WebhookSecrets } from './webhook-secrets.ts';

const SECRET = `whsec_${Buffer.alloc(24, 1).toString('base64')}`;
const addressOf = (instanceId: string) => `https://pay.example.dz/bff/webhooks/${instanceId}`;

let database: Database;
let secrets: WebhookSecrets;

beforeAll(async () => {
  database = await openEmbedded();
  const seal = createCredentialSeal('s'.repeat(32), { v2: 'https://v2', ext: 'https://ext' });
  secrets = createWebhookSecrets(database, seal, addressOf, Date.now);
});
afterAll(() => database.close());

const learn = (owner: string, id: string, instanceId: string, secret?: string) =>
  secrets.learnExt(owner, ['shop', 'studio'], id, {
    data: {
      id,
      url: addressOf(instanceId),
      events: [],
      is_active: true,
      ...(secret && { secret }),
    },
  });

it('a receiver that goes to another of our addresses takes its secret along', async () => {
  await learn('owner', 'w1', 'shop', SECRET);
  expect(await secrets.secretsOf('shop')).toEqual([SECRET]);
  // An answer to a change shows no secret.
  await learn('owner', 'w1', 'studio');
  expect(await secrets.secretsOf('shop')).toEqual([]);
  expect(await secrets.secretsOf('studio')).toEqual([SECRET]);
  expect(await secrets.received('owner', ['shop', 'studio'])).toEqual(['studio']);
});

it('a receiver of somebody else by the same id takes none', async () => {
  await learn('owner', 'w2', 'shop', SECRET);
  await learn('another', 'w2', 'studio');
  expect(await secrets.secretsOf('shop')).toEqual([SECRET]);
});
