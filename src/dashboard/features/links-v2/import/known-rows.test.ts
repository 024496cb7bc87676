import { describe, expect, it } from 'vitest';
import { centimes } from '../../../../contract/core/money.ts';
import { listedLink } from '../../../testing/listed-links.ts';
import type { ImportRow } from './import-rows.ts';
import { toKnownRows } from './known-rows.ts';

const row: ImportRow = {
  line: 2,
  body: {
    mytpe_pay_id: '00ded387-5dbd-412b-b619-90b0e86d416f',
    title: 'Collier',
    details: 'Argent',
    slug: 'collier',
    type: 'dynamic',
    payment_mode: 'limited',
    amount: '2500.50',
    max_payments: '20',
  },
  issues: [],
};
const there = listedLink({
  id: 'l1',
  title: 'Collier',
  slug: 'collier',
  mode: 'limited',
  amount: centimes(250_050),
  quota: 20,
});

function verdictOf(changes: Partial<typeof there> | null) {
  const link = changes === null ? undefined : { ...there, ...changes };
  const [known] = toKnownRows([row], { find: () => link, read: () => undefined });
  return known?.issues.length === 0 ? known.verdict : known?.issues.map(({ rule }) => rule);
}

describe('the address of a row', () => {
  it('is free where no link of the merchant’s has it', () => {
    expect(verdictOf(null)).toBe('free');
  });

  it('is that of a link which says the same, as far as the list tells', () => {
    expect(verdictOf({})).toBe('alike');
  });

  it.each([
    { title: 'Bague' },
    { amount: centimes(250_000) },
    { quota: 10 },
    { mode: 'reusable' },
    { amount: null },
  ])('is taken where the list says otherwise: %j', (changes) => {
    expect(verdictOf(changes)).toEqual(['slug.taken']);
  });

  it('is not asked of a row that is wrong in itself', () => {
    const wrong = { ...row, issues: [{ field: 'title', rule: 'title.required' }] } as never;
    const [known] = toKnownRows([wrong], { find: () => there, read: () => undefined });
    expect(known?.issues).toHaveLength(1);
  });
});
