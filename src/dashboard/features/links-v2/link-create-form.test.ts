import { describe, expect, test } from 'vitest';
import { blankCreateValues, toCreateBody, type LinkCreateValues } from './link-create-form.ts';
import { parseCreateForm } from './link-create-judge.ts';
import { locateLinkField } from './sections/form-fields.ts';

function filled(change: Partial<LinkCreateValues>): LinkCreateValues {
  return {
    ...blankCreateValues(),
    title: 'Atelier',
    details: 'Deux heures.',
    slug: 'atelier',
    amount: '2 500,00',
    max_payments: '١٥',
    inactivity_timeout_minutes: { choice: 'own', count: '48', unit: 'hours' },
    ...change,
  };
}

const common = {
  mytpe_pay_id: 'i1',
  title: 'Atelier',
  details: 'Deux heures.',
  slug: 'atelier',
  settings: { show_retry_button: true, allow_anonymous: false },
};

describe('the body of a create holds what its purpose has, and nothing else', () => {
  test('product', () => {
    expect(toCreateBody(filled({ purpose: 'product' }), 'i1')).toEqual({
      ...common,
      type: 'dynamic',
      payment_mode: 'reusable',
      amount: '2500.00',
    });
  });

  test('invoice', () => {
    expect(toCreateBody(filled({ purpose: 'invoice' }), 'i1')).toEqual({
      ...common,
      type: 'dynamic',
      payment_mode: 'one_shot',
      amount: '2500.00',
      inactivity_timeout_minutes: '2880',
    });
  });

  test('limited stock', () => {
    expect(toCreateBody(filled({ purpose: 'stock' }), 'i1')).toEqual({
      ...common,
      type: 'dynamic',
      payment_mode: 'limited',
      amount: '2500.00',
      max_payments: '15',
      inactivity_timeout_minutes: '2880',
    });
  });

  test('free amount', () => {
    expect(toCreateBody(filled({ purpose: 'free' }), 'i1')).toEqual({ ...common, type: 'static' });
  });

  test('like the instance is the absence of a delay', () => {
    const body = toCreateBody(
      filled({
        purpose: 'invoice',
        inactivity_timeout_minutes: { choice: 'inherit', count: '3', unit: 'days' },
      }),
      'i1',
    );
    expect(body).not.toHaveProperty('inactivity_timeout_minutes');
  });

  test('references and metadata that were filled in', () => {
    const values = filled({
      metadata: [
        { key: 'order', value: 'A1' },
        { key: 'empty', value: '' },
        { key: '', value: '' },
      ],
    });
    values.udfs.udf1 = { value: ' INV1 ', label: ' Facture ' };
    const body = toCreateBody(values, 'i1');
    expect(body.udfs).toEqual({ udf1: { value: 'INV1', label: 'Facture' } });
    expect({ ...body.metadata }).toEqual({ order: 'A1' });
  });
});

test('a key that would reach the prototype is refused, not lost', () => {
  const values = filled({ metadata: [{ key: '__proto__', value: 'x' }] });
  const parsed = parseCreateForm(values, 'i1');
  expect(parsed).toMatchObject({
    ok: false,
    issues: [{ path: ['metadata', '__proto__'], rule: 'metadata.keyMalformed' }],
  });
  expect(locateLinkField(['metadata', '__proto__'], 'metadata.keyMalformed', values)).toBe(
    'metadata.0.key',
  );
});

test('what is wrong finds its field, whatever it is called on the wire', () => {
  const values = filled({ metadata: [{ key: 'a.b', value: 'x' }] });
  expect(locateLinkField(['payment_mode'], 'payment_mode.unknown', values)).toBe('purpose');
  expect(locateLinkField(['inactivity_timeout_minutes'], null, values)).toBe(
    'inactivity_timeout_minutes.count',
  );
  expect(locateLinkField(['metadata', 'a', 'b'], null, values)).toBe('metadata.0.value');
  expect(locateLinkField(['udfs', 'udf2', 'value'], null, values)).toBe('udfs.udf2.value');
});

test('all that is wrong at once', () => {
  const parsed = parseCreateForm({ ...blankCreateValues(), purpose: 'stock' }, 'i1');
  expect(parsed.ok ? [] : parsed.issues.map(({ rule }) => rule)).toEqual([
    'title.required',
    'details.required',
    'slug.required',
    'amount.requiredForDynamic',
    'max_payments.requiredForLimited',
  ]);
});
