import { describe, expect, it } from 'vitest';
import { centimes } from '../../../contract/core/money.ts';
import type { LinkStanding, ListedLink } from '../links/listed-link.ts';
import { likelyOccasion, listedShareSubject } from './link-share-subject.ts';

const now = Date.UTC(2026, 0, 15, 13, 5);
const hour = 60 * 60_000;
const payee = { id: 'i1', name: 'Bijoux Leïla', logo: '/media/shop.png' };

const link: ListedLink = {
  id: 'l1',
  title: 'Collier',
  slug: 'collier',
  address: 'https://pay.mytpe.app/collier?é=%20',
  logo: null,
  mode: 'reusable',
  status: 'active',
  standing: 'active',
  amount: centimes(250_000),
  collected: centimes(0),
  quota: null,
  sold: 0,
  createdAt: now - 48 * hour,
  updatedAt: null,
  closesAt: undefined,
  references: '',
};

describe('a link as it is sent on', () => {
  it('keeps the address byte for byte, and lends the logo of the instance', () => {
    expect(listedShareSubject(link, payee, now)).toMatchObject({
      url: link.address,
      logo: '/media/shop.png',
      merchant: 'Bijoux Leïla',
      closesAt: null,
      left: null,
      obstacle: null,
    });
    expect(listedShareSubject({ ...link, logo: '/own.png' }, payee, now).logo).toBe('/own.png');
  });

  it('counts what is left where there is a quota, and never below none', () => {
    const stock: ListedLink = { ...link, mode: 'limited', quota: 20, sold: 18 };
    expect(listedShareSubject(stock, payee, now).left).toBe(2);
    expect(listedShareSubject({ ...stock, sold: 25 }, payee, now).left).toBe(0);
    // An invoice has a quota of one, which nobody speaks of.
    expect(listedShareSubject({ ...link, mode: 'one_shot', quota: 1 }, payee, now)).toMatchObject({
      left: null,
      isInvoice: true,
    });
  });

  it('tells a free amount from one that could not be read', () => {
    const free: ListedLink = { ...link, mode: 'static', amount: null };
    expect(listedShareSubject(free, payee, now).isAmountFree).toBe(true);
    expect(listedShareSubject({ ...link, amount: null }, payee, now).isAmountFree).toBe(false);
  });

  const obstacles: readonly [LinkStanding, string | null][] = [
    ['active', null],
    ['awaiting', null],
    ['selling', null],
    ['running_low', null],
    ['unknown', null],
    ['paused', 'paused'],
    ['expired', 'expired'],
    ['paid', 'paid'],
    ['sold_out', 'soldOut'],
  ];
  it.each(obstacles)('%s: what stands in the way is %s', (standing, obstacle) => {
    expect(listedShareSubject({ ...link, standing }, payee, now).obstacle).toBe(obstacle);
  });

  it('has expired once its deadline is over, swept or not', () => {
    const due: ListedLink = { ...link, mode: 'one_shot', standing: 'awaiting', closesAt: now };
    expect(listedShareSubject(due, payee, now).obstacle).toBe('expired');
    expect(listedShareSubject(due, payee, now - 1).obstacle).toBeNull();
  });
});

describe('why a link is most likely sent', () => {
  const invoice: ListedLink = { ...link, mode: 'one_shot', standing: 'awaiting' };

  it.each([
    ['an invoice of two days ago', invoice, 'reminder'],
    ['an invoice of an hour ago', { ...invoice, createdAt: now - hour }, 'new'],
    ['an invoice whose age is unknown', { ...invoice, createdAt: null }, 'new'],
    ['a paid invoice', { ...invoice, standing: 'paid' as const }, 'new'],
    ['an invoice past its deadline', { ...invoice, closesAt: now - 1 }, 'new'],
    ['a stock that runs low', { ...link, standing: 'running_low' as const }, 'fewLeft'],
    ['a product', link, 'new'],
  ])('%s', (_, sent, occasion) => {
    expect(likelyOccasion(sent, now)).toBe(occasion);
  });
});
