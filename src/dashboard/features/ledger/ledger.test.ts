import { describe, expect, it } from 'vitest';
import type { Page } from '../../../contract/core/page.ts';
import {
  recentTransactionSchema,
  type RecentTransaction,
} from '../../../contract/v2/transaction.ts';
import { readLedger, type Ledger } from './ledger.ts';

const HOUR = 3_600_000;
const now = Date.UTC(2026, 0, 22, 12);

function payment(id: number, hoursAgo: number, status = 'completed'): RecentTransaction {
  return recentTransactionSchema.parse({
    id: `t${id}`,
    status,
    amount: '100.00',
    transactionable: { id: 'l1', title: 'Atelier' },
    created_at: new Date(now - hoursAgo * HOUR).toISOString(),
  });
}

/** An API with pages of two, which counts how often it is asked. */
function api(payments: readonly RecentTransaction[]) {
  const asked: number[] = [];
  return {
    asked,
    readPage: async (page: number): Promise<Page<RecentTransaction>> => {
      asked.push(page);
      const items = payments.slice((page - 1) * 2, page * 2);
      const lastPage = Math.max(1, Math.ceil(payments.length / 2));
      return {
        items,
        currentPage: page,
        lastPage,
        perPage: 2,
        total: payments.length,
        unreadable: 0,
      };
    },
  };
}

const ids = ({ entries }: Ledger) => entries.map(({ id }) => id);

async function read(
  payments: readonly RecentTransaction[],
  hours: number,
  known?: Ledger,
  mostPages = 40,
): Promise<{ ledger: Ledger; asked: readonly number[]; progress: readonly Ledger[] }> {
  const { readPage, asked } = api(payments);
  const progress: Ledger[] = [];
  const ledger = await readLedger({
    readPage,
    since: now - hours * HOUR,
    now,
    mostPages,
    known,
    onProgress: (sofar) => progress.push(sofar),
  });
  return { ledger, asked, progress };
}

describe('reading payments back', () => {
  it('stops at the day that was wanted', async () => {
    const payments = [1, 2, 3, 4, 30, 31, 60, 61].map((hours, id) => payment(id, hours));
    const { ledger, asked } = await read(payments, 24);
    expect(ids(ledger)).toEqual(['t0', 't1', 't2', 't3']);
    expect(ledger.isWhole).toBe(true);
    expect(asked).toEqual([1, 2, 3]);
  });

  it('says how far it has come', async () => {
    const payments = [1, 2, 3, 4].map((hours, id) => payment(id, hours));
    const { progress } = await read(payments, 24);
    expect(progress).toHaveLength(1);
    expect(progress[0]).toMatchObject({ since: now - 2 * HOUR, isWhole: false, readAt: null });
  });

  it('is whole when there is nothing', async () => {
    const { ledger } = await read([], 24);
    expect(ledger).toEqual({ entries: [], since: now - 24 * HOUR, isWhole: true, readAt: now });
  });

  it('reads only what is new the next time', async () => {
    const before = [1, 2, 3, 4, 5, 6].map((hours, id) => payment(id, hours));
    const { ledger: known } = await read(before, 24);
    const after = [payment(9, 0), ...before];
    const { ledger, asked } = await read(after, 24, known);
    expect(ids(ledger)).toEqual(['t9', 't0', 't1', 't2', 't3', 't4', 't5']);
    expect(asked).toEqual([1, 2]);
  });

  it('takes what was decided meanwhile', async () => {
    const before = [
      payment(0, 1, 'pending'),
      ...[2, 3, 4].map((hours, id) => payment(id + 1, hours)),
    ];
    const { ledger: known } = await read(before, 24);
    const { ledger } = await read([payment(0, 1, 'completed'), ...before.slice(1)], 24, known);
    expect(ledger.entries[0]).toMatchObject({ id: 't0', status: 'completed' });
    expect(ledger.entries).toHaveLength(4);
  });

  it('reads on when what was known does not reach far enough', async () => {
    const payments = [1, 2, 3, 30, 40, 50].map((hours, id) => payment(id, hours));
    const { ledger: known } = await read(payments, 24);
    const { ledger } = await read(payments, 48, known);
    expect(ids(ledger)).toEqual(['t0', 't1', 't2', 't3', 't4']);
  });

  it('looks further back while something was still open there', async () => {
    const open = payment(9, 5, 'pending');
    const before = [...[1, 2, 3, 4].map((hours, id) => payment(id, hours)), open];
    const { ledger: known } = await read(before, 24);
    const after = [...before.slice(0, 4), payment(9, 5, 'completed')];
    const { ledger, asked } = await read(after, 24, known);
    expect(asked).toEqual([1, 2, 3]);
    expect(ledger.entries.at(-1)).toMatchObject({ id: 't9', status: 'completed' });
  });

  it('reads all anew once in a while: what was paid long ago may have been given back', async () => {
    const before = [1, 2, 3, 4].map((hours, id) => payment(id, hours));
    const { ledger } = await read(before, 24);
    const known = { ...ledger, readAt: now - HOUR };
    const after = [...before.slice(0, 3), payment(3, 4, 'refunded')];
    expect((await read(after, 24, known)).ledger.entries.at(-1)?.status).toBe('refunded');
  });

  it('says how far it reaches where there is too much', async () => {
    const payments = [1, 2, 3, 4, 5].map((hours, id) => payment(id, hours));
    const { ledger, asked } = await read(payments, 24, undefined, 2);
    expect(asked).toEqual([1, 2]);
    expect(ledger).toMatchObject({ since: now - 4 * HOUR, isWhole: false, readAt: now });
  });

  it('knows what was given back, and what is on its way', async () => {
    const owed = { ...payment(1, 2, 'pending'), given_back_reason: 'sold_out' };
    const back = { ...payment(2, 3, 'refunded'), updated_at: now - HOUR };
    const { ledger } = await read([payment(0, 1), owed, back, payment(3, 4, 'pending')], 24);
    expect(ledger.entries.map(({ givenBackAt }) => givenBackAt)).toEqual([
      null,
      now - 2 * HOUR,
      now - HOUR,
      null,
    ]);
  });
});
