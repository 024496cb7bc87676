import { describe, expect, it } from 'vitest';
import { guessMeanings } from './import-fields.ts';
import { toImportRows, type ImportRow } from './import-rows.ts';
import { readCsv } from '../../links/csv/read-csv.ts';

function rowsOf(text: string, usualMode: 'reusable' | 'one_shot' = 'reusable'): ImportRow[] {
  const [head, ...records] = readCsv(text, ';');
  const names = head?.cells ?? [];
  return toImportRows(
    { instanceId: 'i1', head: names, meanings: guessMeanings(names), usualMode },
    records,
  );
}

describe('the columns of a file', () => {
  it.each([
    [
      ['Titre', 'Description', 'Prix', 'Stock'],
      ['title', 'details', 'amount', 'max_payments'],
    ],
    [
      ['العنوان', 'المبلغ', 'النوع', 'شيء'],
      ['title', 'amount', 'mode', 'ignore'],
    ],
    [
      ['TITLE', 'Amount', 'Title'],
      ['title', 'amount', 'ignore'],
    ],
  ])('of %j mean %j', (head, meanings) => {
    expect(guessMeanings(head)).toEqual(meanings);
  });
});

describe('a row', () => {
  it('becomes the link that the create form would make', () => {
    const [row] = rowsOf(
      'Titre;Details;Montant;Mode;Stock;Slug;udf1;Délai\nCollier;Argent;2 500,50;Stock limité;٢٠;collier;INV1;60',
    );
    expect(row).toEqual({
      line: 2,
      issues: [],
      body: {
        mytpe_pay_id: 'i1',
        title: 'Collier',
        details: 'Argent',
        slug: 'collier',
        type: 'dynamic',
        payment_mode: 'limited',
        amount: '2500.50',
        max_payments: '20',
        inactivity_timeout_minutes: '60',
        udfs: { udf1: { value: 'INV1' } },
      },
    });
  });

  it.each([
    ['Facture', 'one_shot'],
    ['facture', 'one_shot'],
    ['فاتورة', 'one_shot'],
    ['Product', 'reusable'],
    ['', 'reusable'],
  ])('reads %j as the mode %s', (word, mode) => {
    expect(rowsOf(`Titre;Montant;Mode\nA;100;${word}`)[0]?.body.payment_mode).toBe(mode);
  });

  it('is a stock when it has a quantity and no mode, and a free amount has no price', () => {
    const rows = rowsOf('Titre;Montant;Mode;Stock\nA;100;;5\nB;;Montant libre;');
    expect(rows[0]?.body).toMatchObject({ payment_mode: 'limited', max_payments: '5' });
    expect(rows[1]?.body).toMatchObject({ type: 'static' });
    expect(rows.flatMap(({ issues }) => issues)).toEqual([]);
  });

  it('is judged by the contract, cell by cell, all at once', () => {
    const [row] = rowsOf('Titre;Montant;Mode;Slug;udf1\n;12,3456;Troc;Été;INV-1');
    expect(row?.issues.map(({ field, rule }) => `${field}: ${rule}`).sort()).toEqual([
      'amount: amount.tooManyDecimals',
      'details: details.required',
      'mode: payment_mode.unknown',
      'slug: slug.malformed',
      'title: title.required',
      'udf1: udfs.valueMalformed',
    ]);
  });

  it('has an address that follows from it: the same file gives the same, two rows never one', () => {
    const text = 'Titre;Montant\nCollier;100\nCollier;100\nعقد فضة;100\n!!;100';
    const slugs = rowsOf(text).map(({ body }) => body.slug);
    expect(new Set(slugs).size).toBe(4);
    expect(slugs[0]).toMatch(/^collier-[a-z0-9]{5}$/);
    expect(slugs[2]).toMatch(/^akd-fd?/);
    expect(slugs[3]).toMatch(/^lien-[a-z0-9]{5}$/);
    expect(rowsOf(text).map(({ body }) => body.slug)).toEqual(slugs);
  });

  it('with an address that stands above already is refused', () => {
    const rows = rowsOf('Titre;Montant;Slug\nA;100;abc\nB;100;abc');
    expect(rows.map(({ issues }) => issues.map(({ rule }) => rule))).toEqual([[], ['slug.taken']]);
    // Told by the line that has it, not as somebody else's.
    expect(rows[1]?.issues[0]?.sameAsLine).toBe(rows[0]?.line);
  });
});
