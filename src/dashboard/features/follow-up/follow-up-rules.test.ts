import { describe, expect, it } from 'vitest';
import { centimes } from '../../../contract/core/money.ts';
import type { FollowUpLink } from './follow-up-link.ts';
import { invoiceQueue } from './invoice-queue.ts';
import { newsSince } from './news-since.ts';
import { quietReasonAt } from './quiet-time.ts';

const NOW = Date.parse('2026-03-10T09:00:00Z');
const HOUR = 60 * 60_000;

function link(id: string, fields: Partial<FollowUpLink> = {}): FollowUpLink {
  return {
    id,
    title: id,
    mode: 'one_shot',
    standing: 'awaiting',
    amount: centimes(250_000),
    createdAt: NOW - 48 * HOUR,
    updatedAt: NOW - 48 * HOUR,
    closesAt: undefined,
    ...fields,
  };
}

describe('the queue of unpaid invoices', () => {
  it('has those that close within a day first, then the oldest', () => {
    const queue = invoiceQueue(
      [
        link('young', { createdAt: NOW - HOUR }),
        link('old', { createdAt: NOW - 240 * HOUR }),
        link('closes tomorrow', { closesAt: NOW + 23 * HOUR, createdAt: NOW }),
        link('closes today', { closesAt: NOW + 2 * HOUR, createdAt: NOW }),
        link('closes late', { closesAt: NOW + 72 * HOUR, createdAt: NOW - 480 * HOUR }),
        link('ageless', { createdAt: null }),
        link('paid', { standing: 'paid' }),
        link('stock', { mode: 'limited', standing: 'selling' }),
      ],
      NOW,
    );
    expect(queue.map(({ id }) => id)).toEqual([
      'closes today',
      'closes tomorrow',
      'closes late',
      'old',
      'young',
      'ageless',
    ]);
  });
});

describe('the hours at which nobody is reminded', () => {
  it.each([
    ['2026-03-05T12:00:00Z', null],
    ['2026-03-06T12:00:00Z', 'friday'],
    // In Algiers it is Friday already, and past midnight.
    ['2026-03-05T23:30:00Z', 'late'],
    ['2026-03-06T22:59:00Z', 'late'],
    ['2026-03-07T12:00:00Z', null],
    ['2026-03-10T19:59:00Z', null],
    ['2026-03-10T20:00:00Z', 'late'],
    ['2026-03-10T06:59:00Z', 'late'],
    ['2026-03-10T07:00:00Z', null],
  ])('at %s: %s', (instant, reason) => {
    expect(quietReasonAt(Date.parse(instant))).toBe(reason);
  });
});

describe('what a merchant has missed', () => {
  it('is what was paid, sold out and expired since, and nothing from before', () => {
    const since = NOW - 10 * HOUR;
    const news = newsSince(
      since,
      [
        link('invoice', { standing: 'paid', updatedAt: NOW - HOUR }),
        link('sold out', { mode: 'limited', standing: 'sold_out', updatedAt: NOW - 2 * HOUR }),
        link('sold out before', { mode: 'limited', standing: 'sold_out' }),
        link('expired', { standing: 'expired', updatedAt: NOW - 3 * HOUR }),
        link('past its deadline', { standing: 'expired', closesAt: NOW - HOUR }),
        link('expired before', { standing: 'expired', closesAt: since - HOUR }),
      ],
      [
        { linkId: 'invoice', at: NOW - HOUR, status: 'completed', amount: centimes(250_000) },
        { linkId: 'sold out', at: NOW - 2 * HOUR, status: 'completed', amount: centimes(100) },
        { linkId: 'sold out', at: NOW - 3 * HOUR, status: 'completed', amount: null },
        { linkId: 'sold out', at: NOW - 3 * HOUR, status: 'refused', amount: centimes(100) },
        { linkId: 'sold out', at: since - 1, status: 'completed', amount: centimes(100) },
        { linkId: 'of another shop', at: NOW, status: 'completed', amount: centimes(100) },
      ],
      NOW,
    );
    expect(news.paid).toEqual([
      { linkId: 'invoice', title: 'invoice', count: 1, amount: 250_000 },
      { linkId: 'sold out', title: 'sold out', count: 2, amount: 100 },
    ]);
    expect(news.payments).toBe(3);
    expect(news.soldOut.map(({ id }) => id)).toEqual(['sold out']);
    expect(news.expired.map(({ id }) => id).toSorted()).toEqual(['expired', 'past its deadline']);
  });
});
