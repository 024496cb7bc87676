import { describe, expect, it } from 'vitest';
import { centimes } from '../../../contract/core/money.ts';
import type { LiveChange } from './live-change.ts';
import { moneyNewsOf } from './money-news.ts';

const change = (type: string, linkId: string, amount: number | null): LiveChange => ({
  id: `${type} ${linkId} ${amount}`,
  type,
  generation: 'v2',
  instanceId: 'i1',
  linkId,
  amount: amount === null ? null : centimes(amount),
  at: null,
});

describe('what is announced', () => {
  it('is money received, summed when it comes together', () => {
    const news = moneyNewsOf([
      change('transaction.completed', 'l1', 250_000),
      change('pay_link.closed', 'l1', null),
      change('transaction.completed', 'l1', 50_000),
    ]);
    expect(news).toMatchObject([{ kind: 'received', count: 2, amount: 300_000, linkId: 'l1' }]);
  });

  it('names no link when there are several, and no sum that it does not know', () => {
    const news = moneyNewsOf([
      change('transaction.completed', 'l1', 250_000),
      change('transaction.completed', 'l2', null),
    ]);
    expect(news).toMatchObject([{ kind: 'received', count: 2, amount: null, linkId: null }]);
  });

  it('is money given back, each by itself; refusals and visits are silent', () => {
    const news = moneyNewsOf([
      change('transaction.pending', 'l1', 250_000),
      change('transaction.refused', 'l1', 250_000),
      change('transaction.refunded', 'l1', 250_000),
    ]);
    expect(news).toEqual([{ kind: 'givenBack', amount: 250_000, linkId: 'l1' }]);
    expect(moneyNewsOf([])).toEqual([]);
  });
});
