import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Centimes } from '../../../../contract/core/money.ts';
import { anyListedLink, listedLink, TEST_NOW } from '../../../testing/listed-links.ts';
import { LINK_MODES, standingAt, type ListedLink } from '../listed-link.ts';
import { foldText, searchWords } from './fold-text.ts';
import { LinkIndex } from './link-index.ts';
import { NO_FIGURES } from './list-figures.ts';
import { NO_FILTER, SORT_KEYS, type ListQuery, type SortKey } from './list-query.ts';
import { CLOSING_SOON_MS, LIST_VIEWS, viewBit, viewBitsOf } from './list-views.ts';

const collator = new Intl.Collator('fr-DZ', { numeric: true });
const IDS = Array.from({ length: 12 }, (_, number) => `id-${number}`);

const anyQuery: fc.Arbitrary<ListQuery> = fc.record({
  view: fc.constantFrom(...LIST_VIEWS),
  filter: fc.record({
    modes: fc.subarray([...LINK_MODES]),
    createdFrom: fc.option(fc.integer({ min: -13, max: 1 }).map(daysFromNow)),
    createdBefore: fc.option(fc.integer({ min: -13, max: 1 }).map(daysFromNow)),
    minAmount: fc.option(
      fc.integer({ min: 0, max: 9 }).map((count) => (count * 5_000) as Centimes),
    ),
    maxAmount: fc.option(
      fc.integer({ min: 0, max: 9 }).map((count) => (count * 5_000) as Centimes),
    ),
    text: fc.constantFrom(
      '',
      'c',
      'co',
      'collier',
      'ete',
      'été',
      'ord',
      'fact 9',
      'سوار',
      'zz',
      ' ',
    ),
  }),
  sort: fc.record({ key: fc.constantFrom(...SORT_KEYS), isDescending: fc.boolean() }),
});

const anyChange = fc.oneof(
  { weight: 6, arbitrary: anyListedLink(IDS).map((link) => ({ kind: 'put' as const, link })) },
  { weight: 2, arbitrary: fc.constantFrom(...IDS).map((id) => ({ kind: 'remove' as const, id })) },
  { weight: 4, arbitrary: anyQuery.map((query) => ({ kind: 'select' as const, query })) },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 0, max: 60 }).map((hours) => ({ kind: 'wait' as const, hours })),
  },
);

function daysFromNow(days: number): number {
  return TEST_NOW + days * 24 * 60 * 60_000;
}

/** What the index must find, in the plainest way that there is. */
function naiveSelect(links: readonly ListedLink[], query: ListQuery, now: number) {
  const { filter, view, sort } = query;
  const words = searchWords(filter.text);
  const passing = links.filter((link) => {
    const text = foldText(`${link.title}\n${link.slug}\n${link.references}`);
    return (
      (filter.modes.length === 0 || filter.modes.some((mode) => mode === link.mode)) &&
      (filter.createdFrom === null ||
        (link.createdAt !== null && link.createdAt >= filter.createdFrom)) &&
      (filter.createdBefore === null ||
        (link.createdAt !== null && link.createdAt < filter.createdBefore)) &&
      (filter.minAmount === null || (link.amount !== null && link.amount >= filter.minAmount)) &&
      (filter.maxAmount === null || (link.amount !== null && link.amount <= filter.maxAmount)) &&
      words.every((word) => text.includes(word))
    );
  });
  const isIn = (link: ListedLink, name: ListQuery['view']) =>
    (viewBitsOf(link, now) & viewBit(name)) !== 0;
  const figures = { ...NO_FIGURES } as Record<keyof typeof NO_FIGURES, number>;
  for (const link of passing) {
    figures.payments += link.sold;
    figures.collected += link.collected ?? 0;
    if (link.collected === null) figures.unreadable += 1;
    const standing = standingAt(link, now);
    if (standing === 'awaiting') {
      figures.awaiting += 1;
      figures.awaitingAmount += link.amount ?? 0;
    }
    if (standing === 'running_low') {
      figures.runningLow += 1;
      figures.runningLowLeft += Math.max(0, (link.quota ?? link.sold) - link.sold);
    }
    const isClosing = typeof link.closesAt === 'number' && link.closesAt - now <= CLOSING_SOON_MS;
    if (isClosing && ['active', 'awaiting', 'selling'].includes(standing)) figures.closingSoon += 1;
  }
  return {
    ids: passing
      .filter((link) => isIn(link, view))
      .sort((a, b) => naiveCompare(a, b, sort.key, sort.isDescending ? -1 : 1))
      .map(({ id }) => id),
    counts: Object.fromEntries(
      LIST_VIEWS.map((name) => [name, passing.filter((link) => isIn(link, name)).length]),
    ),
    figures,
  };
}

function naiveCompare(a: ListedLink, b: ListedLink, key: SortKey, sign: number): number {
  const age = (b.createdAt ?? -Infinity) - (a.createdAt ?? -Infinity);
  const newestFirst = Number.isNaN(age) ? 0 : age;
  const tie = newestFirst || (a.id < b.id ? -1 : 1);
  if (key === 'title') {
    const spelling = a.title === b.title ? 0 : a.title < b.title ? -1 : 1;
    return sign * (collator.compare(a.title, b.title) || spelling) || tie;
  }
  const value = (link: ListedLink) =>
    ({
      created: link.createdAt,
      amount: link.amount,
      collected: link.collected,
      sold: link.sold,
      closes: link.closesAt ?? null,
    })[key];
  const [left, right] = [value(a), value(b)];
  if (left === null || right === null) {
    if (left === right) return tie;
    return left === null ? 1 : -1;
  }
  return sign * (left - right) || tie;
}

function select(index: LinkIndex, query: ListQuery, now: number) {
  const { slots, counts, figures: all } = index.select(query, now);
  const { includes: _includes, ...figures } = all;
  return { ids: [...slots].map((slot) => index.at(slot)?.id), counts, figures };
}

const everything: ListQuery = {
  view: 'all',
  filter: NO_FILTER,
  sort: { key: 'created', isDescending: true },
};

describe('LinkIndex', () => {
  it('finds what a plain filter and sort find, whatever came, changed and went before', () => {
    fc.assert(
      fc.property(fc.array(anyChange, { maxLength: 60 }), (changes) => {
        const index = new LinkIndex(collator, TEST_NOW);
        const model = new Map<string, ListedLink>();
        let now = TEST_NOW;
        for (const change of changes) {
          switch (change.kind) {
            case 'put': {
              // Rows that leave a deadline out keep it; that has tests of its own.
              const link = { ...change.link, closesAt: change.link.closesAt ?? null };
              index.put(link);
              const known = model.get(link.id);
              const keeps = link.collected === null && known?.sold === link.sold;
              model.set(link.id, keeps ? { ...link, collected: known.collected } : link);
              break;
            }
            case 'remove':
              index.remove(change.id);
              model.delete(change.id);
              break;
            case 'wait':
              now += change.hours * 60 * 60_000;
              break;
            case 'select':
              expect(select(index, change.query, now)).toEqual(
                naiveSelect([...model.values()], change.query, now),
              );
          }
        }
        expect(index.size).toBe(model.size);
        expect(select(index, everything, now)).toEqual(
          naiveSelect([...model.values()], everything, now),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('keeps a deadline and bank references that a row of the list does not carry', () => {
    const index = new LinkIndex(collator, TEST_NOW);
    const inFull = listedLink({ id: 'a', closesAt: TEST_NOW + 1, references: 'INV2026001' });
    index.put(inFull);
    index.put({ ...inFull, closesAt: undefined, references: '' });
    expect(index.get('a')).toEqual(inFull);
  });

  it('forgets them once the link has moved on', () => {
    const index = new LinkIndex(collator, TEST_NOW);
    const inFull = listedLink({ id: 'a', closesAt: TEST_NOW + 1, references: 'INV2026001' });
    index.put(inFull);
    const row = { ...inFull, closesAt: undefined, references: '', sold: 1 };
    index.put(row);
    expect(index.get('a')).toEqual(row);
  });

  it('forgets all deadlines when what they follow has changed', () => {
    const index = new LinkIndex(collator, TEST_NOW);
    index.put(listedLink({ id: 'a', closesAt: TEST_NOW + 1 }));
    index.put(listedLink({ id: 'b', closesAt: null }));
    index.forgetDeadlines();
    expect(index.get('a')?.closesAt).toBeUndefined();
    expect(index.get('b')?.closesAt).toBeUndefined();
  });

  it('does a long sort in steps, to the same end', () => {
    const stepped = new LinkIndex(collator, TEST_NOW);
    const once = new LinkIndex(collator, TEST_NOW);
    for (let number = 0; number < 500; number += 1) {
      const link = listedLink({ id: `${number}`, title: `Facture ${(number * 7) % 500}` });
      stepped.put(link);
      once.put(link);
    }
    let steps = 1;
    while (stepped.prepare('title', 60)) steps += 1;
    expect(steps).toBe(9);
    const query: ListQuery = { ...everything, sort: { key: 'title', isDescending: false } };
    expect(select(stepped, query, TEST_NOW)).toEqual(select(once, query, TEST_NOW));
    expect(select(once, query, TEST_NOW).ids[1]).toBe('143');
  });

  it('sorts titles as the language on screen does', () => {
    const index = new LinkIndex(collator, TEST_NOW);
    index.put(listedLink({ id: 'ar', title: 'سوار' }));
    index.put(listedLink({ id: 'fr', title: 'Bracelet' }));
    const query: ListQuery = { ...everything, sort: { key: 'title', isDescending: false } };
    expect(select(index, query, TEST_NOW).ids).toEqual(['fr', 'ar']);
    index.setCollator(new Intl.Collator('ar-DZ', { numeric: true }));
    expect(select(index, query, TEST_NOW).ids).toEqual(['ar', 'fr']);
  });

  it('adds up a hundred thousand times 0.10 to 10,000.00 exactly', () => {
    const index = new LinkIndex(collator, TEST_NOW);
    const link = listedLink({ id: '', collected: 10 as Centimes });
    for (let number = 0; number < 100_000; number += 1) index.put({ ...link, id: `${number}` });
    expect(index.select(everything, TEST_NOW).figures.collected).toBe(1_000_000);
  });

  it('knows what a filter let through also when another has been selected since', () => {
    const index = new LinkIndex(collator, TEST_NOW);
    index.put(listedLink({ id: 'ring', title: 'Bague' }));
    index.put(listedLink({ id: 'rug', title: 'Tapis' }));
    const rugs = { ...everything, filter: { ...NO_FILTER, text: 'tapis' } };
    const { includes } = index.select(rugs, TEST_NOW).figures;
    index.select({ ...everything, filter: { ...NO_FILTER, text: 'bague' } }, TEST_NOW);
    expect([includes('rug'), includes('ring'), includes('gone')]).toEqual([true, false, false]);
  });

  it('counts a view whatever the filter', () => {
    const index = new LinkIndex(collator, TEST_NOW);
    index.put(listedLink({ id: 'low', standing: 'running_low' }));
    index.put(listedLink({ id: 'new', standing: 'awaiting', createdAt: TEST_NOW }));
    expect(index.count('needs_attention', TEST_NOW)).toBe(1);
    expect(index.count('needs_attention', TEST_NOW + 72 * 60 * 60_000)).toBe(2);
  });
});
