import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { linkSchema, linkSummarySchema } from '../../../contract/v2/link-schemas.ts';
import { capabilitiesOf } from '../../../contract/v2/link-rules.ts';
import { TEST_NOW } from '../../testing/listed-links.ts';
import { toLinkState, toListedLink } from './to-listed-link.ts';

const CREATED = '2026-01-17T07:43:30.000000Z';

function row(fields: Readonly<Record<string, unknown>>) {
  return toListedLink(z.parse(linkSummarySchema, { id: 'a', created_at: CREATED, ...fields }));
}

function inFull(fields: Readonly<Record<string, unknown>>) {
  return toListedLink(z.parse(linkSchema, { id: 'a', created_at: CREATED, ...fields }));
}

describe('where a v2 link stands', () => {
  it.each([
    ['reusable', 'active', null, 0, 'active'],
    ['reusable', 'active', null, 9, 'active'],
    ['reusable', 'inactive', null, 9, 'paused'],
    ['one_shot', 'active', 1, 0, 'awaiting'],
    ['one_shot', 'inactive', 1, 0, 'paused'],
    ['one_shot', 'closed', 1, 1, 'paid'],
    ['one_shot', 'expired', 1, 0, 'expired'],
    ['limited', 'active', 20, 0, 'active'],
    ['limited', 'active', 20, 5, 'selling'],
    ['limited', 'active', 20, 17, 'running_low'],
    ['limited', 'active', 100, 90, 'running_low'],
    ['limited', 'active', 3, 0, 'active'],
    ['limited', 'inactive', 20, 5, 'paused'],
    ['limited', 'closed', 20, 20, 'sold_out'],
    ['limited', 'expired', 20, 5, 'expired'],
    ['reusable', 'closed', null, 0, 'unknown'],
    ['limited', 'frozen', 20, 5, 'unknown'],
    ['gift', 'active', null, 0, 'unknown'],
  ])('%s, %s, %s to sell, %i sold: %s', (mode, status, quota, sold, standing) => {
    const link = row({
      payment_mode: mode,
      status,
      max_payments: quota,
      successful_payments_count: sold,
    });
    expect(link.standing).toBe(standing);
  });

  it('is active for a static link, whatever mode came with it', () => {
    const link = row({ type: 'static', status: 'active', payment_mode: 'odd', amount: '12.00' });
    expect(link).toMatchObject({ mode: 'static', standing: 'active', amount: null });
  });
});

describe('toListedLink', () => {
  it('knows a deadline only from the link in full', () => {
    const fields = {
      payment_mode: 'one_shot',
      status: 'active',
      effective_inactivity_timeout_minutes: 60,
    };
    expect(row(fields).closesAt).toBeUndefined();
    expect(inFull(fields).closesAt).toBe(Date.parse('2026-01-17T08:43:30Z'));
    expect(inFull({ ...fields, effective_inactivity_timeout_minutes: null }).closesAt).toBeNull();
  });

  it('makes metadata and bank references searchable', () => {
    const link = inFull({
      metadata: { order: 'ORD-12', note: 'Leïla' },
      udfs: { udf1: { value: 'INV2026', label: 'Référence' } },
    });
    expect(link.references.split('\n')).toEqual(['ORD-12', 'Leïla', 'INV2026', 'Référence']);
  });

  it('keeps odd ids and addresses as they came, and money that cannot be read out of every sum', () => {
    const link = row({
      id: '../odd id/%2F?',
      payment_link: 'https://pay.example.dz/a?b=%20c',
      amount: 'free',
      collected_amount: 'NaN',
      successful_payments_count: 3,
    });
    expect(link.id).toBe('../odd id/%2F?');
    expect(link.address).toBe('https://pay.example.dz/a?b=%20c');
    expect(link.amount).toBeNull();
    expect(link.collected).toBeNull();
  });

  it('takes what was collected as nothing where nobody has paid and the answer is silent', () => {
    expect(row({ successful_payments_count: 0 }).collected).toBe(0);
    expect(row({ successful_payments_count: 1 }).collected).toBeNull();
  });
});

describe('toLinkState', () => {
  it('hands the rules an expired link once its deadline has passed, swept or not', () => {
    const link = {
      ...row({ payment_mode: 'limited', status: 'active', max_payments: 5 }),
      closesAt: TEST_NOW,
    };
    const before = capabilitiesOf(toLinkState(link, TEST_NOW - 1), TEST_NOW - 1);
    const after = capabilitiesOf(toLinkState(link, TEST_NOW), TEST_NOW);
    expect(before.edit.isAllowed).toBe(true);
    expect(after.edit).toEqual({ isAllowed: false, rule: 'link.expiredFinal' });
    expect(after.pause).toEqual({ isAllowed: false, rule: 'link.expiredNoToggle' });
  });
});
