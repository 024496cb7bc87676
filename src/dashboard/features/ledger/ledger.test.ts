import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Page } from '../../../contract/core/page.ts';
import { recentTransactionSchema } from '../../../contract/v2/transaction-schemas.ts';
import type { RecentTransaction } from '../../../contract/v2/transaction.ts';
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
    const payments = [7, 14, 20, 23, 30, 31, 60, 61].map((hours, id) => payment(id, hours));
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

/** Waits until whatever can happen without an answer has happened. */
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

/** An API with pages of two that answers when the test says so. */
function slowApi(payments: readonly RecentTransaction[]) {
  const { readPage } = api(payments);
  const waiting = new Map<number, { answer: () => Promise<void>; fail: () => Promise<void> }>();
  return {
    /** The pages that are under way. */
    underWay: () => [...waiting.keys()],
    answer: async (page: number) => await waiting.get(page)?.answer(),
    fail: async (page: number) => await waiting.get(page)?.fail(),
    readPage: (page: number) =>
      new Promise<Page<RecentTransaction>>((resolve, reject) => {
        const end = async (finish: () => void) => {
          waiting.delete(page);
          finish();
          await settled();
        };
        waiting.set(page, {
          answer: () => end(() => resolve(readPage(page))),
          fail: () => end(() => reject(new Error(`page ${page}`))),
        });
      }),
  };
}

function begin(payments: readonly RecentTransaction[], hours: number, known?: Ledger) {
  const { readPage, ...rest } = slowApi(payments);
  const progress: Ledger[] = [];
  const ledger = readLedger({
    readPage,
    since: now - hours * HOUR,
    now,
    mostPages: 40,
    known,
    onProgress: (sofar) => progress.push(sofar),
  });
  ledger.catch(() => undefined);
  return { ...rest, ledger, progress };
}

describe('reading payments back, several pages at once', () => {
  const hourly = Array.from({ length: 30 }, (_, id) => payment(id, id + 1));

  it('asks for two at once, and for up to five where it is still far', async () => {
    const near = begin(hourly, 8);
    expect(near.underWay()).toEqual([1]);
    await near.answer(1);
    expect(near.underWay()).toEqual([2, 3]);
    await near.answer(3);
    expect(near.underWay()).toEqual([2]);
    await near.answer(2);
    expect(near.underWay()).toEqual([4]);
    const far = begin(hourly, 25);
    await far.answer(1);
    expect(far.underWay()).toEqual([2, 3, 4, 5, 6]);
  });

  it('asks for no more than it takes to reach the day, nor than there are', async () => {
    const near = begin(hourly, 4);
    await near.answer(1);
    expect(near.underWay()).toEqual([2]);
    const few = begin(hourly.slice(0, 4), 100);
    await few.answer(1);
    expect(few.underWay()).toEqual([2]);
  });

  it('only looks through what is known, a page at a time', async () => {
    const { ledger: known } = await read(hourly, 25);
    const { underWay, answer } = begin([payment(90, 0), payment(91, 0), ...hourly], 25, known);
    await answer(1);
    expect(underWay()).toEqual([2]);
  });

  it('says what is there in order, whichever page comes first', async () => {
    const { answer, progress } = begin(hourly, 25);
    await answer(1);
    await answer(3);
    expect(progress).toHaveLength(1);
    await answer(2);
    expect(progress.map(({ entries }) => entries.length)).toEqual([2, 4, 6]);
  });

  it('is not stopped by a page that it does not need', async () => {
    const payments = [1, 2, 3, 30, 31, 32].map((hours, id) => payment(id, hours));
    const { ledger, answer, fail, underWay } = begin(payments, 24);
    await answer(1);
    expect(underWay()).toEqual([2, 3]);
    await fail(3);
    await answer(2);
    expect(ids(await ledger)).toEqual(['t0', 't1', 't2']);
  });

  it('fails with a page that it needs', async () => {
    const { ledger, answer, fail } = begin(hourly, 25);
    await answer(1);
    await fail(3);
    await answer(2);
    await expect(ledger).rejects.toThrow('page 3');
  });

  const ages = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 24 });

  it('finds the same as one page after the other, in whatever order answers come', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), ages, async (scheduler, hours) => {
        const payments = hours.toSorted((a, b) => a - b).map((age, id) => payment(id, age));
        const { readPage, asked } = api(payments);
        const ledger = await scheduler.waitFor(
          readLedger({
            readPage: (page) => scheduler.schedule(readPage(page)),
            since: now - 24 * HOUR,
            now,
            mostPages: 6,
            known: undefined,
            onProgress: () => undefined,
          }),
        );
        expect(new Set(asked).size).toBe(asked.length);
        const inTurn = await read(payments, 24, undefined, 6);
        expect(ledger).toEqual(inTurn.ledger);
      }),
    );
  });

  it('loses nothing and takes nothing twice while payments come, and reads no page more than twice', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        ages,
        fc.integer({ min: 0, max: 6 }),
        async (scheduler, hours, coming) => {
          const payments = hours.toSorted((a, b) => a - b).map((age, id) => payment(id, age));
          const before = payments.map(({ id }) => id);
          const { readPage, asked } = api(payments);
          void scheduler.scheduleSequence(
            Array.from({ length: coming }, (_, id) => async () => {
              payments.unshift(payment(100 + id, 0));
            }),
          );
          const progress: Ledger[] = [];
          const ledger = await scheduler.waitFor(
            readLedger({
              // An answer is made some time after the question, and comes some time after that.
              readPage: async (page) => {
                await scheduler.schedule(Promise.resolve());
                const answer = await readPage(page);
                await scheduler.schedule(Promise.resolve());
                return answer;
              },
              since: now - 24 * HOUR,
              now,
              mostPages: 40,
              known: undefined,
              onProgress: (sofar) => progress.push(sofar),
            }),
          );
          const found = ids(ledger);
          expect(new Set(found).size).toBe(found.length);
          for (const { entries, since } of [...progress, ledger]) {
            const known = new Set(entries.map(({ id }) => id));
            const due = payments.filter(
              ({ id, created_at: at }) => before.includes(id) && at !== null && at > since,
            );
            for (const { id } of due) expect(known).toContain(id);
          }
          for (const page of asked) {
            expect(asked.filter((other) => other === page).length).toBeLessThanOrEqual(2);
          }
        },
      ),
    );
  });
});
