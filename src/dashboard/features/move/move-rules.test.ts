import { describe, expect, test } from 'vitest';
import { centimes } from '../../../contract/core/money.ts';
import type { Link } from '../../../contract/v2/link.ts';
import { isScarce, obstacleOf, planMove } from './move-rules.ts';

const NOW = Date.UTC(2026, 0, 15, 12);

const plain: Link = {
  id: '17',
  mytpe_pay_id: '3',
  title: 'Collier',
  details: 'Fait main',
  logo: null,
  slug: 'collier',
  type: 'dynamic',
  amount: centimes(250_000),
  status: 'active',
  payment_mode: 'reusable',
  max_payments: null,
  successful_payments_count: 0,
  metadata: { order_id: '7' },
  created_at: NOW,
  updated_at: NOW,
  payment_link: 'https://pay.example/collier',
  payment_status: 'unpaid',
  remaining_payments: null,
  collected_amount: centimes(0),
  udfs: null,
  settings: { show_retry_button: true, allow_anonymous: false },
  inactivity_timeout_minutes: null,
  effective_inactivity_timeout_minutes: null,
  inactivity_timeout_source: null,
  last_activity_at: null,
};
const stock: Link = { ...plain, payment_mode: 'limited', max_payments: 20 };

const plan = (link: Link) => planMove(link, 'i9', NOW);

describe('what goes over', () => {
  test('title, description, price, metadata, and the reference to the old link', () => {
    expect(plan(plain)).toEqual({
      kind: 'movable',
      changes: ['address'],
      body: {
        payment_instance_id: 'i9',
        title: 'Collier',
        description: 'Fait main',
        currency: 'DZD',
        amount_mode: 'fixed',
        amount: '2500.00',
        usage_mode: 'reusable',
        metadata: { order_id: '7', moved_from: '17' },
      },
    });
  });

  test('a free amount is an open one; an invoice is paid once', () => {
    const free: Link = { ...plain, type: 'static', amount: null, payment_mode: '' };
    expect(plan(free)).toMatchObject({ body: { amount_mode: 'open', usage_mode: 'reusable' } });
    expect(plan({ ...plain, payment_mode: 'one_shot' })).toMatchObject({
      body: { usage_mode: 'one_shot' },
    });
  });

  test('of a limited link what is left', () => {
    expect(plan(stock)).toMatchObject({
      body: { usage_mode: 'limited', max_uses: 20 },
      changes: ['address', 'restock'],
    });
    expect(plan({ ...stock, successful_payments_count: 5 })).toMatchObject({
      body: { max_uses: 15 },
      changes: ['address', 'stock', 'restock', 'history'],
    });
  });
});

describe('what changes is told', () => {
  test('references, settings, inactivity, payments and a pause', () => {
    const rich: Link = {
      ...stock,
      status: 'inactive',
      udfs: { udf1: { value: 'INV1', label: '' } },
      settings: { show_retry_button: true, allow_anonymous: true },
      effective_inactivity_timeout_minutes: 2_880,
    };
    expect(plan(rich)).toMatchObject({
      body: { metadata: { moved_from: '17', moved_paused: 'true' } },
      changes: ['address', 'restock', 'references', 'settings', 'inactivity', 'paused'],
    });
  });

  test('a delay that a product never had is none', () => {
    const product = { ...plain, effective_inactivity_timeout_minutes: 2_880 };
    expect(plan(product)).toMatchObject({ changes: ['address'] });
  });
});

test.each([
  ['paid', { payment_mode: 'one_shot', status: 'closed' }],
  ['soldOut', { payment_mode: 'limited', status: 'closed', max_payments: 20 }],
  ['soldOut', { payment_mode: 'limited', max_payments: 5, successful_payments_count: 5 }],
  ['expired', { payment_mode: 'one_shot', status: 'expired' }],
  ['unknown', { status: 'frozen' }],
  ['unknown', { payment_mode: 'lottery' }],
  ['unknown', { type: 'auction' }],
  ['noAmount', { amount: null }],
] as const)('cannot be moved: %s', (obstacle, fields) => {
  const link: Link = { ...plain, ...fields };
  expect(obstacleOf(link)).toBe(obstacle);
  expect(plan(link)).toEqual({ kind: 'obstructed', obstacle });
});

test('what the new platform would refuse is told by its rule', () => {
  const metadata = Object.fromEntries(
    Array.from({ length: 50 }, (_item, index) => [`key${index}`, 'x']),
  );
  expect(plan({ ...plain, metadata })).toMatchObject({
    kind: 'refused',
    issues: [{ rule: 'metadata.tooManyKeys' }],
  });
  expect(plan({ ...plain, details: 'x'.repeat(5_001) })).toMatchObject({
    issues: [{ rule: 'description.tooLong' }],
  });
});

test('what is paid once or so often could be sold twice while both links are open', () => {
  expect(isScarce(plain)).toBe(false);
  expect(isScarce(stock)).toBe(true);
  expect(isScarce({ type: 'dynamic', payment_mode: 'one_shot' })).toBe(true);
  expect(isScarce({ type: 'static', payment_mode: 'one_shot' })).toBe(false);
});
