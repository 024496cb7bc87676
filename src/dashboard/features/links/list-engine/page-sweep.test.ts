import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sweepPages, type Swept, type SweptPage } from './page-sweep.ts';

/** A list as a server holds it, newest first, that changes while it is read. */
class ChangingList {
  #next = 0;
  readonly ids: string[] = [];

  add(count: number): void {
    for (let number = 0; number < count; number += 1) {
      this.ids.unshift(`link-${this.#next}`);
      this.#next += 1;
    }
  }

  remove(place: number): void {
    this.ids.splice(place % Math.max(1, this.ids.length), 1);
  }

  page(page: number, perPage: number): SweptPage<string> {
    const start = (page - 1) * perPage;
    const items = this.ids.slice(start, start + perPage);
    return { items, total: this.ids.length, perPage, unreadable: 0 };
  }
}

/** A small first page, as the list reads it, and then all the others. */
async function sweep(
  readPage: (page: number, perPage: number) => Promise<SweptPage<string>>,
  onPage: (page: SweptPage<string>) => void = () => undefined,
): Promise<ReadonlySet<string>> {
  return (await sweepAll(readPage, onPage)).ids;
}

async function sweepAll(
  readPage: (page: number, perPage: number) => Promise<SweptPage<string>>,
  onPage: (page: SweptPage<string>) => void = () => undefined,
): Promise<Swept> {
  const first = await readPage(1, 3);
  onPage(first);
  return sweepPages<string>({
    readPage,
    idOf: (id) => id,
    onPage,
    first: { page: first, perPage: 3 },
    perPage: 10,
    concurrency: 4,
  });
}

describe('sweepPages', () => {
  it.each([
    [0, 1],
    [3, 1],
    [4, 2],
    [10, 2],
    // Two pages, and the front once more: has anything moved?
    [11, 4],
    [95, 12],
  ])('reads a list of %i in %i requests', async (length, requests) => {
    const list = new ChangingList();
    list.add(length);
    let asked = 0;
    const ids = await sweep(async (page, perPage) => {
      asked += 1;
      return list.page(page, perPage);
    });
    expect([...ids].sort()).toEqual([...list.ids].sort());
    expect(asked).toBe(requests);
  });

  it('reads all by itself when nothing has been read', async () => {
    const list = new ChangingList();
    list.add(25);
    const { ids } = await sweepPages<string>({
      readPage: (page, perPage) => Promise.resolve(list.page(page, perPage)),
      idOf: (id) => id,
      onPage: () => undefined,
      first: null,
      perPage: 10,
      concurrency: 4,
    });
    expect([...ids].sort()).toEqual([...list.ids].sort());
  });

  it('asks for no more pages at once than it may', async () => {
    const list = new ChangingList();
    list.add(200);
    let underWay = 0;
    let most = 0;
    await sweep(async (page, perPage) => {
      underWay += 1;
      most = Math.max(most, underWay);
      await Promise.resolve();
      underWay -= 1;
      return list.page(page, perPage);
    });
    expect(most).toBe(4);
  });

  it('misses no link and names none twice while links are added, in whatever order answers come', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.nat(60),
        fc.array(fc.nat(12), { maxLength: 6 }),
        async (scheduler, length, additions) => {
          const list = new ChangingList();
          list.add(length);
          const taken = new Set<string>();
          const reading = sweep(
            scheduler.scheduleFunction((page: number, perPage: number) =>
              Promise.resolve(list.page(page, perPage)),
            ),
            (page) => {
              for (const id of page.items) taken.add(id);
            },
          );
          for (const count of additions) {
            void scheduler.schedule(Promise.resolve()).then(() => list.add(count));
          }
          await scheduler.waitFor(reading);
          const ids = await reading;
          // Links that were added after the last look are not known yet, and nothing else is missing.
          const seen = list.ids.filter((id) => ids.has(id));
          expect(seen).toEqual(list.ids.slice(list.ids.length - ids.size));
          expect(ids.size).toBe(seen.length);
          expect([...ids].every((id) => taken.has(id))).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('begins anew when a link is deleted under it', async () => {
    const list = new ChangingList();
    list.add(40);
    let asked = 0;
    const ids = await sweep(async (page, perPage) => {
      asked += 1;
      // Between the second and the third page: everything behind moves up by one.
      if (asked === 4) list.remove(0);
      return list.page(page, perPage);
    });
    expect([...ids].sort()).toEqual([...list.ids].sort());
  });

  it('notices a deletion that an addition hides in the total', async () => {
    const list = new ChangingList();
    list.add(40);
    let asked = 0;
    const ids = await sweep(async (page, perPage) => {
      asked += 1;
      if (asked === 4) {
        list.remove(5);
        list.add(1);
      }
      return list.page(page, perPage);
    });
    expect([...ids].sort()).toEqual([...list.ids].sort());
  });

  it('takes a server at its word when it gives fewer a page than asked for', async () => {
    const list = new ChangingList();
    list.add(34);
    const sizes = new Set<number>();
    const ids = await sweep(async (page, perPage) => {
      sizes.add(perPage);
      return { ...list.page(page, Math.min(perPage, 4)), perPage: Math.min(perPage, 4) };
    });
    expect([...ids].sort()).toEqual([...list.ids].sort());
    expect([...sizes]).toEqual([3, 10, 4]);
  });

  it('comes to an end with a server that never says the same', async () => {
    let asked = 0;
    await sweep(async () => {
      asked += 1;
      return {
        items: [`link-${asked}`],
        total: 30 + ((asked * 7) % 13),
        perPage: 10,
        unreadable: 0,
      };
    });
    expect(asked).toBeLessThan(100);
  });

  it.each<[string, (list: ChangingList, page: number, perPage: number) => readonly string[]]>([
    ['that has no more', (list, page, perPage) => list.page(page, perPage).items],
    [
      'that gives the same page again and again',
      (list, _page, perPage) => list.page(1, perPage).items,
    ],
  ])(
    'asks a list %s not for all that it says that it has, and tells what is missing',
    async (_what, given) => {
      const list = new ChangingList();
      list.add(25);
      let asked = 0;
      const { ids, missing } = await sweepAll(async (page, perPage) => {
        asked += 1;
        return { items: given(list, page, perPage), total: 3e9, perPage, unreadable: 0 };
      });
      expect(asked).toBeLessThan(40);
      expect(ids.size + missing).toBe(3e9);
      expect(ids.size).toBeGreaterThanOrEqual(10);
    },
  );

  it('counts items that cannot be read, and is not led to search for them', async () => {
    const list = new ChangingList();
    list.add(35);
    let asked = 0;
    const { missing } = await sweepAll(async (page, perPage) => {
      asked += 1;
      const answer = list.page(page, perPage);
      return {
        ...answer,
        items: answer.items.slice(1),
        unreadable: Math.min(1, answer.items.length),
      };
    });
    expect(asked).toBe(6);
    expect(missing).toBe(4);
  });

  it('hands on the first failure, after what was under way has ended', async () => {
    const list = new ChangingList();
    list.add(80);
    let underWay = 0;
    const reading = sweep(async (page, perPage) => {
      underWay += 1;
      await Promise.resolve();
      underWay -= 1;
      if (page === 3) throw new Error('gone');
      return list.page(page, perPage);
    });
    await expect(reading).rejects.toThrow('gone');
    expect(underWay).toBe(0);
  });
});
