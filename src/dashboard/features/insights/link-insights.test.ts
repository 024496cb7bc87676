import { describe, expect, it } from 'vitest';
import { centimes } from '../../../contract/core/money.ts';
import { dayText, readDay } from '../../i18n/algiers-day.ts';
import {
  collectedByLink,
  collectedByPeriod,
  collectedEver,
  entriesOf,
  firstWholeDay,
} from './collected-sums.ts';
import type { InsightLink } from './insight-link.ts';
import type { LedgerEntry } from '../ledger/ledger.ts';
import { bestLinks, collectedByMode, sellOutForecasts, unpaidByAge } from './link-insights.ts';

const DAY = 86_400_000;
const now = Date.UTC(2026, 0, 22, 12);

function link(id: string, given: Partial<InsightLink> = {}): InsightLink {
  return {
    id,
    title: id,
    mode: 'reusable',
    standing: 'active',
    amount: centimes(100_000),
    collected: centimes(0),
    quota: null,
    sold: 0,
    createdAt: now - 60 * DAY,
    ...given,
  };
}

let nextId = 0;
function entry(linkId: string, daysAgo: number, given: Partial<LedgerEntry> = {}): LedgerEntry {
  nextId += 1;
  return {
    id: `t${nextId}`,
    linkId,
    status: 'completed',
    amount: centimes(1_000),
    at: now - daysAgo * DAY,
    givenBackAt: null,
    ...given,
  };
}

describe('what was collected', () => {
  const entries = [
    entry('a', 0),
    entry('b', 1, { status: 'refused' }),
    entry('a', 2, { amount: null }),
    entry('b', 40, { amount: centimes(5_000) }),
  ];

  it('is summed from payments that were completed; what cannot be read is counted apart', () => {
    const byLink = collectedByLink(entries);
    expect(byLink.get('a')).toEqual({ amount: 1_000, count: 2, unreadable: 1 });
    expect(byLink.get('b')).toEqual({ amount: 5_000, count: 1, unreadable: 0 });
  });

  it('is told of the links of one instance', () => {
    const ledger = { entries, since: 0, isWhole: true, readAt: now };
    const ofA = entriesOf(ledger, (id) => id === 'a');
    expect([...collectedByLink(ofA).keys()]).toEqual(['a']);
  });

  it('has a place for every day and every Algerian week', () => {
    const today = readDay('2026-01-22') ?? 0;
    const days = collectedByPeriod(entries, 'day', today - 3, today);
    expect(days.map(({ count }) => count)).toEqual([0, 1, 0, 1]);
    const weeks = collectedByPeriod(entries, 'week', today - 7, today);
    expect(weeks.map(({ from, to, count }) => [dayText(from), dayText(to), count])).toEqual([
      ['2026-01-10', '2026-01-16', 0],
      ['2026-01-17', '2026-01-22', 2],
    ]);
  });

  it('covers only days that were read from their beginning', () => {
    const midnight = Date.UTC(2026, 0, 14, 23);
    expect(
      dayText(firstWholeDay({ entries: [], since: midnight, isWhole: true, readAt: now })),
    ).toBe('2026-01-15');
    expect(
      dayText(firstWholeDay({ entries: [], since: midnight + 1, isWhole: true, readAt: now })),
    ).toBe('2026-01-16');
  });
});

describe('modes and links', () => {
  const links = [
    link('a', { collected: centimes(500), sold: 1 }),
    link('b', { collected: centimes(900), sold: 2, mode: 'limited' }),
    link('c', { collected: centimes(700), sold: 1 }),
    link('d', { collected: null, sold: 3, mode: 'static' }),
    link('e'),
  ];

  it('are ranked by what they brought', () => {
    expect(
      collectedByMode(links, collectedEver).map(({ mode, collected }) => [mode, collected.amount]),
    ).toEqual([
      ['reusable', 1_200],
      ['limited', 900],
      ['static', 0],
    ]);
    expect(bestLinks(links, collectedEver, 2).map(({ link: { id } }) => id)).toEqual(['b', 'c']);
    expect(bestLinks(links, collectedEver, 9).map(({ link: { id } }) => id)).toEqual([
      'b',
      'c',
      'a',
    ]);
  });
});

describe('unpaid invoices', () => {
  it('are told by age, with what they would bring', () => {
    const invoice = (days: number, amount = 1_000) =>
      link(`i${days}`, {
        mode: 'one_shot',
        standing: 'awaiting',
        createdAt: now - days * DAY,
        amount: centimes(amount),
      });
    const groups = unpaidByAge(
      [invoice(0), invoice(2.9), invoice(3), invoice(13), invoice(400, 7_000), link('other')],
      now,
    );
    expect(groups.map(({ from, before, count, amount }) => [from, before, count, amount])).toEqual([
      [0, 3, 2, 2_000],
      [3, 7, 1, 1_000],
      [7, 14, 1, 1_000],
      [14, 30, 0, 0],
      [30, null, 1, 7_000],
    ]);
  });
});

describe('selling out', () => {
  it('comes soonest where little is left at a good pace', () => {
    const limited = { mode: 'limited', standing: 'selling', quota: 20 };
    const links = [
      link('slow', { ...limited, sold: 3 }),
      link('fast', { ...limited, sold: 14 }),
      link('dead', { ...limited, sold: 5 }),
      link('gone', { ...limited, sold: 20, standing: 'sold_out' }),
    ];
    const entries = [
      ...Array.from({ length: 14 }, (_sale, index) => entry('fast', index)),
      ...Array.from({ length: 3 }, (_sale, index) => entry('slow', index)),
      entry('dead', 1),
      ...Array.from({ length: 9 }, () => entry('dead', 20)),
    ];
    const forecasts = sellOutForecasts(links, entries, now);
    expect(forecasts.map(({ link: { id }, left }) => [id, left])).toEqual([
      ['fast', 6],
      ['slow', 17],
    ]);
    expect(forecasts[0]?.pace.perDay).toBe(1);
  });
});
