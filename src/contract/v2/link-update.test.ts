import { describe, expect, it } from 'vitest';
import { checkUpdate, effectOfUpdate } from './link-update.ts';
import type { Link } from './link.ts';
import { linkSchema } from './link-schemas.ts';
import { sayRule } from './rule-messages.ts';
import * as z from 'zod/mini';

const NOW = Date.parse('2026-01-17T10:00:00Z');

function linkWith(fields: Record<string, unknown> = {}): Link {
  return z.parse(linkSchema, {
    id: 'link-demo-123',
    slug: 'demo-product',
    type: 'dynamic',
    payment_mode: 'limited',
    status: 'active',
    amount: '2500.00',
    max_payments: 50,
    successful_payments_count: 15,
    created_at: '2026-01-01T00:00:00.000000Z',
    metadata: { order_id: 'ORD-456', customer_type: 'premium' },
    settings: { show_retry_button: false, allow_anonymous: true },
    ...fields,
  });
}

describe('checkUpdate', () => {
  it.each(['active', 'inactive', 'closed', 'expired'])(
    'refuses every update of a one-shot link that is %s',
    (status) => {
      const link = linkWith({ payment_mode: 'one_shot', status, max_payments: 1 });
      for (const input of [{}, { title: 'New' }, { payment_mode: 'limited' }]) {
        expect(checkUpdate(link, input, NOW)).toMatchObject({
          kind: 'forbidden',
          rule: 'link.oneShotImmutable',
        });
      }
    },
  );

  it('refuses an expired link, also one that only the clock has expired', () => {
    expect(checkUpdate(linkWith({ status: 'expired' }), {}, NOW)).toMatchObject({
      kind: 'forbidden',
      rule: 'link.expiredFinal',
    });
    const overdue = linkWith({
      last_activity_at: '2026-01-17T09:00:00.000000Z',
      effective_inactivity_timeout_minutes: 60,
    });
    expect(checkUpdate(overdue, { title: 'New' }, NOW - 1).kind).toBe('allowed');
    expect(checkUpdate(overdue, { title: 'New' }, NOW).kind).toBe('forbidden');
  });

  it.each([
    ['type', 'static', 'dynamic', 'type.immutable'],
    ['payment_mode', 'reusable', 'limited', 'payment_mode.immutable'],
    ['slug', 'other', 'demo-product', 'slug.immutable'],
  ])('refuses another %s and takes the same', (field, other, same, rule) => {
    expect(checkUpdate(linkWith(), { [field]: other }, NOW)).toMatchObject({
      kind: 'invalid',
      issues: [{ path: [field], rule }],
    });
    expect(checkUpdate(linkWith(), { [field]: same }, NOW)).toEqual({ kind: 'allowed', patch: {} });
  });

  it('ignores mode, quota, price and timeout of a static link', () => {
    const link = linkWith({ type: 'static', payment_mode: 'reusable', amount: null });
    const input = {
      payment_mode: 'limited',
      max_payments: 'x',
      amount: 'x',
      inactivity_timeout_minutes: 'x',
    };
    expect(checkUpdate(link, input, NOW)).toEqual({ kind: 'allowed', patch: {} });
  });

  it('ignores quota and timeout of a reusable link', () => {
    const link = linkWith({ payment_mode: 'reusable', max_payments: null });
    expect(checkUpdate(link, { max_payments: '5', inactivity_timeout_minutes: '9' }, NOW)).toEqual({
      kind: 'allowed',
      patch: {},
    });
  });

  it('says the documented sentence for a quota below what is sold', () => {
    const verdict = checkUpdate(
      linkWith({ successful_payments_count: 50, max_payments: 60 }),
      { max_payments: '40' },
      NOW,
    );
    expect(verdict.kind).toBe('invalid');
    const [issue] = verdict.kind === 'invalid' ? verdict.issues : [];
    expect(issue && sayRule(issue.rule, issue.params)).toBe(
      'The limit (40) cannot be lower than the 50 payments already received.',
    );
  });

  describe('a sold-out link', () => {
    const soldOut = linkWith({ status: 'closed', max_payments: 15 });

    it.each([[{ title: 'New' }], [{ max_payments: '15' }], [{ max_payments: '' }]])(
      'does not take %j',
      (input) => {
        expect(checkUpdate(soldOut, input, NOW)).toMatchObject({
          kind: 'invalid',
          issues: [{ path: ['max_payments'], rule: 'max_payments.mustExceedSold' }],
        });
      },
    );

    it('tells a quota below the sold ones as such', () => {
      expect(checkUpdate(soldOut, { max_payments: '10' }, NOW)).toMatchObject({
        issues: [{ rule: 'max_payments.belowReceived', params: { limit: '10', received: 15 } }],
      });
    });

    it('reopens with a higher quota, and takes other fields along', () => {
      const verdict = checkUpdate(soldOut, { max_payments: '20', title: 'Batch 2' }, NOW);
      expect(verdict).toEqual({ kind: 'allowed', patch: { max_payments: 20, title: 'Batch 2' } });
      if (verdict.kind !== 'allowed') return;
      expect(effectOfUpdate(soldOut, verdict.patch)).toMatchObject({
        status: 'active',
        isReopened: true,
      });
    });
  });

  it('closes at a quota equal to what is sold, and keeps a paused link paused otherwise', () => {
    expect(effectOfUpdate(linkWith(), { max_payments: 15 }).status).toBe('closed');
    expect(effectOfUpdate(linkWith({ status: 'inactive' }), { max_payments: 15 }).status).toBe(
      'closed',
    );
    expect(effectOfUpdate(linkWith({ status: 'inactive' }), { max_payments: 16 }).status).toBe(
      'inactive',
    );
    expect(effectOfUpdate(linkWith(), { title: 'x' }).status).toBe('active');
  });

  it('merges settings and metadata by key; an empty metadata value takes the key away', () => {
    const verdict = checkUpdate(
      linkWith(),
      {
        settings: { show_retry_button: 'true' },
        metadata: { order_id: '', batch: '2' },
      },
      NOW,
    );
    if (verdict.kind !== 'allowed') throw new Error(verdict.kind);
    expect(effectOfUpdate(linkWith(), verdict.patch)).toMatchObject({
      settings: { show_retry_button: true, allow_anonymous: true },
      metadata: { customer_type: 'premium', batch: '2' },
    });
  });

  it('counts the metadata keys that the link will hold', () => {
    const held = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`k${index}`, 'v']));
    const link = linkWith({ metadata: held });
    expect(checkUpdate(link, { metadata: { k0: 'new' } }, NOW).kind).toBe('allowed');
    expect(checkUpdate(link, { metadata: { k0: '', fresh: 'v' } }, NOW).kind).toBe('allowed');
    expect(checkUpdate(link, { metadata: { fresh: 'v' } }, NOW)).toMatchObject({
      kind: 'invalid',
      issues: [{ path: ['metadata'], rule: 'metadata.tooManyKeys', params: { max: 50 } }],
    });
  });

  it('reads the line breaks of a form as plain ones', () => {
    expect(checkUpdate(linkWith(), { details: 'one\r\ntwo' }, NOW)).toEqual({
      kind: 'allowed',
      patch: { details: 'one\ntwo' },
    });
  });

  it('replaces UDFs as a whole, clears them when empty, leaves them when absent', () => {
    const udf2 = { value: 'TICKETBATCH2', label: 'Batch Reference' };
    expect(checkUpdate(linkWith(), { udfs: { udf2 } }, NOW)).toEqual({
      kind: 'allowed',
      patch: { udfs: { udf2 } },
    });
    for (const udfs of ['', null, {}, []]) {
      expect(checkUpdate(linkWith(), { udfs }, NOW)).toEqual({
        kind: 'allowed',
        patch: { udfs: null },
      });
    }
    expect(checkUpdate(linkWith(), { title: 'x' }, NOW)).toEqual({
      kind: 'allowed',
      patch: { title: 'x' },
    });
  });

  it('knows three answers for the timeout: set, clear, leave', () => {
    const patchOf = (input: unknown) => {
      const verdict = checkUpdate(linkWith(), input, NOW);
      return verdict.kind === 'allowed' ? verdict.patch : verdict;
    };
    expect(patchOf({ inactivity_timeout_minutes: '30' })).toEqual({
      inactivity_timeout_minutes: 30,
    });
    expect(patchOf({ inactivity_timeout_minutes: '' })).toEqual({
      inactivity_timeout_minutes: null,
    });
    expect(patchOf({})).toEqual({});
  });

  it('refuses an emptied title, and a logo that is no file', () => {
    expect(checkUpdate(linkWith(), { title: '' }, NOW)).toMatchObject({
      issues: [{ path: ['title'], rule: 'title.required' }],
    });
    expect(checkUpdate(linkWith(), { logo: 'x' }, NOW)).toMatchObject({
      issues: [{ path: ['logo'], rule: 'logo.notAnImage' }],
    });
    expect(checkUpdate(linkWith(), { logo: '' }, NOW)).toEqual({
      kind: 'allowed',
      patch: { logo: null },
    });
  });
});
