import { describe, expect, it } from 'vitest';
import { centimes } from '../../../contract/core/money.ts';
import type { Ledger, LedgerEntry } from '../ledger/ledger.ts';
import { givenBackOf, moneyFiguresOf } from './money-figures.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** One in the afternoon in Algiers. */
const now = Date.UTC(2026, 0, 22, 12);
const midnight = Date.UTC(2026, 0, 21, 23);

let nextId = 0;
function entry(linkId: string, at: number, given: Partial<LedgerEntry> = {}): LedgerEntry {
  nextId += 1;
  const amount = centimes(1_000);
  return { id: `t${nextId}`, linkId, status: 'completed', amount, at, givenBackAt: null, ...given };
}

function ledger(entries: readonly LedgerEntry[], since = now - 90 * DAY): Ledger {
  return { entries, since, isWhole: true, readAt: now };
}

const figures = (read: Ledger, isCounted = (_id: string) => true) =>
  moneyFiguresOf(read, isCounted, now);

describe('what the payments of a list say', () => {
  it('is told of thirty days of Algiers, and of as many before up to the same hour', () => {
    const from = midnight - 29 * DAY;
    const read = ledger([
      entry('a', now - HOUR),
      entry('a', from),
      entry('a', from - 1),
      entry('a', now - 30 * DAY - 1, { amount: centimes(500) }),
      entry('a', from - 30 * DAY),
      entry('a', from - 30 * DAY - 1),
    ]);
    const { collected, collectedBefore, isShort } = figures(read);
    expect(collected).toEqual({ count: 2, amount: 2_000, unreadable: 0 });
    // What came in after this hour thirty days ago is no part of the comparison.
    expect(collectedBefore).toEqual({ count: 2, amount: 1_500, unreadable: 0 });
    expect(isShort).toBe(false);
  });

  it('follows the filter, and sums nothing that was not received', () => {
    const read = ledger([
      entry('a', now - HOUR),
      entry('b', now - HOUR),
      entry('a', now - HOUR, { status: 'refused' }),
      entry('a', now - HOUR, { status: 'failed' }),
      entry('a', now - HOUR, { status: 'pending' }),
      entry('a', now - HOUR, { amount: null }),
      entry('a', now - 8 * DAY, { status: 'refused' }),
    ]);
    const { collected, refused } = figures(read, (id) => id === 'a');
    expect(collected).toEqual({ count: 2, amount: 1_000, unreadable: 1 });
    expect(refused).toBe(2);
  });

  it('compares nothing and says how far it reaches where payments were not read so far back', () => {
    const since = now - 5 * DAY;
    const read = figures(ledger([entry('a', now - 4 * DAY)], since));
    expect(read).toMatchObject({
      isShort: true,
      collectedFrom: since,
      collectedBefore: null,
      isRecentShort: true,
      recentFrom: since,
    });
  });

  it('says whether there is more to come', () => {
    const read = ledger([], now - 5 * DAY);
    expect(figures(read).isGrowing).toBe(false);
    expect(figures({ ...read, isWhole: false, readAt: null }).isGrowing).toBe(true);
  });

  it('counts what went back by when it went', () => {
    const read = ledger([
      entry('a', now - 9 * DAY, { status: 'refunded', givenBackAt: now - DAY }),
      entry('a', now - DAY, { status: 'pending', givenBackAt: now - HOUR }),
      entry('a', now - 20 * DAY, { status: 'refunded', givenBackAt: now - 8 * DAY }),
    ]);
    expect(figures(read).givenBack).toEqual({ count: 2, amount: 2_000, unreadable: 0 });
  });
});

describe('links of which money went back', () => {
  it('are those of the last seven days, with the sum and the last time', () => {
    const read = ledger([
      entry('a', now - 2 * DAY, { status: 'refunded', givenBackAt: now - 2 * DAY }),
      entry('a', now - 3 * DAY, { status: 'refunded', givenBackAt: now - 3 * DAY }),
      entry('b', now - DAY, { status: 'refunded', givenBackAt: now - DAY, amount: null }),
      entry('c', now - 7 * DAY, { status: 'refunded', givenBackAt: now - 7 * DAY }),
      entry('d', now - DAY),
    ]);
    expect([...givenBackOf(read, now)]).toEqual([
      ['a', { count: 2, amount: 2_000, at: now - 2 * DAY }],
      ['b', { count: 1, amount: null, at: now - DAY }],
    ]);
  });
});
