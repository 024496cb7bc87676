import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { FEED_EVENTS, feedMessageSchema } from './feed.ts';
import { readCheckedTransaction } from './transaction-check.ts';
import { WEBHOOK_EVENTS } from './webhooks.ts';
import { webhookDeliverySchema } from './webhook-delivery.ts';

describe('a checked transaction', () => {
  it('is read even when nearly everything is missing or odd', () => {
    expect(readCheckedTransaction({ status: 'on_hold', amount: 'free' })).toEqual({
      order_number: '',
      order_id: '',
      status: 'on_hold',
      amount: null,
      payment_method: '',
      approval_code: '',
      gateway_message: '',
      given_back_reason: null,
      udf1: null,
      slug: '',
      title: '',
      merchant_name: '',
      link_settings: { show_retry_button: true, allow_anonymous: false },
      created_at: null,
      updated_at: null,
    });
  });

  it('takes an approval code that came as a number', () => {
    const read = readCheckedTransaction({ approval_code: 510_150, amount: '2500.00' });
    expect(read).toMatchObject({ approval_code: '510150', amount: 250_000 });
  });
});

describe('a delivery', () => {
  it('is read with its attempts, and without those that cannot be', () => {
    const delivery = {
      id: 'd1',
      event: 'transaction.completed',
      status: 'waiting',
      attempts: [{ attempt: 1, started_at: '2026-11-20T09:00:00.000000Z', response_status: 500 }],
      next_attempt_at: '2026-11-20T09:00:30.000000Z',
    };
    expect(z.parse(webhookDeliverySchema, delivery)).toMatchObject({
      attempts: [{ attempt: 1, duration: null, response_status: 500, problem: null }],
      next_attempt_at: Date.parse('2026-11-20T09:00:30Z'),
      created_at: null,
      order_number: '',
    });
    expect(z.parse(webhookDeliverySchema, { id: 'd1', attempts: 'three' })).toMatchObject({
      attempts: [],
    });
    expect(z.safeParse(webhookDeliverySchema, {}).success).toBe(false);
  });
});

describe('the feed', () => {
  it('tells of what webhooks do, and of what went back', () => {
    expect(FEED_EVENTS).toEqual([...WEBHOOK_EVENTS, 'transaction.refunded']);
  });

  it('is not read without an id, by which a repeated message is known', () => {
    expect(z.safeParse(feedMessageSchema, { event: 'pay_link.created' }).success).toBe(false);
  });
});
