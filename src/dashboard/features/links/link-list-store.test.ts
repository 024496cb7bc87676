import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Centimes } from '../../../contract/core/money.ts';
import { beginLongRead } from '../../api/long-reads.ts';
import { listedLink, TEST_NOW } from '../../testing/listed-links.ts';
import type { KeptList } from './kept-list.ts';
import type { SweptPage } from './list-engine/page-sweep.ts';
import { LinkListStore, type LinkSource, type ListProgress } from './link-list-store.ts';
import type { ListedLink } from './listed-link.ts';

/** An API as the store sees it, over an array; each call can be made to fail. */
class ArraySource implements LinkSource {
  links: ListedLink[];
  /** What the next calls throw, in turn; undefined lets one through. */
  readonly failures: (Error | undefined)[] = [];
  readonly waits: number[] = [];
  readonly read: string[] = [];
  linksUnderWay = 0;
  mostLinksUnderWay = 0;
  time = TEST_NOW;

  constructor(count: number) {
    this.links = Array.from({ length: count }, (_, place) =>
      listedLink({ id: `link-${count - place}`, createdAt: TEST_NOW - place }),
    );
  }

  readonly now = () => this.time;
  kept: KeptList | null = null;
  readonly readKept = () => Promise.resolve(this.kept);
  readonly drawn = () => Promise.resolve();
  readonly wait = (milliseconds: number) => {
    this.waits.push(milliseconds);
    return Promise.resolve();
  };
  readonly retryDelay = (failures: number) => (failures < 2 ? (failures + 1) * 100 : null);
  readonly readPage = (page: number, perPage: number): Promise<SweptPage<ListedLink>> => {
    const failure = this.failures.shift();
    if (failure) return Promise.reject(failure);
    const start = (page - 1) * perPage;
    const items = this.links.slice(start, start + perPage);
    return Promise.resolve({ items, total: this.links.length, perPage, unreadable: 0 });
  };
  readonly readLink = async (id: string): Promise<ListedLink> => {
    this.read.push(id);
    this.linksUnderWay += 1;
    this.mostLinksUnderWay = Math.max(this.mostLinksUnderWay, this.linksUnderWay);
    await Promise.resolve();
    this.linksUnderWay -= 1;
    const link = this.links.find((known) => known.id === id);
    if (link === undefined) throw new Error('gone');
    return { ...link, closesAt: TEST_NOW + 1, references: 'INV1' };
  };
}

function openStore(source: ArraySource) {
  const store = new LinkListStore(source, 'fr-DZ');
  const seen: ListProgress[] = [];
  store.subscribe(() => seen.push(store.getProgress()));
  return { store, seen };
}

/** Lets everything that is under way come to its end. */
async function settle(): Promise<void> {
  await vi.runAllTimersAsync();
  await vi.dynamicImportSettled();
  await vi.runAllTimersAsync();
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('LinkListStore', () => {
  it('shows the first rows at once and says how far it has come', async () => {
    const source = new ArraySource(350);
    const { store, seen } = openStore(source);
    store.visit();
    await settle();
    const phases = seen.map(({ phase, loaded, total }) => [phase, loaded, total]);
    expect(phases.slice(0, 2)).toEqual([
      ['first', 0, 0],
      ['partial', 20, 350],
    ]);
    expect(phases.at(-1)).toEqual(['complete', 350, 350]);
    expect(store.getProgress().asOf).toBe(TEST_NOW);
  });

  it('holds as of the server’s time, though only its first answer tells how far this device’s clock is off', async () => {
    const source = new ArraySource(350);
    source.time = TEST_NOW + 5 * 24 * 60 * 60_000;
    const store = new LinkListStore(
      {
        ...source,
        now: source.now,
        readPage: async (page, perPage) => {
          source.time = TEST_NOW;
          return await source.readPage(page, perPage);
        },
      },
      'fr-DZ',
    );
    store.visit();
    await settle();
    expect(store.getProgress()).toMatchObject({ phase: 'complete', asOf: TEST_NOW });
  });

  it('shows the first rows whatever number of links an API says that there are', async () => {
    const source = new ArraySource(3);
    const store = new LinkListStore(
      {
        ...source,
        // Whatever comes after the first page is still on its way.
        readPage: async (page, perPage) =>
          perPage === 20
            ? { ...(await source.readPage(page, perPage)), total: 1e11 }
            : new Promise<never>(() => {}),
      },
      'fr-DZ',
    );
    store.visit();
    await vi.advanceTimersByTimeAsync(0);
    expect(store.getProgress()).toMatchObject({ phase: 'partial', loaded: 3, total: 1e11 });
    store.stop();
  });

  it.each([
    ['in one answer', 3, 20],
    ['on many pages', 350, 1e11],
  ])(
    'says that fewer links came %s than the API says that there are',
    async (_how, count, said) => {
      const source = new ArraySource(count);
      const store = new LinkListStore(
        {
          ...source,
          readPage: async (page, perPage) => ({
            ...(await source.readPage(page, perPage)),
            ...(said === 20 && { unreadable: 17 }),
            total: said,
          }),
        },
        'fr-DZ',
      );
      store.visit();
      await settle();
      const progress = { phase: 'complete', isReading: false, loaded: count, total: said };
      expect(store.getProgress()).toMatchObject(progress);
    },
  );

  it('takes a list of which nothing could be read for no empty one', async () => {
    const source = new ArraySource(0);
    const store = new LinkListStore(
      {
        ...source,
        readPage: async (page, perPage) => ({
          ...(await source.readPage(page, perPage)),
          total: 5,
        }),
      },
      'fr-DZ',
    );
    store.visit();
    await settle();
    const { phase, problem } = store.getProgress();
    expect(phase).toBe('stopped');
    expect(problem).toMatchObject({ kind: 'unreadable' });
  });

  it('reads nothing again that is fresh, and in the background what is not', async () => {
    const source = new ArraySource(30);
    const { store, seen } = openStore(source);
    store.visit();
    await settle();
    seen.length = 0;
    source.time += 59_000;
    store.visit();
    await settle();
    expect(seen).toEqual([]);
    source.time += 1_000;
    source.links = source.links.slice(1);
    store.visit();
    await settle();
    expect(seen.every(({ phase }) => phase === 'complete')).toBe(true);
    expect(store.getProgress()).toMatchObject({ loaded: 29, asOf: TEST_NOW + 60_000 });
    expect(store.index.get('link-30')).toBeUndefined();
  });

  it('tries a page again, waiting longer each time', async () => {
    const source = new ArraySource(5);
    source.failures.push(new Error('one'), new Error('two'));
    const { store } = openStore(source);
    store.visit();
    await settle();
    expect(source.waits).toEqual([100, 200]);
    expect(store.getProgress()).toMatchObject({ phase: 'complete', loaded: 5 });
  });

  it('stops with what it has when a page stays out of reach, and goes on when asked', async () => {
    const source = new ArraySource(350);
    const gone = new Error('gone');
    source.failures.push(
      undefined,
      gone,
      gone,
      gone,
      gone,
      gone,
      gone,
      gone,
      gone,
      gone,
      gone,
      gone,
      gone,
    );
    const { store } = openStore(source);
    store.visit();
    await settle();
    expect(store.getProgress()).toMatchObject({
      phase: 'stopped',
      problem: gone,
      loaded: 20,
      total: 350,
      asOf: null,
    });
    source.failures.length = 0;
    store.reload();
    await settle();
    expect(store.getProgress()).toMatchObject({ phase: 'complete', problem: null, loaded: 350 });
  });

  it('lets no answer from before take back what was written meanwhile', async () => {
    const source = new ArraySource(150);
    const { store } = openStore(source);
    store.visit();
    const paused = listedLink({ id: 'link-7', standing: 'paused', createdAt: TEST_NOW - 143 });
    store.put(paused);
    store.put(listedLink({ id: 'new', createdAt: TEST_NOW + 1 }));
    store.remove('link-8');
    await settle();
    expect(store.index.get('link-7')?.standing).toBe('paused');
    expect(store.index.get('new')).toBeDefined();
    expect(store.getProgress().phase).toBe('complete');
  });

  it('draws no more often than four times a second while pages arrive', async () => {
    const source = new ArraySource(5_000);
    const slowly = source.readPage;
    const { store, seen } = openStore({
      ...source,
      readPage: async (page, perPage) => {
        await new Promise((resolve) => setTimeout(resolve, 60));
        source.time += 10;
        return slowly(page, perPage);
      },
    });
    store.visit();
    await settle();
    expect(store.getProgress().loaded).toBe(5_000);
    // Fifty pages, six at once, take half a second on the source's clock.
    expect(seen.length).toBeLessThanOrEqual(8);
  });

  it('shows what was kept when nothing can be read, and reads all of it once that is possible', async () => {
    const source = new ArraySource(30);
    const gone = new Error('gone');
    source.failures.push(gone, gone, gone);
    const kept = [listedLink({ id: 'link-30' }), listedLink({ id: 'deleted-since' })];
    source.kept = { asOf: TEST_NOW - 3_600_000, total: 2, links: kept };
    const { store } = openStore(source);
    store.visit();
    await settle();
    expect(store.getProgress()).toMatchObject({
      phase: 'stopped',
      isKept: true,
      asOf: TEST_NOW - 3_600_000,
      loaded: 2,
      total: 2,
      problem: gone,
    });
    store.visit();
    await settle();
    expect(store.getProgress()).toMatchObject({
      phase: 'complete',
      isKept: false,
      asOf: TEST_NOW,
      loaded: 30,
    });
    expect(store.index.get('deleted-since')).toBeUndefined();
  });

  it('has no use for what was kept once it has read something itself', async () => {
    const source = new ArraySource(30);
    const { store } = openStore(source);
    store.visit();
    await settle();
    source.kept = { asOf: 0, total: 1, links: [listedLink({ id: 'old' })] };
    source.failures.push(...Array.from({ length: 3 }, () => new Error('gone')));
    store.reload();
    await settle();
    expect(store.getProgress()).toMatchObject({ phase: 'stopped', isKept: false, asOf: TEST_NOW });
    expect(store.index.get('old')).toBeUndefined();
  });

  it('stops when nobody is signed in any more', async () => {
    const source = new ArraySource(350);
    const { store, seen } = openStore(source);
    store.visit();
    store.stop();
    seen.length = 0;
    await settle();
    expect(seen).toEqual([]);
    expect(store.index.size).toBe(0);
  });
});

describe('deadlines', () => {
  it('are read for the links that are wanted, four at once, each only once', async () => {
    const source = new ArraySource(20);
    const { store } = openStore(source);
    store.visit();
    await settle();
    const ids = source.links.slice(0, 10).map(({ id }) => id);
    store.wantDeadlines(ids);
    store.wantDeadlines(ids);
    await settle();
    store.wantDeadlines(ids);
    await settle();
    expect(source.read).toEqual(ids);
    expect(source.mostLinksUnderWay).toBe(4);
    expect(store.index.get('link-20')).toMatchObject({
      closesAt: TEST_NOW + 1,
      references: 'INV1',
    });
  });

  it('wait for what somebody reads', async () => {
    const source = new ArraySource(2);
    const { store } = openStore(source);
    store.visit();
    await settle();
    const end = beginLongRead();
    store.wantDeadlines(['link-1']);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(source.read).toEqual([]);
    // What is on the screen by now.
    store.wantDeadlines(['link-2']);
    end();
    await settle();
    expect(source.read).toEqual(['link-2']);
  });

  it('are not asked for again where they cannot be had', async () => {
    const source = new ArraySource(1);
    const { store } = openStore(source);
    store.visit();
    await settle();
    source.links = [];
    store.wantDeadlines(['link-1']);
    await settle();
    store.wantDeadlines(['link-1']);
    await settle();
    expect(source.read).toEqual(['link-1']);
    expect(store.index.get('link-1')?.closesAt).toBeUndefined();
  });

  it('are read anew once the setting that they follow has changed', async () => {
    const source = new ArraySource(1);
    const { store } = openStore(source);
    store.visit();
    await settle();
    store.wantDeadlines(['link-1']);
    await settle();
    store.forgetDeadlines();
    store.wantDeadlines(['link-1']);
    await settle();
    expect(source.read).toEqual(['link-1', 'link-1']);
  });

  it('marks links of which money went back, those too that are still to come', async () => {
    const source = new ArraySource(3);
    const { store } = openStore(source);
    store.visit();
    await settle();
    const givenBack = { count: 1, amount: 500 as Centimes, at: TEST_NOW };
    store.setGivenBack(new Map([['link-2', givenBack]]).set('link-9', givenBack));
    expect(store.index.count('needs_attention', TEST_NOW)).toBe(1);
    store.put(listedLink({ id: 'link-9' }));
    store.put(listedLink({ id: 'link-2', title: 'Changed' }));
    expect(store.index.get('link-2')).toMatchObject({ title: 'Changed', givenBack });
    expect(store.index.count('needs_attention', TEST_NOW)).toBe(2);
    store.setGivenBack(new Map());
    expect(store.index.count('needs_attention', TEST_NOW)).toBe(0);
  });

  it('reads deadlines that are wanted later after those of the screen', async () => {
    const source = new ArraySource(12);
    const { store } = openStore(source);
    store.visit();
    await settle();
    store.wantDeadlines(['link-1', 'link-2']);
    store.wantDeadlinesLater(['link-3', 'link-2', 'link-4', 'link-5', 'link-6']);
    await settle();
    expect(source.read).toEqual(['link-1', 'link-2', 'link-3', 'link-4', 'link-5', 'link-6']);
  });

  it('keeps newcomers apart while somebody has hold of the rows, and lets them in afterwards', async () => {
    const source = new ArraySource(3);
    const { store } = openStore(source);
    let isHeld = true;
    store.holdNewcomers(() => isHeld);
    store.visit();
    await settle();
    expect(store.newcomers.size).toBe(0);
    store.put(listedLink({ id: 'new-1' }));
    store.put(listedLink({ id: 'link-1', title: 'Changed' }));
    expect([...store.newcomers]).toEqual(['new-1']);
    source.links = [listedLink({ id: 'new-2' }), listedLink({ id: 'new-1' }), ...source.links];
    store.reload();
    await settle();
    expect([...store.newcomers]).toEqual(['new-1', 'new-2']);
    store.admitNewcomers();
    isHeld = false;
    store.put(listedLink({ id: 'new-3' }));
    expect(store.newcomers.size).toBe(0);
  });
});
