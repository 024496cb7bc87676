import { describe, expect, it } from 'vitest';
import { listedLink, TEST_NOW } from '../../../testing/listed-links.ts';
import type { ListedLink } from '../listed-link.ts';
import { LIST_VIEWS, nextTurnOf, viewBit, viewBitsOf } from './list-views.ts';

const HOUR_MS = 60 * 60_000;

function viewsOf(change: Partial<ListedLink>, now = TEST_NOW): readonly string[] {
  const bits = viewBitsOf(listedLink({ id: 'a', createdAt: TEST_NOW, ...change }), now);
  return LIST_VIEWS.filter((view) => (bits & viewBit(view)) !== 0);
}

describe('viewBitsOf', () => {
  it.each([
    ['active', ['all']],
    ['awaiting', ['all', 'awaiting_payment']],
    ['paid', ['all', 'paid']],
    ['selling', ['all', 'partially_paid']],
    ['running_low', ['all', 'partially_paid', 'needs_attention']],
    ['sold_out', ['all', 'paid', 'sold_out']],
    ['paused', ['all', 'paused']],
    ['expired', ['all', 'expired']],
    ['unknown', ['all']],
  ] as const)('a link that is %s is in %j', (standing, views) => {
    expect(viewsOf({ standing })).toEqual(views);
  });

  it('moves an invoice to attention after three days, to the millisecond', () => {
    const invoice = { standing: 'awaiting' } as const;
    expect(viewsOf(invoice, TEST_NOW + 72 * HOUR_MS - 1)).not.toContain('needs_attention');
    expect(viewsOf(invoice, TEST_NOW + 72 * HOUR_MS)).toContain('needs_attention');
  });

  it('moves an open link to attention a day before it closes, and then to expired', () => {
    const closing = { standing: 'selling', closesAt: TEST_NOW + 24 * HOUR_MS } as const;
    expect(viewsOf(closing, TEST_NOW - 1)).toEqual(['all', 'partially_paid']);
    expect(viewsOf(closing, TEST_NOW)).toEqual(['all', 'partially_paid', 'needs_attention']);
    expect(viewsOf(closing, TEST_NOW + 24 * HOUR_MS)).toEqual(['all', 'expired']);
  });

  it.each(['paid', 'sold_out', 'paused', 'expired', 'active'] as const)(
    'brings a link that is %s to attention for seven days after money of it went back',
    (standing) => {
      const givenBack = { count: 1, amount: null, at: TEST_NOW };
      const last = TEST_NOW + 7 * 24 * HOUR_MS - 1;
      expect(viewsOf({ standing, givenBack }, last)).toContain('needs_attention');
      expect(viewsOf({ standing, givenBack }, last + 1)).not.toContain('needs_attention');
      const link = listedLink({ id: 'a', standing, givenBack });
      expect(nextTurnOf(link, TEST_NOW)).toBe(last + 1);
    },
  );

  it('lets a paused link run out, and a paid one be', () => {
    const late = TEST_NOW + HOUR_MS;
    expect(viewsOf({ standing: 'paused', closesAt: TEST_NOW }, late)).toEqual(['all', 'expired']);
    expect(viewsOf({ standing: 'paid', closesAt: TEST_NOW }, late)).toEqual(['all', 'paid']);
  });
});

describe('nextTurnOf', () => {
  it('names the next moment at which a link changes its views by itself', () => {
    const closesAt = TEST_NOW + 100 * HOUR_MS;
    const link = listedLink({ id: 'a', standing: 'awaiting', createdAt: TEST_NOW, closesAt });
    expect(nextTurnOf(link, TEST_NOW)).toBe(TEST_NOW + 72 * HOUR_MS);
    expect(nextTurnOf(link, TEST_NOW + 72 * HOUR_MS)).toBe(closesAt - 24 * HOUR_MS);
    expect(nextTurnOf(link, closesAt - 1)).toBe(closesAt);
    expect(nextTurnOf(link, closesAt)).toBe(Number.POSITIVE_INFINITY);
  });
});
