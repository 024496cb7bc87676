import { createHmac } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { MINUTE_MS } from '../../../contract/core/instant.ts';
import { webhookBodySchema, WEBHOOK_SECRET_PATTERN } from '../../../contract/v2/webhooks.ts';
import {
  webhookDeliverySchema,
  type WebhookDelivery,
} from '../../../contract/v2/webhook-delivery.ts';
import { databases } from '../../database/testing/databases.ts';
import { createLog } from '../../log.ts';
import { webhooks } from '../db/schema.ts';
import { createPayers, type Payers } from '../testing/payers.ts';
import { openReceiver, type Received, type Receiver } from '../testing/receiver.ts';
import { openTestSandbox, type TestMerchant, type TestSandbox } from '../testing/test-sandbox.ts';
import { startDeliveryWorker } from './delivery-worker.ts';
import { openDeliveryQueue } from './job-queue.ts';
import { findWebhook, sealOldSecrets } from './webhook-store.ts';

interface Configuration {
  readonly webhook_url: string | null;
  readonly webhook_secret: string | null;
  readonly has_secret: boolean;
}

describe.each(databases)('webhooks on the $name database', (kind) => {
  let sandbox: TestSandbox;
  let payers: Payers;
  let merchant: TestMerchant;
  let receiver: Receiver;

  beforeAll(async () => {
    sandbox = await openTestSandbox(kind);
    payers = createPayers(sandbox);
  });
  afterAll(async () => {
    await sandbox.close();
  });
  beforeEach(async () => {
    merchant = await sandbox.newMerchant();
    receiver = await openReceiver();
    return () => receiver.close();
  });

  const path = (rest = ''): string => `/${merchant.instanceId}/webhook${rest}`;
  async function call<T>(method: string, rest: string, json?: unknown): Promise<T> {
    const answer = await merchant.call(method, path(rest), json === undefined ? {} : { json });
    if (answer.status !== 200) throw new Error(`${answer.status} ${answer.text}`);
    return (JSON.parse(answer.text) as { data: T }).data;
  }
  /** Switches the webhook on. @returns its secret */
  async function listen(): Promise<string> {
    const { webhook_secret: secret } = await call<Configuration>('PUT', '', {
      webhook_url: `${receiver.origin}/hook`,
    });
    return secret ?? '';
  }
  const deliver = async (): Promise<void> => {
    await sandbox.sandbox.sweep();
  };
  const deliveries = async (query = ''): Promise<WebhookDelivery[]> => {
    const page = await call<{ data: unknown[] }>('GET', `/deliveries${query}`);
    return page.data.map((item) => webhookDeliverySchema.parse(item));
  };
  const events = (): string[] =>
    receiver.received.map(({ headers }) => String(headers['x-mytpepay-event']));
  const header = (request: Received | undefined, name: string): string =>
    String(request?.headers[`x-mytpepay-${name}`]);
  /** As a receiver works it out, from the documents alone. */
  const signatureOf = (secret: string, request: Received): string =>
    createHmac('sha256', secret)
      .update(`${header(request, 'timestamp')}.${request.body}`)
      .digest('hex');
  const advance = (ms: number): void => sandbox.clock.moveTo(sandbox.clock.now() + ms);

  it('show their secret once, when it is made, and each new one once', async () => {
    expect(await call('GET', '')).toEqual({
      webhook_url: null,
      webhook_secret: null,
      has_secret: false,
    });
    const secret = await listen();
    expect(secret).toMatch(WEBHOOK_SECRET_PATTERN);
    const masked = await call<Configuration>('GET', '');
    expect(masked).toEqual({
      webhook_url: `${receiver.origin}/hook`,
      webhook_secret: expect.stringContaining('••••'),
      has_secret: true,
    });
    expect(masked.webhook_secret?.length).toBeLessThan(30);
    expect(await listen()).toBe(masked.webhook_secret);
    const { webhook_secret: next } = await call<Configuration>('POST', '/regenerate-secret');
    expect(next).toMatch(WEBHOOK_SECRET_PATTERN);
    expect(next).not.toBe(secret);
    expect((await call<Configuration>('GET', '')).webhook_secret).not.toBe(next);
  });

  it('keep it sealed: neither the database nor another row of it gives it away', async () => {
    const secret = await listen();
    const { orm } = sandbox.database;
    const stored = async (): Promise<string> => {
      const [row] = await orm
        .select()
        .from(webhooks)
        .where(eq(webhooks.instanceId, merchant.instanceId));
      return row?.secret ?? '';
    };
    const store = async (text: string): Promise<void> => {
      await orm
        .update(webhooks)
        .set({ secret: text })
        .where(eq(webhooks.instanceId, merchant.instanceId));
    };
    const sealed = await stored();
    expect(sealed).not.toContain(secret.slice(6));
    expect(await findWebhook(sandbox.sandbox.webhooks, merchant.instanceId)).toMatchObject({
      secret,
    });

    // As it was written before secrets were sealed: still good, and sealed at the next start.
    await store(secret);
    expect((await call<Configuration>('GET', '')).has_secret).toBe(true);
    await sealOldSecrets(sandbox.sandbox.webhooks);
    expect(await stored()).not.toContain(secret.slice(6));
    expect(await findWebhook(sandbox.sandbox.webhooks, merchant.instanceId)).toMatchObject({
      secret,
    });

    // Another instance's, or sealed by another server's secret: it opens nothing and signs nothing.
    const other = await sandbox.newMerchant();
    const url = `${receiver.origin}/hook`;
    await other.call('PUT', `/${other.instanceId}/webhook`, { json: { webhook_url: url } });
    const [foreign] = await orm
      .select()
      .from(webhooks)
      .where(eq(webhooks.instanceId, other.instanceId));
    await store(foreign?.secret ?? '');
    expect(await call('GET', '')).toMatchObject({ webhook_secret: null, has_secret: false });
    await merchant.createLink();
    await deliver();
    expect(receiver.received).toEqual([]);
    expect(await deliveries()).toMatchObject([
      { attempts: [{ response_status: null, problem: 'the secret cannot be read' }] },
    ]);
    expect(await listen()).toMatch(WEBHOOK_SECRET_PATTERN);
  });

  it.each([
    'http://example.com/hook',
    'https://10.0.0.1/hook',
    'https://169.254.169.254/',
    'https://user:pass@example.com/',
    'https://exa\u0000mple.com/',
    'https://example.com/\u0000',
    'ftp://example.com/',
    'hook',
    42,
  ])('do not go to %j', async (url) => {
    const answer = await merchant.call('PUT', path(), { json: { webhook_url: url } });
    expect([answer.status, Object.keys(answer.body.errors ?? {})]).toEqual([422, ['webhook_url']]);
  });

  it('belong to the merchant alone', async () => {
    await listen();
    const stranger = await sandbox.newMerchant();
    for (const [method, rest] of [
      ['GET', ''],
      ['PUT', ''],
      ['POST', '/regenerate-secret'],
      ['GET', '/deliveries'],
      ['POST', '/deliveries/x/redeliver'],
    ] as const) {
      const answer = await stranger.call(method, path(rest), method === 'PUT' ? { json: {} } : {});
      expect(answer.status).toBe(404);
    }
  });

  it('tell of all that happens to a link and its payments, in bodies as documented', async () => {
    const secret = await listen();
    const link = await merchant.createLink({ payment_mode: 'limited', max_payments: '1' });
    const refused = await payers.begin(link.slug);
    const failed = await payers.begin(link.slug);
    const late = await payers.begin(link.slug);
    await payers.decide(refused, 'funds');
    await payers.comeBack(refused);
    await payers.decide(failed, 'timeout');
    await payers.comeBack(failed);
    await payers.pay(link.slug);
    await payers.decide(late, 'accepted');
    await payers.comeBack(late);
    await merchant.call('POST', `/links/update/${link.id}`, { form: { max_payments: '2' } });
    await merchant.call('PATCH', `/links/${link.id}/toggle-status`);
    await merchant.call('PATCH', `/links/${link.id}/toggle-status`);
    const expiring = await merchant.createLink({
      payment_mode: 'one_shot',
      inactivity_timeout_minutes: '1',
    });
    advance(MINUTE_MS);
    await deliver();
    const deleted = await merchant.createLink();
    await merchant.call('DELETE', `/links/${deleted.id}`);
    await deliver();

    expect(new Set(events())).toEqual(
      new Set([
        'transaction.pending',
        'transaction.processing',
        'transaction.completed',
        'transaction.failed',
        'transaction.refused',
        'pay_link.created',
        'pay_link.updated',
        'pay_link.activated',
        'pay_link.deactivated',
        'pay_link.closed',
        'pay_link.expired',
        'pay_link.deleted',
      ]),
    );
    for (const request of receiver.received) {
      const body = webhookBodySchema.parse(JSON.parse(request.body));
      expect(body.event).toBe(header(request, 'event'));
      expect(body.delivery_id).toBe(header(request, 'delivery-id'));
      expect(body.data.transaction !== undefined).toBe(body.event.startsWith('transaction.'));
      const age = Date.now() / 1_000 - Number(header(request, 'timestamp'));
      expect(Math.abs(age)).toBeLessThan(60);
      expect(header(request, 'signature')).toBe(`sha256=${signatureOf(secret, request)}`);
    }
    const completed = receiver.received.find(
      (request) => header(request, 'event') === 'transaction.completed',
    );
    expect(JSON.parse(completed?.body ?? '')).toMatchObject({
      data: {
        transaction: { amount: 2_500, status: 'completed', customer: { name: 'Leïla B.' } },
        pay_link: { id: link.id, status: 'closed', remaining_payments: 0, amount: 2_500 },
        instance: { id: merchant.instanceId, name: 'Test shop' },
      },
    });
    const expired = receiver.received.filter(
      (request) => header(request, 'event') === 'pay_link.expired',
    );
    expect(expired).toHaveLength(1);
    expect(JSON.parse(expired[0]?.body ?? '')).toMatchObject({
      data: { pay_link: { id: expiring.id } },
    });
  });

  it('are tried at once, after half a minute and after five, each with a new signature for the same id', async () => {
    // The timestamp of a signature is the real time, not the sandbox's.
    vi.useFakeTimers({ toFake: ['Date'] });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const advance = (ms: number): void => {
      vi.setSystemTime(Date.now() + ms);
      sandbox.clock.moveTo(sandbox.clock.now() + ms);
    };
    const secret = await listen();
    receiver.answer = (response) => response.writeHead(500).end();
    await merchant.createLink();
    await deliver();
    expect(await deliveries()).toMatchObject([
      {
        status: 'waiting',
        attempts: [{ attempt: 1, response_status: 500, problem: 'answered 500' }],
      },
    ]);
    advance(26_000);
    await deliver();
    expect(receiver.received).toHaveLength(1);
    advance(8_000);
    await deliver();
    expect(receiver.received).toHaveLength(2);
    advance(269_000);
    await deliver();
    expect(receiver.received).toHaveLength(2);
    advance(62_000);
    await deliver();
    expect(receiver.received).toHaveLength(3);
    advance(60 * MINUTE_MS);
    await deliver();
    expect(receiver.received).toHaveLength(3);
    const [delivery] = await deliveries('?status=failed');
    expect(delivery).toMatchObject({
      status: 'failed',
      next_attempt_at: null,
      event: 'pay_link.created',
    });
    expect(delivery?.attempts.map(({ attempt }) => attempt)).toEqual([1, 2, 3]);
    expect(new Set(receiver.received.map((request) => header(request, 'delivery-id'))).size).toBe(
      1,
    );
    expect(new Set(receiver.received.map(({ body }) => body)).size).toBe(1);
    const times = receiver.received.map((request) => Number(header(request, 'timestamp')));
    expect(times.map((time) => time - (times[0] ?? 0))).toEqual([0, 34, 365]);
    for (const request of receiver.received)
      expect(header(request, 'signature')).toBe(`sha256=${signatureOf(secret, request)}`);
    expect(new Set(receiver.received.map((request) => header(request, 'signature'))).size).toBe(3);
  });

  it('are delivered by the first good answer, after bad ones of every kind', async () => {
    await listen();
    const answers: Receiver['answer'][] = [
      (response) => response.writeHead(302, { Location: `${receiver.origin}/else` }).end(),
      (response) => response.destroy(),
      (response) => response.writeHead(204).end(),
    ];
    receiver.answer = (response, request) => answers.shift()?.(response, request);
    await merchant.createLink();
    for (let round = 0; round < 4; round += 1) {
      await deliver();
      advance(6 * MINUTE_MS);
    }
    expect(receiver.received.map((request) => request.path)).toEqual(['/hook', '/hook', '/hook']);
    expect(await deliveries()).toMatchObject([
      { status: 'delivered', attempts: [{}, {}, { response_status: 204, problem: null }] },
    ]);
  });

  it('are sent once more when the merchant asks, with the same id', async () => {
    await listen();
    await merchant.createLink();
    await deliver();
    const [delivery] = await deliveries('?status=delivered');
    const again = await call<unknown>('POST', `/deliveries/${delivery?.id}/redeliver`);
    expect(webhookDeliverySchema.parse(again)).toMatchObject({ status: 'waiting' });
    const twice = await merchant.call('POST', path(`/deliveries/${delivery?.id}/redeliver`));
    expect(twice.status).toBe(403);
    await deliver();
    expect(receiver.received.map((request) => header(request, 'delivery-id'))).toEqual([
      delivery?.id,
      delivery?.id,
    ]);
    expect(await deliveries()).toMatchObject([
      { status: 'delivered', attempts: [{ attempt: 1 }, { attempt: 2 }] },
    ]);
  });

  it('are not sent where there is none, nor once it is switched off', async () => {
    await merchant.createLink();
    await deliver();
    await listen();
    await deliver();
    expect(receiver.received).toEqual([]);
    await merchant.createLink();
    await call('PUT', '', { webhook_url: null });
    await deliver();
    await merchant.createLink();
    await deliver();
    expect(receiver.received).toHaveLength(0);
    expect((await deliveries()).length).toBeLessThanOrEqual(1);
  });

  it('are sent once by four workers together, and one who hangs delays no other', async () => {
    const busy = await sandbox.newMerchant();
    const hanging = await openReceiver();
    hanging.answer = () => {};
    await listen();
    const answer = await busy.call('PUT', `/${busy.instanceId}/webhook`, {
      json: { webhook_url: hanging.origin },
    });
    expect(answer.status).toBe(200);
    const context = {
      ...sandbox.sandbox.webhooks,
      // One who hangs does so for as long as this test lasts.
      sending: { allowsLoopback: true, timeoutMs: 90_000 },
    };
    const log = createLog('silent');
    const queues = await Promise.all(
      Array.from({ length: 4 }, () => openDeliveryQueue(sandbox.database, log)),
    );
    for (let count = 0; count < 12; count += 1) await busy.createLink();
    const made = await Promise.all(Array.from({ length: 12 }, () => merchant.createLink()));
    const workers = queues.map((queue) => startDeliveryWorker({ ...context, queue }));
    await expect.poll(() => receiver.received.length, { timeout: 60_000 }).toBe(made.length);
    // Of the twelve for the receiver that hangs, no more were under way than it may have at once.
    expect(hanging.received.length).toBeLessThan(12);
    await hanging.close();
    await Promise.all(workers.map((worker) => worker.close()));
    await Promise.all(queues.map((queue) => queue.close()));
    const ids = receiver.received.map((request) => header(request, 'delivery-id'));
    expect(new Set(ids).size).toBe(made.length);
    expect(receiver.received).toHaveLength(made.length);
  });
});
