import { describe, expect, it } from 'vitest';
import { recentTransactionSchema } from '../../../contract/v2/transaction-schemas.ts';
import type { RecentTransaction } from '../../../contract/v2/transaction.ts';
import type { LiveChange } from './live-change.ts';
import { Once } from './once.ts';
import { RecentChanges } from './recent-changes.ts';

const BEFORE = Date.parse('2026-01-22T10:00:00Z');
const AFTER = Date.parse('2026-01-22T10:20:00Z');

function payment(id: string, status: string): RecentTransaction {
  return recentTransactionSchema.parse({
    id,
    status,
    amount: '2500.00',
    transactionable_id: 'l1',
    transactionable: { id: 'l1', title: 'Atelier' },
    created_at: '2026-01-22T10:10:00.000000Z',
  });
}

const told = (changes: readonly LiveChange[]) =>
  changes.map(({ id, type }) => `${type} ${id.split(' ')[0]}`);

describe('looking at the newest payments from time to time', () => {
  it('only learns at the first look', () => {
    expect(new RecentChanges(AFTER).compare([payment('a', 'completed')])).toEqual([]);
  });

  it('tells at the first look what has happened since the page was opened', () => {
    const recent = new RecentChanges(BEFORE);
    expect(told(recent.compare([payment('a', 'completed')]))).toEqual(['transaction.completed a']);
    expect(recent.compare([payment('a', 'completed')])).toEqual([]);
  });

  it('tells what came and what was decided since, oldest first', () => {
    const recent = new RecentChanges(AFTER);
    recent.compare([payment('a', 'pending')]);
    const changes = recent.compare([
      payment('c', 'refused'),
      payment('b', 'completed'),
      payment('a', 'completed'),
    ]);
    expect(told(changes)).toEqual([
      'transaction.completed a',
      'transaction.completed b',
      'transaction.refused c',
    ]);
    expect(changes[0]).toMatchObject({ linkId: 'l1', amount: 250_000, instanceId: null });
  });

  it('tells each change once', () => {
    const recent = new RecentChanges(AFTER);
    recent.compare([]);
    expect(told(recent.compare([payment('a', 'pending')]))).toEqual(['transaction.pending a']);
    expect(recent.compare([payment('a', 'pending')])).toEqual([]);
  });
});

describe('a change that is seen twice', () => {
  const change: LiveChange = {
    id: 'e1',
    type: 'transaction.completed',
    generation: 'v2' as const,
    instanceId: 'i1',
    linkId: 'l1',
    amount: null,
    at: null,
  };

  it('is news once, whichever source was first', () => {
    for (const [first, second] of [
      ['stream', 'look'],
      ['look', 'stream'],
    ] as const) {
      const once = new Once();
      expect(once.isNews(change, first)).toBe(true);
      expect(once.isNews({ ...change, id: 'other' }, second)).toBe(false);
      // The next one like it is another payment.
      expect(once.isNews({ ...change, id: 'third' }, second)).toBe(true);
    }
  });

  it('is two changes when one source tells it twice', () => {
    const once = new Once();
    expect(once.isNews(change, 'stream')).toBe(true);
    expect(once.isNews({ ...change, id: 'e2' }, 'stream')).toBe(true);
    expect(once.isNews({ ...change, id: 'a' }, 'look')).toBe(false);
    expect(once.isNews({ ...change, id: 'b' }, 'look')).toBe(false);
    expect(once.isNews({ ...change, id: 'c' }, 'look')).toBe(true);
  });

  it('is told again by the stream after a gap', () => {
    const once = new Once();
    expect(once.isNews(change, 'stream')).toBe(true);
    expect(once.isNews(change, 'stream')).toBe(false);
  });
});
