import fc from 'fast-check';
import type { Centimes } from '../../contract/core/money.ts';
import type { ListedLink } from '../features/links/listed-link.ts';

/** The time of tests that need one. */
export const TEST_NOW = Date.parse('2026-01-20T12:00:00Z');

const DAY_MS = 24 * 60 * 60_000;

/** A link like any other; what matters to a test is given. */
export function listedLink(change: Partial<ListedLink> & Pick<ListedLink, 'id'>): ListedLink {
  return {
    title: 'Collier',
    slug: `slug-${change.id}`,
    address: `https://pay.example.dz/slug-${change.id}`,
    logo: null,
    mode: 'reusable',
    status: 'active',
    standing: 'active',
    amount: 100_000 as Centimes,
    collected: 0 as Centimes,
    quota: null,
    sold: 0,
    createdAt: TEST_NOW - DAY_MS,
    updatedAt: TEST_NOW - DAY_MS,
    closesAt: undefined,
    references: '',
    ...change,
  };
}

const money = fc.option(fc.integer({ min: 0, max: 9 }).map((count) => (count * 5_000) as Centimes));
const instant = fc.integer({ min: 0, max: 12 }).map((days) => TEST_NOW - days * DAY_MS);

/** Links with many things in common, so that orders tie and filters meet. */
export const anyListedLink = (ids: readonly string[]): fc.Arbitrary<ListedLink> =>
  fc
    .record({
      id: fc.constantFrom(...ids),
      title: fc.constantFrom('Collier', 'collier', 'Été', 'Facture 9', 'Facture 10', 'سوار', ''),
      slug: fc.constantFrom('collier', 'facture-9', 'ete'),
      mode: fc.constantFrom('reusable', 'one_shot', 'limited', 'static', 'gift'),
      standing: fc.constantFrom(
        'active' as const,
        'awaiting' as const,
        'paid' as const,
        'selling' as const,
        'running_low' as const,
        'sold_out' as const,
        'paused' as const,
        'expired' as const,
        'unknown' as const,
      ),
      amount: money,
      collected: money,
      quota: fc.option(fc.integer({ min: 1, max: 5 })),
      sold: fc.integer({ min: 0, max: 5 }),
      createdAt: fc.option(instant),
      updatedAt: instant,
      closesAt: fc.option(
        fc.option(fc.integer({ min: -2, max: 3 }).map((days) => TEST_NOW + days * DAY_MS)),
        { nil: undefined },
      ),
      references: fc.constantFrom('', 'ORD-12', 'كمال'),
    })
    .map((change) => listedLink(change));
