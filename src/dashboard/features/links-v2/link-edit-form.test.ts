import { describe, expect, test } from 'vitest';
import type { Centimes } from '../../../contract/core/money.ts';
import type { Link } from '../../../contract/v2/link.ts';
import type { LinkPatch } from '../../../contract/v2/link-update.ts';
import { offlineProblem } from '../../api/api-problem.ts';
import { updateCarefully } from '../links/form/careful-update.ts';
import { editDrafts } from './edit-drafts.ts';
import { applyPatch, differencesOf, editableOf } from './link-edit-differences.ts';
import { toUpdateBody } from './link-edit-form.ts';
import { parseEditForm } from './link-edit-judge.ts';
import { valuesOfLink, type LinkFormValues } from './sections/form-values.ts';

const NOW = Date.UTC(2026, 0, 20);

const link: Link = {
  id: 'l1',
  mytpe_pay_id: 'i1',
  title: 'Atelier poterie',
  details: 'Deux heures.\r\nTerre comprise.',
  logo: 'https://example.test/logo.png',
  slug: 'atelier-poterie',
  type: 'dynamic',
  amount: 250_000 as Centimes,
  status: 'active',
  payment_mode: 'limited',
  max_payments: 15,
  successful_payments_count: 12,
  metadata: { order_id: 'ORD-1', room: 'A' },
  created_at: NOW - 1_000,
  updated_at: NOW - 1_000,
  payment_link: 'https://pay.test/atelier-poterie',
  payment_status: 'partially_paid',
  remaining_payments: 3,
  collected_amount: 3_000_000 as Centimes,
  udfs: { udf1: { value: 'ATELIER24', label: 'Référence' }, udf3: { value: 'B', label: '' } },
  settings: { show_retry_button: true, allow_anonymous: false },
  inactivity_timeout_minutes: 2_880,
  effective_inactivity_timeout_minutes: 2_880,
  inactivity_timeout_source: 'link',
  last_activity_at: NOW - 1_000,
};

function changed(change: (values: LinkFormValues) => void): LinkFormValues {
  const values = structuredClone(valuesOfLink(link));
  change(values);
  return values;
}

describe('the body of an update', () => {
  test('holds nothing when nothing was changed', () => {
    expect(toUpdateBody(link, valuesOfLink(link))).toEqual({});
  });

  test('editing the title leaves UDFs, settings, metadata and the timeout out', () => {
    const body = toUpdateBody(
      link,
      changed((values) => (values.title = 'Atelier raku')),
    );
    expect(body).toEqual({ title: 'Atelier raku' });
  });

  test.each(['2 500', '2.500,00', '٢٥٠٠', ' 2500.0 '])('%s is the same price', (typed) => {
    expect(
      toUpdateBody(
        link,
        changed((values) => (values.amount = typed)),
      ),
    ).toEqual({});
  });

  test('touched UDFs go as a whole', () => {
    const body = toUpdateBody(
      link,
      changed((values) => (values.udfs.udf2.value = 'NEW')),
    );
    expect(body).toEqual({
      udfs: {
        udf1: { value: 'ATELIER24', label: 'Référence' },
        udf2: { value: 'NEW' },
        udf3: { value: 'B' },
      },
    });
  });

  test('the last UDF taken away is an empty set', () => {
    const body = toUpdateBody(
      link,
      changed((values) => {
        values.udfs.udf1 = { value: '', label: '' };
        values.udfs.udf3 = { value: '', label: '' };
      }),
    );
    expect(body).toEqual({ udfs: {} });
  });

  test('metadata: what changed, what is new, and an empty value for what is gone', () => {
    const body = toUpdateBody(
      link,
      changed((values) => {
        values.metadata = [
          { key: 'order_id', value: 'ORD-2' },
          { key: 'floor', value: '1' },
        ];
      }),
    );
    expect(body).toEqual({ metadata: { order_id: 'ORD-2', floor: '1', room: '' } });
  });

  test('a delay is set, cleared, or left', () => {
    const set = changed((values) => {
      values.inactivity_timeout_minutes = { choice: 'own', count: '12', unit: 'hours' };
    });
    expect(toUpdateBody(link, set)).toEqual({ inactivity_timeout_minutes: '720' });
    const cleared = changed((values) => (values.inactivity_timeout_minutes.choice = 'inherit'));
    expect(toUpdateBody(link, cleared)).toEqual({ inactivity_timeout_minutes: '' });
    const sameOtherwise = changed((values) => {
      values.inactivity_timeout_minutes = { choice: 'own', count: '48', unit: 'hours' };
    });
    expect(toUpdateBody(link, sameOtherwise)).toEqual({});
  });

  test('an own delay that was left empty does not read as "like the instance"', () => {
    const values = changed((each) => (each.inactivity_timeout_minutes.count = ''));
    expect(parseEditForm(link, values, NOW)).toMatchObject({
      ok: false,
      issues: [{ rule: 'inactivity_timeout_minutes.malformed' }],
    });
  });

  test('a removed logo is an empty value', () => {
    const body = toUpdateBody(
      link,
      changed((values) => (values.logo = { kind: 'none' })),
    );
    expect(body).toEqual({ logo: '' });
  });
});

describe('judged by the contract', () => {
  test('a quota below what is sold is refused with its figures', () => {
    expect(
      parseEditForm(
        link,
        changed((values) => (values.max_payments = '10')),
        NOW,
      ),
    ).toMatchObject({
      ok: false,
      issues: [
        {
          path: ['max_payments'],
          rule: 'max_payments.belowReceived',
          params: { limit: '10', received: 12 },
        },
      ],
    });
  });

  test('a sold-out link asks for more stock, whatever else changes', () => {
    const soldOut: Link = { ...link, status: 'closed', successful_payments_count: 15 };
    const values = changed((each) => (each.title = 'Other'));
    expect(parseEditForm(soldOut, values, NOW)).toMatchObject({
      ok: false,
      issues: [{ path: ['max_payments'], rule: 'max_payments.mustExceedSold' }],
    });
  });

  test('two rows of one name would lose one of them unseen', () => {
    const values = changed((each) => {
      each.metadata.push({ key: ' room ', value: 'B' }, { key: '', value: 'nameless' });
    });
    expect(parseEditForm(link, values, NOW)).toMatchObject({
      ok: false,
      issues: [
        { path: ['metadata', '2', 'key'], rule: 'form.duplicateKey' },
        { path: ['metadata', '3', 'key'], rule: 'form.keyMissing' },
      ],
    });
  });
});

/** What becomes of an update whose answer was lost. In: the link as it is read afterwards. */
async function outcomeOf(patch: LinkPatch, now: Link): Promise<string> {
  const { kind } = await updateCarefully({
    base: { link, etag: '"1"' },
    read: () => Promise.resolve({ link: now, etag: '"2"' }),
    write: () => Promise.reject(offlineProblem()),
    readCurrent: () => null,
    editableOf,
    differencesOf,
    wanted: applyPatch(editableOf(link), patch),
  });
  return kind;
}

describe('what an edit changes, for the summary', () => {
  test('UDFs that would vanish are named', () => {
    const parsed = parseEditForm(
      link,
      changed((values) => {
        values.udfs.udf3 = { value: '', label: '' };
        values.amount = '3 000';
        values.settings.allow_anonymous = true;
      }),
      NOW,
    );
    if (!parsed.ok) throw new Error('refused');
    const before = editableOf(link);
    expect(differencesOf(before, applyPatch(before, parsed.value.patch))).toEqual([
      { field: 'amount', before: 250_000, after: 300_000 },
      { field: 'udfs', key: 'udf3', before: { value: 'B', label: '' }, after: null },
      { field: 'allow_anonymous', before: false, after: true },
    ]);
  });

  test('a body that was sent is recognised in the link that is read afterwards', async () => {
    const patch = { title: 'New', metadata: { room: null } };
    const { room: _room, ...metadata } = link.metadata ?? {};
    expect(await outcomeOf(patch, { ...link, title: 'New', metadata })).toBe('saved');
    expect(await outcomeOf(patch, link)).toBe('absent');
    expect(await outcomeOf(patch, { ...link, title: 'New' })).toBe('changed');
  });

  test('a new logo has landed when the address is another one', async () => {
    const patch = { logo: { size: 10, type: 'image/png' } };
    const other = 'https://example.test/other.png';
    expect(await outcomeOf(patch, link)).toBe('absent');
    expect(await outcomeOf(patch, { ...link, logo: other })).toBe('saved');
    expect(await outcomeOf(patch, { ...link, logo: null })).toBe('changed');
  });
});

describe('mine on top of theirs', () => {
  const base = valuesOfLink(link);
  const theirs = valuesOfLink({
    ...link,
    title: 'Their title',
    amount: 400_000 as Centimes,
    metadata: { order_id: 'ORD-9', shelf: '7' },
    settings: { show_retry_button: false, allow_anonymous: false },
  });

  test('nothing of mine: theirs', () => {
    expect(editDrafts.rebase(base, theirs, structuredClone(base))).toEqual(theirs);
  });

  test('a logo that I picked or took away stays so; another one of theirs comes', () => {
    const url = 'https://example.test/theirs.png';
    const other = valuesOfLink({ ...link, logo: url });
    const mine = (logo: LinkFormValues['logo']) =>
      editDrafts.rebase(base, other, { ...structuredClone(base), logo }).logo;
    const file = new File(['x'], 'mine.png');
    const logo = { file, url: 'data:,x', width: 1, height: 1 };
    expect(mine(base.logo)).toEqual({ kind: 'kept', url });
    expect(mine({ kind: 'none' })).toEqual({ kind: 'none' });
    expect(mine({ kind: 'picked', logo })).toMatchObject({ logo: { file } });
  });

  test('mine stays where I typed, and only there', () => {
    const mine = changed((values) => {
      values.title = 'My title';
      values.settings.allow_anonymous = true;
      values.udfs.udf5.value = 'X';
      values.metadata = [
        { key: 'order_id', value: 'ORD-MINE' },
        { key: 'mine', value: '1' },
      ];
    });
    const rebased = editDrafts.rebase(base, theirs, mine);
    expect(rebased).toMatchObject({
      title: 'My title',
      amount: '4000',
      settings: { show_retry_button: false, allow_anonymous: true },
      udfs: mine.udfs,
    });
    expect(rebased.metadata).toEqual([
      { key: 'order_id', value: 'ORD-MINE' },
      { key: 'shelf', value: '7' },
      { key: 'mine', value: '1' },
    ]);
  });
});
