import { createHmac } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { WEBHOOK_SKEW_SECONDS } from '../../../contract/core/webhook-delivery.ts';
import { RULE_MESSAGES } from '../../../contract/ext/rule-messages.ts';
import { readWebhookDelivery } from '../../../contract/ext/webhook-delivery.ts';
import { WEBHOOK_EVENTS } from '../../../contract/ext/webhooks.ts';
import { databases } from '../../database/testing/databases.ts';
import { extWebhooks } from '../db/schema.ts';
import { newExtMerchant, type ExtMerchant } from '../testing/ext-merchant.ts';
import { createPayers, type Payers } from '../testing/payers.ts';
import { openReceiver, type Received, type Receiver } from '../testing/receiver.ts';
import { openTestSandbox, type TestSandbox } from '../testing/test-sandbox.ts';

interface Made {
  readonly id: string;
  readonly secret: string;
}

/** Whether a receiver that knows Standard Webhooks 1.0 alone would take it. */
function isGenuine({ headers, body }: Received, secret: string): boolean {
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  const text = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`;
  return (
    headers['webhook-signature'] === `v1,${createHmac('sha256', key).update(text).digest('base64')}`
  );
}

describe.each(databases)('ext webhooks on the $name database', (kind) => {
  let sandbox: TestSandbox;
  let merchant: ExtMerchant;
  let payers: Payers;
  let receiver: Receiver;

  beforeAll(async () => {
    sandbox = await openTestSandbox(kind);
    payers = createPayers(sandbox);
    receiver = await openReceiver();
  });
  afterAll(async () => {
    await receiver.close();
    await sandbox.close();
  });
  afterEach(() => {
    receiver.received.length = 0;
    receiver.answer = (response) => response.end();
  });

  async function listen(path: string, fields: object = {}): Promise<Made> {
    const answer = await merchant.call('POST', '/webhooks', {
      url: `${receiver.origin}${path}`,
      ...fields,
    });
    if (answer.status !== 201) throw new Error(answer.text);
    return (answer.body as { data: Made }).data;
  }
  const sweep = async (): Promise<void> => {
    await sandbox.sandbox.sweep();
  };
  const typesAt = (path: string): string[] =>
    receiver.received
      .filter((one) => one.path === path)
      .map(({ body }) => (JSON.parse(body) as { type: string }).type)
      .sort();

  it('are kept with a secret that is shown once and stored sealed', async () => {
    merchant = await newExtMerchant(sandbox);
    const made = await listen('/a', { description: 'Orders', events: ['transaction.paid'] });
    expect(made.secret).toMatch(/^whsec_[A-Za-z0-9+/]{32}$/);
    const read = await merchant.call('GET', `/webhooks/${made.id}`);
    expect(read.body).toMatchObject({
      data: {
        id: made.id,
        url: `${receiver.origin}/a`,
        description: 'Orders',
        events: ['transaction.paid'],
        is_active: true,
      },
    });
    expect(read.text).not.toContain('whsec_');
    const stored = await sandbox.database.orm.select().from(extWebhooks);
    expect(JSON.stringify(stored)).not.toContain(made.secret.slice('whsec_'.length));
    const rotated = await merchant.call('POST', `/webhooks/${made.id}/regenerate-secret`);
    expect((rotated.body as { data: Made }).data.secret).not.toBe(made.secret);
    const events = await merchant.call('GET', '/webhooks/events');
    expect(events.body).toEqual({ data: WEBHOOK_EVENTS });
  });

  it('are refused without an address that can be sent to, and are nobody else’s', async () => {
    merchant = await newExtMerchant(sandbox);
    for (const [url, message] of [
      ['', RULE_MESSAGES['url.required']],
      ['http://shop.example.dz', RULE_MESSAGES['url.malformed']],
      ['https://10.0.0.1/x', RULE_MESSAGES['url.notPublic']],
      ['https://169.254.169.254/x', RULE_MESSAGES['url.notPublic']],
    ] as const) {
      const answer = await merchant.call('POST', '/webhooks', { url });
      expect([answer.status, (answer.body as { errors: object }).errors]).toEqual([
        422,
        { url: [message] },
      ]);
    }
    const { id } = await listen('/b');
    const stranger = await newExtMerchant(sandbox);
    for (const [method, path] of [
      ['GET', `/webhooks/${id}`],
      ['PATCH', `/webhooks/${id}`],
      ['DELETE', `/webhooks/${id}`],
      ['POST', `/webhooks/${id}/regenerate-secret`],
      ['GET', `/webhooks/${id}/deliveries`],
    ] as const)
      expect((await stranger.call(method, path)).status).toBe(404);
    expect((await merchant.call('DELETE', `/webhooks/${id}`)).status).toBe(200);
    expect((await merchant.call('GET', `/webhooks/${id}`)).status).toBe(404);
  });

  it('are told of what they have chosen, each once, signed by Standard Webhooks', async () => {
    merchant = await newExtMerchant(sandbox);
    const all = await listen('/all');
    await listen('/paid', { events: ['transaction.paid'] });
    await listen('/off', { is_active: false });
    const link = await merchant.publishLink({
      usage_mode: 'one_shot',
      metadata: { order_id: '7' },
    });
    await merchant.move(link.id, 'pause');
    await merchant.move(link.id, 'resume');
    await payers.pay(link.slug);
    const other = await merchant.publishLink();
    await merchant.move(other.id, 'archive');
    await sweep();
    await sweep();
    expect(typesAt('/all')).toEqual([
      'payment_link.archived',
      'payment_link.exhausted',
      'payment_link.paused',
      'payment_link.published',
      'payment_link.published',
      'payment_link.resumed',
      'transaction.paid',
    ]);
    expect(typesAt('/paid')).toEqual(['transaction.paid']);
    expect(typesAt('/off')).toEqual([]);
    const mine = receiver.received.filter(({ path }) => path === '/all');
    for (const one of mine) {
      expect(isGenuine(one, all.secret)).toBe(true);
      const age = Date.now() / 1_000 - Number(one.headers['webhook-timestamp']);
      expect(Math.abs(age)).toBeLessThan(WEBHOOK_SKEW_SECONDS);
    }
    expect(new Set(mine.map(({ headers }) => headers['webhook-id'])).size).toBe(mine.length);
    const paid = mine.find(({ body }) => body.includes('"type":"transaction.paid"'));
    expect(JSON.parse(paid?.body ?? '')).toMatchObject({
      type: 'transaction.paid',
      data: {
        transaction: {
          payment_link_id: link.id,
          status: 'paid',
          amount: '2500.00',
          currency: 'DZD',
          payer: { name: 'Leïla B.', email: 'leila@example.dz' },
        },
        payment_link: {
          id: link.id,
          status: 'exhausted',
          paid_count: 1,
          total_collected: '2500.00',
          metadata: { order_id: '7' },
        },
      },
    });
  });

  it('are tried again with the same id, given up, and sent once more on demand', async () => {
    merchant = await newExtMerchant(sandbox);
    const { id } = await listen('/down', { events: ['payment_link.published'] });
    receiver.answer = (response) => {
      response.statusCode = 500;
      response.end();
    };
    await merchant.publishLink();
    for (let attempt = 0; attempt < 4; attempt += 1) {
      await sweep();
      sandbox.clock.moveTo(sandbox.clock.now() + 10 * 60_000);
    }
    expect(receiver.received).toHaveLength(3);
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    const listed = await merchant.call('GET', `/webhooks/${id}/deliveries?status=failed`);
    const [delivery] = (listed.body as { data: unknown[] }).data.map(readWebhookDelivery);
    expect(delivery).toMatchObject({
      event: 'payment_link.published',
      status: 'failed',
      attempts: [
        { attempt: 1, response_status: 500, problem: 'answered 500' },
        { attempt: 2 },
        { attempt: 3 },
      ],
      next_attempt_at: null,
    });
    expect(receiver.received[0]?.headers['webhook-id']).toBe(delivery?.id);
    receiver.answer = (response) => response.end();
    const path = `/webhooks/${id}/deliveries/${delivery?.id}/redeliver`;
    expect((await merchant.call('POST', path)).status).toBe(200);
    expect((await merchant.call('POST', path)).status).toBe(409);
    await sweep();
    const after = await merchant.call('GET', `/webhooks/${id}/deliveries`);
    expect(after.body).toMatchObject({
      data: [{ id: delivery?.id, status: 'delivered' }],
      meta: { total: 1, per_page: 15 },
    });
    expect((await merchant.call('POST', `/webhooks/${id}/deliveries/x/redeliver`)).status).toBe(
      404,
    );
  });
});
