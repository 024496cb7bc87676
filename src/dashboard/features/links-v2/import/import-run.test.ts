import { describe, expect, it } from 'vitest';
import { readLink, type Link } from '../../../../contract/v2/link.ts';
import type { LinkCreateInput } from '../../../../contract/v2/link-create.ts';
import type { ProblemKind } from '../../../../contract/core/problem.ts';
import { ApiProblem } from '../../../api/api-problem.ts';
import { createImportStore, jobOf, type ImportJob } from './import-job.ts';
import { toImportRows } from './import-rows.ts';
import { ImportRun, type ImportWorld } from './import-run.ts';
import { readCsv } from '../../links/csv/read-csv.ts';

/** Nobody pauses it. */
const { signal } = new AbortController();

function problem(kind: ProblemKind, retryAfterSeconds: number | null = null): ApiProblem {
  return new ApiProblem({
    kind,
    status: 0,
    message: kind,
    code: null,
    fields: {},
    retryAfterSeconds,
    requestId: null,
    current: null,
  });
}

function rowsOf(count: number) {
  const lines = Array.from({ length: count }, (_, row) => `Lien ${row};100;lien-${row}`);
  const [head, ...records] = readCsv(`Titre;Montant;Slug\n${lines.join('\n')}`, ';');
  return toImportRows(
    {
      instanceId: 'i1',
      head: head?.cells ?? [],
      meanings: ['title', 'amount', 'slug'],
      usualMode: 'one_shot',
    },
    records,
  );
}

/** An API of a few lines: what was made in it, and how often each was sent. */
class Shop {
  readonly links = new Map<string, Link>();
  readonly sent: string[] = [];
  readonly waits: number[] = [];
  /** Comes before each create; may throw. */
  before: (slug: string) => void = () => {};

  make(body: LinkCreateInput): Link {
    const link = readLink({
      ...body,
      id: `id-${body.slug}`,
      status: 'active',
      payment_link: `https://pay.dz/${body.slug}`,
      max_payments: body.payment_mode === 'one_shot' ? 1 : null,
      created_at: '2026-03-01T08:00:00.000000Z',
      updated_at: '2026-03-01T08:00:00.000000Z',
    });
    if (link === null) throw new Error('No link');
    this.links.set(body.slug, link);
    return link;
  }

  world(overrides: Partial<ImportWorld> = {}): ImportWorld {
    return {
      readOwn: (slug) => Promise.resolve(this.links.get(slug) ?? null),
      create: async (body) => {
        this.sent.push(body.slug);
        this.before(body.slug);
        await Promise.resolve();
        return { kind: 'created', link: this.make(body), isRecovered: false };
      },
      settle: ({ slug }) => {
        const link = this.links.get(slug);
        return Promise.resolve(link ? { kind: 'created', link } : { kind: 'absent' });
      },
      wait: async (milliseconds) => {
        this.waits.push(milliseconds);
        await Promise.resolve();
      },
      say: ({ message }) => message,
      sayTaken: () => 'taken',
      ...overrides,
    };
  }
}

function begin(shop: Shop, job: ImportJob, overrides: Partial<ImportWorld> = {}) {
  const store = createImportStore(sessionStorage, 'i1');
  store.begin(job);
  const run = new ImportRun(job, store, shop.world(overrides), () => undefined);
  return { store, run };
}

describe('making links from a file', () => {
  it('makes each row once', async () => {
    const shop = new Shop();
    const { store, run } = begin(shop, jobOf('f.csv', rowsOf(20), 0));
    expect(await run.start(signal)).toBe('over');
    expect(shop.sent.toSorted()).toEqual([...shop.links.keys()].toSorted());
    expect(shop.links.size).toBe(20);
    expect(store.read()?.states).toEqual(Array.from({ length: 20 }, () => 'created'));
    expect(store.read()?.notes[3]).toBe('https://pay.dz/lien-3');
  });

  it('takes a link that says the same for done, and one that does not for taken', async () => {
    const shop = new Shop();
    const job = jobOf('f.csv', rowsOf(3), 0);
    shop.make(job.rows[0]?.body as LinkCreateInput);
    shop.make({ ...(job.rows[1]?.body as LinkCreateInput), amount: '999.00' });
    const { store, run } = begin(shop, job);
    expect(await run.start(signal)).toBe('over');
    expect(shop.sent).toEqual(['lien-2']);
    expect(store.read()?.states).toEqual(['existed', 'refused', 'created']);
    expect(store.read()?.notes[1]).toBe('taken');
  });

  it('goes on after a reload in the middle, and makes none twice', async () => {
    const shop = new Shop();
    const job = jobOf('f.csv', rowsOf(12), 0);
    const first = begin(shop, job, {
      // The page goes away while the fifth is under way; it was made all the same.
      create: async (body) => {
        shop.sent.push(body.slug);
        const link = shop.make(body);
        if (body.slug === 'lien-4') await new Promise(() => {});
        return { kind: 'created', link, isRecovered: false };
      },
    });
    void first.run.start(signal);
    await expect.poll(() => shop.sent.length).toBe(12);
    const kept = first.store.read();
    expect(kept?.states[4]).toBe('sent');
    if (!kept) throw new Error('Nothing was kept');

    const again = new ImportRun(kept, first.store, shop.world(), () => undefined);
    expect(await again.start(signal)).toBe('over');
    expect(new Set(shop.sent).size).toBe(shop.sent.length);
    expect(shop.links.size).toBe(12);
    expect(first.store.read()?.states[4]).toBe('existed');
  });

  it('stands still when the connection goes, and goes on when it is told to', async () => {
    const shop = new Shop();
    shop.before = (slug) => {
      if (slug === 'lien-3') throw problem('offline');
    };
    const { store, run } = begin(shop, jobOf('f.csv', rowsOf(10), 0));
    expect(await run.start(signal)).toBe('offline');
    expect(shop.links.size).toBeLessThan(10);
    expect(store.read()?.states[3]).toBe('waiting');
    shop.before = () => {};
    expect(await run.start(signal)).toBe('over');
    expect(shop.links.size).toBe(10);
  });

  it('leaves a row whose fate nobody knows as sent, and looks before it sends again', async () => {
    const shop = new Shop();
    const { store, run } = begin(shop, jobOf('f.csv', rowsOf(1), 0), {
      create: (body) =>
        Promise.resolve({
          kind: 'unknown',
          problem: problem('offline'),
          attempt: { slug: body.slug, startedAt: 0 },
        }),
    });
    expect(await run.start(signal)).toBe('offline');
    const kept = store.read();
    expect(kept?.states).toEqual(['sent']);
    if (!kept) throw new Error('Nothing was kept');
    const unknown = new ImportRun(
      kept,
      store,
      shop.world({
        settle: () => Promise.resolve({ kind: 'unknown', problem: problem('offline') }),
      }),
      () => undefined,
    );
    expect(await unknown.start(signal)).toBe('offline');
    expect(store.read()?.states).toEqual(['sent']);
    expect(shop.sent).toEqual([]);
  });

  it('waits as long as the API asks', async () => {
    const shop = new Shop();
    let isTired = true;
    shop.before = (slug) => {
      if (slug === 'lien-2' && isTired) {
        isTired = false;
        throw problem('rateLimited', 7);
      }
    };
    const { run } = begin(shop, jobOf('f.csv', rowsOf(6), 0));
    expect(await run.start(signal)).toBe('over');
    expect(shop.waits).toEqual([7_000]);
    expect(shop.links.size).toBe(6);
  });

  it('tells what the API refused and goes on; an instance that takes none stops it', async () => {
    const shop = new Shop();
    shop.before = (slug) => {
      if (slug === 'lien-1') throw problem('invalid');
    };
    const { store, run } = begin(shop, jobOf('f.csv', rowsOf(3), 0));
    expect(await run.start(signal)).toBe('over');
    expect(store.read()?.states).toEqual(['created', 'refused', 'created']);
    expect(store.read()?.notes[1]).toBe('invalid');

    const closed = new Shop();
    closed.before = () => {
      throw problem('forbidden');
    };
    const stopped = begin(closed, jobOf('f.csv', rowsOf(9), 0));
    expect(await stopped.run.start(signal)).toBe('refused');
    expect(closed.sent.length).toBeLessThanOrEqual(3);
  });

  it('pauses when it is told to', async () => {
    const shop = new Shop();
    const { store, run } = begin(shop, jobOf('f.csv', rowsOf(9), 0));
    const stopped = new AbortController();
    shop.before = (slug) => {
      if (slug === 'lien-2') stopped.abort();
    };
    expect(await run.start(stopped.signal)).toBe('paused');
    expect(store.read()?.states).toContain('waiting');
    expect(store.read()?.states).not.toContain('sent');
  });
});
