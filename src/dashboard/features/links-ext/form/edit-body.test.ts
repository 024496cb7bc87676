import { describe, expect, test } from 'vitest';
import { centimes } from '../../../../contract/core/money.ts';
import type { Link } from '../../../../contract/ext/link.ts';
import { parseEditForm, toUpdateBody } from './edit-body.ts';
import { differencesOf, editableOf, editedOf } from './edit-differences.ts';
import { editDrafts } from './edit-drafts.ts';
import { valuesFrom, valuesOfLink, type LinkFormValues } from './form-values.ts';

const NOW = Date.UTC(2026, 0, 15, 12);

const link: Link = {
  id: 'l1',
  payment_instance_id: 'i1',
  form_id: 'f1',
  slug: 'tombola-x9f2',
  title: 'Tombola',
  description: 'Un ticket',
  logo: 'https://pay.example/logo.png',
  amount_mode: 'fixed',
  amount: centimes(150_000),
  min_amount: null,
  max_amount: null,
  currency: 'DZD',
  usage_mode: 'limited',
  max_uses: 20,
  target_amount: null,
  starts_at: null,
  ends_at: null,
  expires_at: Date.UTC(2026, 2, 1, 10, 30, 15),
  paid_count: 0,
  total_collected: centimes(0),
  status: 'active',
  allowed_payers: [],
  metadata: { order_id: '7', dashboard_ref: 'r1' },
  created_at: NOW,
  updated_at: NOW,
};
const paid: Link = { ...link, paid_count: 3, total_collected: centimes(450_000) };

const typed = (base: Link, values: Partial<LinkFormValues>): LinkFormValues => ({
  ...valuesOfLink(base),
  ...values,
});
const changesOf = (base: Link, values: Partial<LinkFormValues>) => {
  const parsed = parseEditForm(base, typed(base, values), NOW);
  if (!parsed.ok) return parsed.issues;
  const { next, body } = parsed.value;
  return differencesOf(editableOf(base), editedOf(base, next, body.logo));
};

test('a list that is left alone stays as it is, doubles and all', () => {
  const twice = [
    { email: 'a@example.dz', phone: null },
    { email: 'A@example.dz', phone: null },
  ];
  const listed: Link = { ...link, usage_mode: 'whitelist', max_uses: null, allowed_payers: twice };
  expect(toUpdateBody(listed, typed(listed, { title: 'Gala' }))).toEqual({ title: 'Gala' });
  expect(
    toUpdateBody(listed, typed(listed, { allowed_payers: 'a@example.dz\nb@example.dz' })),
  ).toMatchObject({ allowed_payers: [{ email: 'a@example.dz' }, { email: 'b@example.dz' }] });
});

describe('what an edit sends', () => {
  test('is nothing for a form that was left alone, or typed otherwise with the same meaning', () => {
    expect(toUpdateBody(link, valuesOfLink(link))).toEqual({});
    const same = typed(link, { amount: '1 500,00', title: ' Tombola ' });
    expect(toUpdateBody(link, same)).toEqual({});
  });

  test('is what was changed alone; the mark of its making is neither shown nor sent', () => {
    const values = typed(link, {
      title: 'Grande tombola',
      max_uses: '30',
      expires_at: '',
      form_id: '',
      metadata: [{ key: 'note', value: 'x' }],
      logo: { kind: 'none' },
    });
    expect(valuesOfLink(link).metadata).toEqual([{ key: 'order_id', value: '7' }]);
    expect(toUpdateBody(link, values)).toEqual({
      title: 'Grande tombola',
      max_uses: '30',
      expires_at: '',
      form_id: '',
      metadata: { order_id: '', note: 'x' },
      logo: null,
    });
    expect(changesOf(link, values)).toEqual([
      { field: 'title', before: 'Tombola', after: 'Grande tombola' },
      { field: 'logo', before: link.logo, after: null },
      { field: 'max_uses', before: 20, after: 30 },
      { field: 'expires_at', before: link.expires_at, after: null },
      { field: 'form_id', before: 'f1', after: null },
      { field: 'metadata', key: 'order_id', before: '7', after: null },
      { field: 'metadata', key: 'note', before: null, after: 'x' },
    ]);
  });

  test('another mode brings what it asks for', () => {
    const values = typed(link, {
      amount_mode: 'open',
      min_amount: '200',
      usage_mode: 'capped_amount',
      target_amount: '50 000',
    });
    expect(toUpdateBody(link, values)).toEqual({
      amount_mode: 'open',
      min_amount: '200',
      max_amount: '',
      usage_mode: 'capped_amount',
      target_amount: '50000',
    });
  });
});

describe('once somebody has paid', () => {
  test('price, mode and form are left out, whatever stands in the form', () => {
    const values = typed(paid, {
      amount: '9000',
      amount_mode: 'open',
      usage_mode: 'reusable',
      form_id: '',
      title: 'Autre',
    });
    expect(toUpdateBody(paid, values)).toEqual({ title: 'Autre' });
  });

  test('a limit may rise, and not fall below what is used', () => {
    expect(changesOf(paid, { max_uses: '25' })).toEqual([
      { field: 'max_uses', before: 20, after: 25 },
    ]);
    expect(changesOf(paid, { max_uses: '2' })).toMatchObject([
      { path: ['max_uses'], rule: 'max_uses.belowUsed', params: { used: 3 } },
    ]);
  });
});

test('what was typed stays over a newer state, and the rest is theirs', () => {
  const theirs: Link = { ...link, title: 'Leur titre', max_uses: 50 };
  const mine = typed(link, { title: 'Mon titre' });
  const rebased = editDrafts.rebase(valuesOfLink(link), valuesOfLink(theirs), mine);
  expect(toUpdateBody(theirs, rebased)).toEqual({ title: 'Mon titre' });
});

test('a new link from another takes over what can be, and no end that has passed', () => {
  const values = valuesFrom({ ...link, usage_mode: 'time_window', starts_at: 1, ends_at: 2 }, NOW);
  expect(values).toMatchObject({
    title: 'Tombola',
    usage_mode: 'time_window',
    ends_at: '',
    expires_at: '2026-03-01T11:30',
    logo: { kind: 'none' },
  });
});
