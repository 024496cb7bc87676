import { describe, expect, it } from 'vitest';
import { centimes } from '../core/money.ts';
import { checkUpdate, FROZEN_ONCE_PAID, isFrozen, type UpdatableLink } from './link-update.ts';
import { LINK_STATUSES } from './link.ts';

const NOW = Date.parse('2026-11-20T09:00:00Z');
const HOUR = 3_600_000;
const iso = (instant: number): string => new Date(instant).toISOString();

const linkOf = (fields: Partial<UpdatableLink> = {}): UpdatableLink => ({
  payment_instance_id: 'i',
  form_id: null,
  title: 'A link',
  description: '',
  amount_mode: 'fixed',
  amount: centimes(250_000),
  min_amount: null,
  max_amount: null,
  currency: 'DZD',
  usage_mode: 'limited',
  max_uses: 5,
  target_amount: null,
  starts_at: null,
  ends_at: null,
  expires_at: null,
  paid_count: 0,
  total_collected: centimes(0),
  status: 'active',
  allowed_payers: [],
  metadata: { order_id: '1', team: 'a' },
  ...fields,
});
const paid = { paid_count: 2, total_collected: centimes(500_000) };

const rulesOf = (link: UpdatableLink, body: object): string[] => {
  const verdict = checkUpdate(link, body, NOW);
  if (verdict.kind === 'conflict') return [verdict.rule];
  return verdict.kind === 'invalid'
    ? verdict.issues.map(({ path, rule }) => `${path.join('.')}: ${rule}`)
    : [];
};
const resultOf = (link: UpdatableLink, body: object) => {
  const verdict = checkUpdate(link, body, NOW);
  if (verdict.kind !== 'allowed') throw new Error(JSON.stringify(verdict));
  return verdict;
};

describe('an update', () => {
  it.each(LINK_STATUSES)('of a link that is %s', (status) => {
    const isTaken = ['draft', 'active', 'paused'].includes(status);
    expect(rulesOf(linkOf({ status }), { title: 'New' })).toEqual(
      isTaken ? [] : [`link.${status}`],
    );
  });

  it('leaves what it does not name', () => {
    const { link, status } = resultOf(linkOf(), { title: 'New' });
    expect(status).toBe('active');
    expect(link).toMatchObject({ title: 'New', amount: 250_000, max_uses: 5, logo: undefined });
    expect(link.metadata).toEqual({ order_id: '1', team: 'a' });
  });

  it('merges metadata by key, and takes away what is null', () => {
    const metadata = { team: null, shop: 'b' };
    expect(resultOf(linkOf(), { metadata }).link.metadata).toEqual({ order_id: '1', shop: 'b' });
    expect(rulesOf(linkOf(), { metadata: 'x' })).toEqual(['metadata: metadata.malformed']);
  });

  it('before the first payment changes everything, and asks for what the new mode needs', () => {
    expect(rulesOf(linkOf(), { usage_mode: 'capped_amount' })).toEqual([
      'target_amount: target_amount.required',
    ]);
    const { link } = resultOf(linkOf(), {
      usage_mode: 'capped_amount',
      target_amount: 9_000,
      amount_mode: 'open',
      payment_instance_id: 'j',
    });
    expect(link).toMatchObject({
      usage_mode: 'capped_amount',
      target_amount: 900_000,
      max_uses: null,
      amount_mode: 'open',
      amount: null,
      payment_instance_id: 'j',
    });
  });

  it.each([
    [{ amount_mode: 'open' }, ['amount_mode: amount_mode.frozen', 'amount: amount.frozen']],
    [{ amount: 3_000 }, ['amount: amount.frozen']],
    [{ usage_mode: 'reusable' }, ['usage_mode: usage_mode.frozen']],
    [{ payment_instance_id: 'j' }, ['payment_instance_id: payment_instance_id.frozen']],
    [{ form_id: 'f' }, ['form_id: form_id.frozen']],
    [{ max_uses: 1 }, ['max_uses: max_uses.belowUsed']],
  ])('after a payment refuses %j on its field', (body, rules) => {
    expect(rulesOf(linkOf(paid), body)).toEqual(rules);
  });

  it('freezes the bounds of an open amount, too', () => {
    const open = linkOf({
      ...paid,
      amount_mode: 'open',
      amount: null,
      min_amount: centimes(10_000),
    });
    expect(rulesOf(open, { min_amount: 200, max_amount: 300 })).toEqual([
      'min_amount: min_amount.frozen',
      'max_amount: max_amount.frozen',
    ]);
    expect(FROZEN_ONCE_PAID.filter((field) => isFrozen(open, field))).toEqual(FROZEN_ONCE_PAID);
    expect(isFrozen(open, 'title')).toBe(false);
    expect(isFrozen(linkOf(), 'amount')).toBe(false);
  });

  it('takes a frozen field as it is', () => {
    expect(rulesOf(linkOf(paid), { amount: 2500, usage_mode: 'limited', title: 'New' })).toEqual(
      [],
    );
  });

  it('after a payment lets a limit rise, and fall to what is used, which exhausts the link', () => {
    expect(resultOf(linkOf(paid), { max_uses: 9 })).toMatchObject({
      status: 'active',
      link: { max_uses: 9 },
    });
    expect(resultOf(linkOf({ ...paid, status: 'paused' }), { max_uses: 2 }).status).toBe(
      'exhausted',
    );
    const capped = linkOf({
      ...paid,
      usage_mode: 'capped_amount',
      max_uses: null,
      target_amount: centimes(900_000),
    });
    expect(rulesOf(capped, { target_amount: 4_999 })).toEqual([
      'target_amount: target_amount.belowCollected',
    ]);
    expect(resultOf(capped, { target_amount: 5_000 }).status).toBe('exhausted');
    expect(resultOf(capped, { target_amount: 5_001 }).status).toBe('active');
  });

  it('moves an end into the future alone, and lets a draft keep one that has passed', () => {
    const window = linkOf({
      usage_mode: 'time_window',
      max_uses: null,
      starts_at: NOW - 2 * HOUR,
      ends_at: NOW + HOUR,
    });
    expect(rulesOf(window, { ends_at: iso(NOW - HOUR) })).toEqual(['ends_at: ends_at.past']);
    expect(rulesOf(window, { ends_at: iso(NOW - 3 * HOUR) })).toEqual([
      'ends_at: ends_at.notAfterStart',
    ]);
    expect(resultOf(window, { ends_at: iso(NOW + 9 * HOUR) }).link.ends_at).toBe(NOW + 9 * HOUR);
    const draft = linkOf({ status: 'draft', expires_at: NOW - HOUR });
    expect(rulesOf(draft, { title: 'New' })).toEqual([]);
    expect(resultOf(draft, { expires_at: null }).link.expires_at).toBeNull();
  });

  it('refuses a link that has just expired, whatever its status says', () => {
    expect(rulesOf(linkOf({ expires_at: NOW }), { title: 'New' })).toEqual(['link.expired']);
  });
});
