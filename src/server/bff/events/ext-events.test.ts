import { createHmac } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { LiveMessage } from '../../../contract/core/live-message.ts';
import type { StreamStart } from '../../../contract/core/stream-start.ts';
import type { Database } from '../../database/database.ts';
import { webhookInbox, webhookSecrets } from '../db/schema.ts';
import { openEmbedded } from '../testing/open-embedded.ts';
import { openEvents, type ListeningPage } from '../testing/open-events.ts';
import { sendRaw, WRITE } from '../testing/send-raw.ts';
import { cookieOf, startBff, type BffServer } from '../testing/start-bff.ts';
import {
  answerJson,
  EXT_INSTANCE,
  EXT_KEY,
  EXT_SECRET,
  INSTANCE,
  KEY,
  SECRET,
  startUpstream,
  type Upstream,
} from '../testing/start-upstream.ts';

const PUBLIC_URL = 'https://pay.example.dz';
const OURS = `${PUBLIC_URL}/bff/webhooks/${EXT_INSTANCE.id}`;
const HTTPS = { 'X-Forwarded-Proto': 'https', Origin: PUBLIC_URL };
/** What the first, the second … receiver signs with. */
const secretOf = (receiver: number): string =>
  `whsec_${Buffer.alloc(24, receiver).toString('base64')}`;
const FIRST = secretOf(1);
const SECOND = secretOf(2);
/** A secret that replaced one. */
const REPLACED = secretOf(200);
/** What the clock of the server shows, unix seconds. */
const NOW = Date.parse('2026-03-01T08:00:00Z') / 1_000;

let database: Database;
let upstream: Upstream;
let bff: BffServer;
let cookie: string;
const pages: ListeningPage[] = [];

beforeAll(async () => {
  database = await openEmbedded();
});
afterAll(() => database.close());
afterEach(async () => {
  for (const page of pages.splice(0)) page.leave();
  await bff.close();
  await upstream.close();
  await database.orm.delete(webhookInbox);
  await database.orm.delete(webhookSecrets);
});

/** Signs in to the new platform, and to v2 besides where wanted. */
async function start(env: Readonly<Record<string, string>>, withV2 = false): Promise<void> {
  upstream = await startUpstream();
  bff = await startBff({ database, upstreamBase: upstream.base, env: { PUBLIC_URL, ...env } });
  await signInToExt(withV2);
}

async function signInToExt(withV2 = false): Promise<void> {
  const ext = { platform: 'ext', api_key: EXT_KEY, api_secret: EXT_SECRET };
  const answer = await bff.signIn(
    {
      ...(withV2 ? { platform: 'v2', api_key: KEY, api_secret: SECRET, other: ext } : ext),
      is_trusted_device: false,
    },
    HTTPS,
  );
  cookie = cookieOf(answer);
}

async function listen(from: StreamStart = null): Promise<ListeningPage> {
  const page = await openEvents(bff.origin, cookie, from);
  pages.push(page);
  return page;
}

const changeOf = async (page: ListeningPage): Promise<LiveMessage> =>
  JSON.parse((await page.next('change')).data) as LiveMessage;

describe('webhooks of the new platform', () => {
  /** What the API has, as it shows it. */
  let webhook: { id: string; url: string; secret?: string };
  /** How many receivers were made. */
  let made: number;

  beforeEach(async () => {
    made = 0;
    await start({ MYTPE_EXT_API_URL: 'https://api.example.dz/api/ext' });
    upstream.answerWith(({ method, url, body }, response) => {
      if (!url.startsWith('/api/ext/webhooks')) answerJson(response, 404, {});
      else if (method === 'DELETE') answerJson(response, 200, { message: 'Webhook deleted.' });
      else if (url.endsWith('/regenerate-secret'))
        answerJson(response, 200, { data: { ...webhook, secret: REPLACED } });
      else {
        const { url: wanted } = JSON.parse(body.toString()) as { url: string };
        const isNew = method === 'POST';
        if (isNew) made += 1;
        webhook = { id: isNew ? `w${String(made)}` : (url.split('/').at(-1) ?? ''), url: wanted };
        const shown = isNew ? { ...webhook, secret: secretOf(made) } : webhook;
        answerJson(response, method === 'POST' ? 201 : 200, { data: shown });
      }
    });
  });

  const write = (method: string, path: string, body?: object) =>
    sendRaw(bff.origin, {
      method,
      path: `/bff/ext/webhooks${path}`,
      headers: { ...WRITE, Cookie: cookie, 'Content-Type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });

  interface Delivery {
    readonly id?: string;
    readonly transaction?: string;
    readonly secret?: string;
    readonly at?: number;
    readonly signed?: string;
    readonly more?: string;
    /** The instance at whose address it arrives. */
    readonly to?: string;
  }

  /** Delivers as Standard Webhooks has it. @returns the status of the answer */
  async function deliver(delivery: Delivery = {}): Promise<number> {
    const { id = 'd1', transaction = id, secret = FIRST, at = NOW, more = '' } = delivery;
    const { to = EXT_INSTANCE.id } = delivery;
    const body = JSON.stringify({
      type: 'transaction.paid',
      timestamp: '2026-03-01T08:00:00Z',
      data: {
        transaction: { id: `t-${transaction}`, amount: '2500.00', payer: { name: 'Sara K.' } },
        payment_link: { id: 'l1', payment_instance_id: EXT_INSTANCE.id },
      },
    });
    const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
    const mac = createHmac('sha256', key)
      .update(`${id}.${String(at)}.${delivery.signed ?? body}`)
      .digest('base64');
    const answer = await sendRaw(bff.origin, {
      method: 'POST',
      path: `/bff/webhooks/${encodeURIComponent(to)}`,
      headers: {
        'Content-Type': 'application/json',
        'webhook-id': id,
        'webhook-timestamp': String(at),
        'webhook-signature': `${more}v1,${mac}`,
      },
      body,
    });
    return answer.status;
  }

  it('that come to us are told to the pages, without whom they are about', async () => {
    expect((await write('POST', '', { url: OURS })).status).toBe(201);
    const page = await listen();
    expect((await page.next('hello')).data).toBe('{"source":"webhooks","silent":[]}');
    // While a secret is replaced there is more than one signature.
    expect(await deliver({ more: `v1,${Buffer.alloc(32).toString('base64')} v2,x ` })).toBe(204);
    const { data } = await page.next('change');
    expect(JSON.parse(data)).toEqual({
      id: 'ext:t-d1:transaction.paid',
      generation: 'ext',
      type: 'transaction.paid',
      instance_id: EXT_INSTANCE.id,
      link_id: 'l1',
      amount: '2500.00',
      at: '2026-03-01T08:00:00.000Z',
    });
    // What was missed is told to whoever comes back.
    page.leave();
    expect(await deliver({ id: 'd2' })).toBe(204);
    const again = await listen({ after: 'ext:t-d1:transaction.paid' });
    expect((await changeOf(again)).id).toBe('ext:t-d2:transaction.paid');
  });

  it.each<[string, Delivery]>([
    ['signed with another secret', { secret: SECOND }],
    ['with a body that is not the signed one', { signed: '{}' }],
    ['that is five minutes old', { at: NOW - 301 }],
    ['from the future', { at: NOW + 301 }],
    ['with an id that no header may have', { id: 'd 1' }],
  ])('%s are refused', async (_what, delivery) => {
    await write('POST', '', { url: OURS });
    expect(await deliver(delivery)).toBe(401);
  });

  it.each(['متجر الياسمين', 'shop/1', '100%', '%2F', 'a b', 'a+b?c#d;e', '\u{1f48d}'])(
    'come to the address of an instance whose id is %s',
    async (to) => {
      upstream.ownInstance({ ...EXT_INSTANCE, id: to });
      await signInToExt();
      await write('POST', '', { url: `${PUBLIC_URL}/bff/webhooks/${encodeURIComponent(to)}` });
      expect(await deliver({ to })).toBe(204);
      expect(await deliver({ to, id: 'd2', secret: SECOND })).toBe(401);
    },
  );

  it.each(['a%00b', 'a%0Ab', '%FF', '%ED%A0%80', 'a'.repeat(201)])(
    'to an address that no instance can have are refused: %s',
    async (to) => {
      const answer = await sendRaw(bff.origin, {
        method: 'POST',
        path: `/bff/webhooks/${to}`,
        headers: {
          'webhook-id': 'd1',
          'webhook-timestamp': String(NOW),
          'webhook-signature': `v1,${Buffer.alloc(32).toString('base64')}`,
        },
        body: '{}',
      });
      expect(answer.status).toBe(401);
    },
  );

  it('are taken by the new secret once it was replaced, which nobody can read', async () => {
    await write('POST', '', { url: OURS });
    await write('POST', '/w1/regenerate-secret');
    expect(await deliver()).toBe(401);
    expect(await deliver({ secret: REPLACED })).toBe(204);
    const rows = await database.run('select * from bff.webhook_secrets');
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(REPLACED.slice('whsec_'.length));
  });

  it('of two receivers at one address are taken by either secret, and a payment is told once', async () => {
    await write('POST', '', { url: OURS });
    await write('POST', '', { url: OURS });
    const page = await listen();
    expect(await deliver({ id: 'd1', secret: FIRST, transaction: 'a' })).toBe(204);
    expect(await deliver({ id: 'd2', secret: SECOND, transaction: 'a' })).toBe(204);
    expect(await deliver({ id: 'd3', secret: SECOND, transaction: 'b' })).toBe(204);
    expect((await changeOf(page)).id).toBe('ext:t-a:transaction.paid');
    expect((await changeOf(page)).id).toBe('ext:t-b:transaction.paid');
    // The other one goes on when one is gone.
    await write('DELETE', '/w1');
    expect(await deliver({ id: 'd4', secret: FIRST })).toBe(401);
    expect(await deliver({ id: 'd5', secret: SECOND })).toBe(204);
  });

  it('of more receivers than five are taken by the newest secrets', async () => {
    for (let receiver = 1; receiver <= 6; receiver += 1) {
      bff.advance(1_000);
      await write('POST', '', { url: OURS });
    }
    const statuses: number[] = [];
    for (let receiver = 1; receiver <= 6; receiver += 1)
      statuses.push(await deliver({ id: `of-${String(receiver)}`, secret: secretOf(receiver) }));
    expect(statuses).toEqual([401, 204, 204, 204, 204, 204]);
  });

  it.each([
    ['sent elsewhere', () => write('PATCH', '/w1', { url: 'https://else.example.dz/hook' })],
    ['deleted', () => write('DELETE', '/w1')],
  ])('are taken no more once the receiver is %s', async (_what, change) => {
    await write('POST', '', { url: OURS });
    await change();
    expect(await deliver()).toBe(401);
    await expect(listen()).rejects.toThrow('404');
  });

  it('that go elsewhere from the start leave the pages to look for themselves', async () => {
    await write('POST', '', { url: 'https://else.example.dz/hook' });
    await expect(listen()).rejects.toThrow('404');
  });
});

describe('one stream for both platforms', () => {
  const tell = (id: string, event: string, instanceId: string) =>
    `id: ${id}\nevent: ${event}\ndata: ${JSON.stringify({
      id,
      event,
      created_at: '2026-03-01T08:00:00.000000Z',
      instance_id: instanceId,
      link_id: `link of ${id}`,
      data: {
        payment_link: { id: 'x' },
        ...(event === 'transaction.paid' && { transaction: { amount: '2500.00' } }),
      },
    })}\n\n`;

  it('is silent about the one that has nothing to tell, and says so', async () => {
    // v2 by its webhooks, of which none comes here; the new platform by the feed of the sandbox.
    await start({}, true);
    const asked: (string | undefined)[] = [];
    upstream.answerWith(({ url, headers }, response) => {
      if (!url.startsWith('/api/ext/events')) {
        answerJson(response, 404, {});
        return;
      }
      asked.push(headers['last-event-id'] as string | undefined);
      expect(headers['x-api-key']).toBe(EXT_KEY);
      response.writeHead(200, { 'Content-Type': 'text/event-stream' });
      response.write(tell('e1', 'transaction.paid', EXT_INSTANCE.id));
    });
    const page = await listen({ after: `${INSTANCE.id} ext:e0` });
    expect((await page.next('hello')).data).toBe('{"source":"feed","silent":["v2"]}');
    expect(await changeOf(page)).toMatchObject({
      id: 'ext:e1',
      generation: 'ext',
      type: 'transaction.paid',
      link_id: 'link of e1',
      amount: '2500.00',
    });
    // Each is asked from where the page has heard it.
    expect(asked).toEqual(['e0']);
  });
});
