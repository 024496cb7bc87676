import { describe, expect, it } from 'vitest';
import { parseLinkCreate } from './link-create.ts';
import type { RuleId } from './rule-messages.ts';

const product = {
  mytpe_pay_id: 'mytpe_pay_xyz789',
  title: 'Silver necklace',
  details: 'Handmade.',
  type: 'dynamic',
  amount: '8000.00',
  slug: 'silver-necklace',
};

function rulesOf(input: unknown): [string, RuleId][] {
  const result = parseLinkCreate(input);
  return result.ok ? [] : result.issues.map(({ path, rule }) => [path.join('.'), rule]);
}

function valueOf(input: unknown) {
  const result = parseLinkCreate(input);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

describe('parseLinkCreate', () => {
  it('reads the documented form as it travels', () => {
    expect(
      valueOf({
        mytpe_pay_id: 'mytpe_pay_xyz789',
        title: 'Limited Offer Product',
        details: 'A special limited edition product.',
        type: 'dynamic',
        amount: '5000.00',
        slug: 'limited-offer',
        payment_mode: 'limited',
        max_payments: '50',
        metadata: { internal_id: 'PROD_123' },
        udfs: {
          udf1: { value: 'INV2026001', label: 'Invoice Number' },
          udf2: { value: 'JohnDoe', label: 'Customer Name' },
        },
      }),
    ).toEqual({
      mytpe_pay_id: 'mytpe_pay_xyz789',
      title: 'Limited Offer Product',
      details: 'A special limited edition product.',
      type: 'dynamic',
      amount: 500_000,
      slug: 'limited-offer',
      payment_mode: 'limited',
      max_payments: 50,
      metadata: { internal_id: 'PROD_123' },
      udfs: {
        udf1: { value: 'INV2026001', label: 'Invoice Number' },
        udf2: { value: 'JohnDoe', label: 'Customer Name' },
      },
      settings: { show_retry_button: true, allow_anonymous: false },
      inactivity_timeout_minutes: null,
      logo: null,
    });
  });

  it('tells everything that is wrong at once, each in its place', () => {
    expect(rulesOf({ type: 'dynamic', payment_mode: 'limited', slug: 'A--b' })).toEqual([
      ['mytpe_pay_id', 'instance.required'],
      ['title', 'title.required'],
      ['details', 'details.required'],
      ['slug', 'slug.malformed'],
      ['amount', 'amount.requiredForDynamic'],
      ['max_payments', 'max_payments.requiredForLimited'],
    ]);
  });

  it.each(Object.keys(product))('takes no fields within %s for its text', (name) => {
    // As a form or JSON is decoded: without a prototype, so that it cannot even be written as text.
    const within: unknown = Object.assign(Object.create(null), { a: 'b' });
    for (const value of [within, [within]]) {
      expect(rulesOf({ ...product, [name]: value }).map(([field]) => field)).toContain(name);
    }
  });

  it('ignores mode, quota, price and timeout on a static link, even when they are wrong', () => {
    expect(
      valueOf({
        ...product,
        type: 'static',
        amount: 'free',
        payment_mode: 'one_shot',
        max_payments: 'many',
        inactivity_timeout_minutes: 'x',
      }),
    ).toMatchObject({
      type: 'static',
      amount: null,
      payment_mode: 'reusable',
      max_payments: null,
      inactivity_timeout_minutes: null,
    });
  });

  it('gives each mode its quota', () => {
    expect(valueOf(product)).toMatchObject({ payment_mode: 'reusable', max_payments: null });
    expect(valueOf({ ...product, payment_mode: 'one_shot', max_payments: '9' })).toMatchObject({
      max_payments: 1,
    });
    expect(valueOf({ ...product, max_payments: '9' })).toMatchObject({ max_payments: null });
  });

  it.each(['1e3', '0x10', ' 12 ', '-1', '0', 'NaN', '1,000', '१२', {}, [], true])(
    'refuses %j as a price',
    (amount) => {
      expect(rulesOf({ ...product, amount })).toHaveLength(1);
    },
  );

  it.each<[unknown, RuleId]>([
    ['12.345', 'amount.tooManyDecimals'],
    ['49.99', 'amount.tooLow'],
    ['100000000', 'amount.tooHigh'],
    ['12345678901234567890', 'amount.tooHigh'],
    ['', 'amount.requiredForDynamic'],
    [null, 'amount.requiredForDynamic'],
  ])('refuses the price %j by %s', (amount, rule) => {
    expect(rulesOf({ ...product, amount })).toEqual([['amount', rule]]);
  });

  it.each<[unknown, number]>([
    ['50', 5_000],
    ['50.00', 5_000],
    ['99999999.99', 9_999_999_999],
    [1500.5, 150_050],
  ])('takes the price %j', (amount, expected) => {
    expect(valueOf({ ...product, amount }).amount).toBe(expected);
  });

  it.each<[string, unknown, RuleId]>([
    ['title', 'x'.repeat(256), 'title.tooLong'],
    ['title', '   ', 'title.required'],
    ['title', 'a\u0000b', 'title.malformed'],
    ['title', '\ud800', 'title.malformed'],
    ['title', { a: 1 }, 'title.malformed'],
    ['details', 'x'.repeat(5_001), 'details.tooLong'],
    ['details', 'a\u0007b', 'details.malformed'],
    ['slug', 'ab', 'slug.tooShort'],
    ['slug', 'a'.repeat(101), 'slug.tooLong'],
    ['slug', 'store', 'slug.reserved'],
    ['slug', 'Silver', 'slug.malformed'],
    ['slug', 'а-cyrillic', 'slug.malformed'],
    ['slug', '..', 'slug.malformed'],
    ['type', 'fixed', 'type.unknown'],
    ['payment_mode', 'once', 'payment_mode.unknown'],
    ['metadata', 'text', 'metadata.malformed'],
    ['udfs', 'text', 'udfs.malformed'],
    ['settings', 'text', 'settings.malformed'],
    ['logo', 'logo.png', 'logo.notAnImage'],
    ['logo', { size: 2 * 1024 * 1024 + 1, type: 'image/png' }, 'logo.tooLarge'],
  ])('refuses %s %j by %s', (field, value, rule) => {
    expect(rulesOf({ ...product, [field]: value })).toEqual([[field, rule]]);
  });

  it('counts characters, not UTF-16 units', () => {
    expect(rulesOf({ ...product, title: '💎'.repeat(255) })).toEqual([]);
    expect(rulesOf({ ...product, title: '💎'.repeat(256) })).toEqual([['title', 'title.tooLong']]);
  });

  it.each<[unknown, RuleId | null]>([
    ['1', null],
    [1_000_000, null],
    ['0', 'max_payments.outOfRange'],
    ['1000001', 'max_payments.outOfRange'],
    ['1.5', 'max_payments.malformed'],
    ['', 'max_payments.requiredForLimited'],
  ])('quota %j: %s', (max_payments, rule) => {
    const found = rulesOf({ ...product, payment_mode: 'limited', max_payments });
    expect(found).toEqual(rule ? [['max_payments', rule]] : []);
  });

  it.each<[unknown, RuleId | null]>([
    ['1', null],
    ['525600', null],
    ['', null],
    ['0', 'inactivity_timeout_minutes.outOfRange'],
    ['525601', 'inactivity_timeout_minutes.outOfRange'],
    ['two days', 'inactivity_timeout_minutes.malformed'],
  ])('timeout %j: %s', (inactivity_timeout_minutes, rule) => {
    const found = rulesOf({ ...product, payment_mode: 'one_shot', inactivity_timeout_minutes });
    expect(found).toEqual(rule ? [['inactivity_timeout_minutes', rule]] : []);
    expect(rulesOf({ ...product, payment_mode: 'reusable', inactivity_timeout_minutes })).toEqual(
      [],
    );
  });

  it.each<[unknown, string, RuleId | null]>([
    [{ udf1: { value: 'A'.repeat(20) } }, '', null],
    [{ udf1: { value: 'A'.repeat(21) } }, 'udfs.udf1.value', 'udfs.valueTooLong'],
    [{ udf1: { value: 'INV-1' } }, 'udfs.udf1.value', 'udfs.valueMalformed'],
    [{ udf3: { value: '', label: 'x' } }, 'udfs.udf3.value', 'udfs.valueRequired'],
    [{ udf1: { value: 'A', label: 'x'.repeat(51) } }, 'udfs.udf1.label', 'udfs.labelTooLong'],
    [{ udf6: { value: 'A' } }, 'udfs.udf6', 'udfs.unknownKey'],
  ])('UDFs %j: %s %s', (udfs, path, rule) => {
    expect(rulesOf({ ...product, udfs })).toEqual(rule ? [[path, rule]] : []);
  });

  it('bounds metadata, and leaves empty values out', () => {
    const many = Object.fromEntries(Array.from({ length: 51 }, (_, index) => [`k${index}`, 'v']));
    expect(rulesOf({ ...product, metadata: many })).toEqual([['metadata', 'metadata.tooManyKeys']]);
    expect(rulesOf({ ...product, metadata: { ['k'.repeat(41)]: 'v' } })).toEqual([
      [`metadata.${'k'.repeat(41)}`, 'metadata.keyTooLong'],
    ]);
    expect(rulesOf({ ...product, metadata: { k: 'v'.repeat(501) } })).toEqual([
      ['metadata.k', 'metadata.valueTooLong'],
    ]);
    expect(rulesOf({ ...product, metadata: { 'a[b': 'v' } })).toEqual([
      ['metadata.a[b', 'metadata.keyMalformed'],
    ]);
    expect(valueOf({ ...product, metadata: { order: 7, empty: '' } }).metadata).toEqual({
      order: '7',
    });
  });

  it.each([
    [true, true],
    ['true', true],
    ['1', true],
    [false, false],
    ['false', false],
    [0, false],
  ])('reads the setting %j', (sent, expected) => {
    const settings = { allow_anonymous: sent, unknown: 'kept out' };
    expect(valueOf({ ...product, settings }).settings).toEqual({
      show_retry_button: true,
      allow_anonymous: expected,
    });
  });

  it('refuses a setting that is neither true nor false', () => {
    expect(rulesOf({ ...product, settings: { show_retry_button: 'maybe' } })).toEqual([
      ['settings.show_retry_button', 'settings.notBoolean'],
    ]);
  });

  it.each([null, undefined, 'text', 7, []])('reads %j as an empty body', (body) => {
    expect(rulesOf(body).map(([field]) => field)).toContain('title');
  });
});
