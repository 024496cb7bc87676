import { createHmac } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { LiveMessage } from '../../../contract/core/live-message.ts';
import type { StreamStart } from '../../../contract/core/stream-start.ts';
import type { Database } from '../../database/database.ts';
import { webhookInbox } from '../db/schema.ts';
import { openEmbedded } from '../testing/open-embedded.ts';
import { openEvents, type ListeningPage } from '../testing/open-events.ts';
import { SAME_ORIGIN, sendRaw, WRITE, type RawAnswer } from '../testing/send-raw.ts';
import { startBff, type BffServer } from '../testing/start-bff.ts';
import { answerJson, INSTANCE, startUpstream, type Upstream } from '../testing/start-upstream.ts';

const SECRET = `whsec_${'0123456789abcdef'.repeat(3)}`;
const OTHER_SECRET = `whsec_${'fedcba9876543210'.repeat(3)}`;
const PUBLIC_URL = 'https://pay.example.dz';
const OURS = `${PUBLIC_URL}/bff/webhooks/${INSTANCE.id}`;

let database: Database;
let upstream: Upstream;
let bff: BffServer;
let cookie: string;
/** What the API has configured, as it shows it. */
let configured: { webhook_url: string | null; webhook_secret: string };
const pages: ListeningPage[] = [];

const HTTPS = { 'X-Forwarded-Proto': 'https', Origin: PUBLIC_URL };

beforeAll(async () => {
  database = await openEmbedded();
});
afterAll(() => database.close());
beforeEach(async () => {
  upstream = await startUpstream();
  upstream.answerWith(({ method, url, body }, response) => {
    if (method === 'PUT') {
      configured = { ...configured, webhook_url: JSON.parse(body.toString()).webhook_url };
      answerJson(response, 200, { success: true, data: { ...configured, has_secret: true } });
    } else if (url.endsWith('/regenerate-secret')) {
      configured = { ...configured, webhook_secret: OTHER_SECRET };
      answerJson(response, 200, { success: true, data: { webhook_secret: OTHER_SECRET } });
    } else answerJson(response, 404, {});
  });
  configured = { webhook_url: null, webhook_secret: SECRET };
  bff = await startBff({ database, upstreamBase: upstream.base, env: { PUBLIC_URL } });
  const answer = await bff.signIn(undefined, HTTPS);
  cookie = answer.headers['set-cookie']?.[0]?.split(';', 1)[0] ?? '';
});
afterEach(async () => {
  await configure('https://elsewhere.example.dz/hook');
  await database.orm.delete(webhookInbox);
  for (const page of pages.splice(0)) page.leave();
  await bff.close();
  await upstream.close();
});

const write = (method: string, path: string, body: unknown): Promise<RawAnswer> =>
  sendRaw(bff.origin, {
    method,
    path: `/bff/v2${path}`,
    headers: { ...WRITE, Cookie: cookie, 'Content-Type': 'application/json' },
    ...(body !== null && { body: JSON.stringify(body) }),
  });
const configure = (url: string | null): Promise<RawAnswer> =>
  write('PUT', `/${INSTANCE.id}/webhook`, { webhook_url: url });

interface Delivery {
  readonly id?: string;
  readonly secret?: string;
  readonly at?: number;
  readonly to?: string;
  readonly instance?: string;
  readonly signed?: string;
}

const NOW = Date.parse('2026-03-01T08:00:00Z') / 1_000;

/** Delivers as the vendor does: from a server, with none of the headers of a page. */
async function deliver(delivery: Delivery = {}): Promise<number> {
  const { id = 'd1', secret = SECRET, at = NOW, to = INSTANCE.id } = delivery;
  const body = JSON.stringify({
    delivery_id: id,
    event: 'transaction.completed',
    timestamp: at,
    data: {
      transaction: { id: 't1', amount: 2_500, customer: { name: 'Sara K.' } },
      pay_link: { id: 'l1', title: 'Atelier' },
      instance: { id: delivery.instance ?? to },
    },
  });
  const mac = createHmac('sha256', secret)
    .update(`${at}.${delivery.signed ?? body}`)
    .digest('hex');
  const answer = await sendRaw(bff.origin, {
    method: 'POST',
    path: `/bff/webhooks/${to}`,
    headers: {
      'Content-Type': 'application/json',
      'X-MytpePay-Event': 'transaction.completed',
      'X-MytpePay-Delivery-Id': encodeURIComponent(id),
      'X-MytpePay-Timestamp': String(at),
      'X-MytpePay-Signature': `sha256=${mac}`,
    },
    body,
  });
  return answer.status;
}

async function listen(start: StreamStart = null): Promise<ListeningPage> {
  const page = await openEvents(bff.origin, cookie, start);
  pages.push(page);
  return page;
}

describe('the stream of changes, from webhooks', () => {
  it('takes a delivery whose id no database keeps for nothing that it knows', async () => {
    await configure(OURS);
    expect(await deliver({ id: 'a\u0000b' })).toBe(204);
    expect(await database.orm.select().from(webhookInbox)).toEqual([]);
  });

  it('brings what was received and verified, and nothing of the payer', async () => {
    await configure(OURS);
    const page = await listen();
    expect((await page.next('hello')).data).toBe('{"source":"webhooks","silent":[]}');
    expect(await deliver({ id: 'first' })).toBe(204);
    const { data } = await page.next('change');
    expect(JSON.parse(data)).toEqual({
      id: 'first',
      generation: 'v2',
      type: 'transaction.completed',
      instance_id: INSTANCE.id,
      link_id: 'l1',
      amount: '2500.00',
      at: '2026-03-01T08:00:00.000Z',
    });
  });

  it('takes a delivery that is repeated once', async () => {
    await configure(OURS);
    const page = await listen();
    expect(await deliver({ id: 'again' })).toBe(204);
    expect(await deliver({ id: 'again' })).toBe(204);
    expect(await deliver({ id: 'after' })).toBe(204);
    expect((await page.next('change')).id).toBe('again');
    expect((await page.next('change')).id).toBe('after');
  });

  it('tells a page that comes back what it missed', async () => {
    await configure(OURS);
    await deliver({ id: 'seen' });
    await deliver({ id: 'missed' });
    const page = await listen({ after: 'seen' });
    expect((await page.next('change')).id).toBe('missed');
  });

  it('tells a page what was received since it was opened, and nothing older', async () => {
    await configure(OURS);
    await deliver({ id: 'before' });
    bff.advance(60_000);
    await deliver({ id: 'since' });
    const page = await listen({ since: NOW * 1_000 + 60_000 });
    expect((await page.next('change')).id).toBe('since');
  });

  it('tells a page to read anew that was opened before what is kept', async () => {
    await configure(OURS);
    const page = await listen({ since: NOW * 1_000 - 24 * 60 * 60_000 - 1 });
    expect((await page.next('reset')).data).toBe('{}');
  });

  it('tells a page to read anew when more was received than is told one by one', async () => {
    await configure(OURS);
    await database.orm.insert(webhookInbox).values(
      Array.from({ length: 501 }, (_, index) => ({
        instanceId: INSTANCE.id,
        deliveryId: `many-${String(index)}`,
        message: {} as LiveMessage,
        receivedAt: NOW * 1_000,
      })),
    );
    const page = await listen({ since: NOW * 1_000 });
    expect((await page.next('reset')).data).toBe('{}');
  });

  it('follows a rotation of the secret', async () => {
    await configure(OURS);
    await write('POST', `/${INSTANCE.id}/webhook/regenerate-secret`, null);
    expect(await deliver()).toBe(401);
    expect(await deliver({ secret: OTHER_SECRET })).toBe(204);
  });

  it('is not there while webhooks go elsewhere', async () => {
    const refused = { headers: { ...SAME_ORIGIN, Cookie: cookie }, path: '/bff/events' };
    expect((await sendRaw(bff.origin, refused)).status).toBe(404);
    await configure(OURS);
    await listen();
    await configure('https://elsewhere.example.dz/hook');
    expect(await deliver()).toBe(401);
  });
});

describe('a webhook', () => {
  beforeEach(() => configure(OURS));

  it.each<[string, Delivery]>([
    ['signed with another secret', { secret: OTHER_SECRET }],
    ['with a body that is not the signed one', { signed: '{}' }],
    ['that is five minutes old', { at: NOW - 301 }],
    ['from the future', { at: NOW + 301 }],
    ['of an instance that has none', { to: 'instance-2' }],
  ])('%s is refused', async (_what, delivery) => {
    expect(await deliver(delivery)).toBe(401);
  });

  it('within five minutes of skew is taken', async () => {
    expect(await deliver({ id: 'early', at: NOW - 299 })).toBe(204);
    expect(await deliver({ id: 'late', at: NOW + 299 })).toBe(204);
  });

  it('about another instance than its address is told to nobody', async () => {
    const page = await listen();
    expect(await deliver({ id: 'foreign', instance: 'instance-2' })).toBe(204);
    expect(await deliver({ id: 'own' })).toBe(204);
    expect((await page.next('change')).id).toBe('own');
  });

  it('without a signature, or with too much to say, is refused', async () => {
    const post = (headers: Readonly<Record<string, string>>, body: string) =>
      sendRaw(bff.origin, { method: 'POST', path: `/bff/webhooks/${INSTANCE.id}`, headers, body });
    expect((await post({}, '{}')).status).toBe(401);
    expect((await post({}, 'x'.repeat(65 * 1024))).status).toBe(413);
  });

  it('leaves no secret in the database', async () => {
    const rows = await database.run('select * from bff.webhook_secrets');
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(SECRET);
  });
});
