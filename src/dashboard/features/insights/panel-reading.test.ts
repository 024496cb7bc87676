import { describe, expect, it } from 'vitest';
import type { Ledger } from '../ledger/ledger.ts';
import { lesserReading, linkReading, paymentReading } from './panel-reading.ts';

const NOW = 10_000;
const ledger = (fields: Partial<Ledger>): Ledger => {
  return { entries: [], since: 500, isWhole: true, readAt: NOW, ...fields };
};
const read = (of: Ledger | undefined, isFetching: boolean) =>
  paymentReading({ ledger: of, isFetching, now: NOW }, 1_000);

describe('what a panel rests on', () => {
  it.each([
    ['nothing yet', undefined, true, { state: 'reading', since: null }],
    ['nothing, and no more to come', undefined, false, { state: 'failed' }],
    ['all', ledger({}), false, { state: 'whole' }],
    ['all that is asked for', ledger({ isWhole: false, readAt: null }), true, { state: 'whole' }],
    [
      'a part, more to come',
      ledger({ since: 2_000, isWhole: false, readAt: null }),
      true,
      { state: 'reading', since: 2_000 },
    ],
    [
      'a part, then a failure',
      ledger({ since: 2_000, isWhole: false, readAt: null }),
      false,
      { state: 'partial', since: 2_000 },
    ],
    [
      'a part, as there is too much',
      ledger({ since: 2_000, isWhole: false }),
      true,
      { state: 'partial', since: 2_000 },
    ],
  ] as const)('of the payments: %s', (_, known, isFetching, expected) => {
    expect(read(known, isFetching)).toEqual(expected);
  });

  it('is as little as the lesser of links and payments', () => {
    const links = { loaded: 1, total: 9, isComplete: false, hasStopped: false };
    expect(lesserReading(linkReading(links), read(ledger({}), false)).state).toBe('reading');
    expect(lesserReading(linkReading(links), read(undefined, false)).state).toBe('failed');
    const stopped = linkReading({ ...links, hasStopped: true });
    expect(lesserReading(read(ledger({}), false), stopped).state).toBe('partial');
  });
});
