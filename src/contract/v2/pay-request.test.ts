import { describe, expect, it } from 'vitest';
import { parsePayRequest, PAY_RULE_MESSAGES, type PaidLink } from './pay-request.ts';

const PRODUCT: PaidLink = { type: 'dynamic', settings: { allow_anonymous: false } };
const DONATION: PaidLink = { type: 'static', settings: { allow_anonymous: true } };
const PAYER = { name: 'Leïla B.', email: 'leila@example.dz', phone_number: '0555 12 34 56' };

function rulesOf(input: unknown, link: PaidLink): string[] {
  const parsed = parsePayRequest(input, link);
  return parsed.ok ? [] : parsed.issues.map(({ rule }) => rule);
}

describe('a payer’s form', () => {
  it('gives the payer, and no amount where the merchant fixed the price', () => {
    expect(parsePayRequest({ ...PAYER, amount: '1.00', language: 'ar' }, PRODUCT)).toEqual({
      ok: true,
      value: { payer: PAYER, amount: null, language: 'ar' },
    });
  });

  it('gives the amount of a static link in centimes', () => {
    const parsed = parsePayRequest({ ...PAYER, amount: '1500.5', language: 'de' }, DONATION);
    expect(parsed).toEqual({ ok: true, value: { payer: PAYER, amount: 150_050, language: 'fr' } });
  });

  it('keeps nothing of an anonymous payer, whatever was sent', () => {
    for (const anonymous of [true, 'true', '1', 1, 'on']) {
      expect(parsePayRequest({ ...PAYER, anonymous, amount: '50' }, DONATION)).toEqual({
        ok: true,
        value: { payer: null, amount: 5_000, language: 'fr' },
      });
    }
    expect(rulesOf({ ...PAYER, anonymous: 'true' }, PRODUCT)).toEqual(['anonymous.notAllowed']);
  });

  it('names everything that is missing', () => {
    expect(rulesOf({}, DONATION)).toEqual([
      'name.required',
      'email.required',
      'phone_number.required',
      'amount.required',
    ]);
  });

  it.each([
    '1e3',
    '0x10',
    ' 12 ',
    '-1',
    '0',
    'NaN',
    '12.345',
    '1'.repeat(20),
    '49.99',
    {},
    [],
    true,
  ])('takes no %j for an amount', (amount) => {
    expect(rulesOf({ ...PAYER, amount }, DONATION)).toEqual([
      expect.stringMatching(/^amount[.](malformed|tooLow|tooHigh|tooManyDecimals)$/),
    ]);
  });

  it.each([
    ['name', '\u0000', 'name.malformed'],
    ['name', 'x'.repeat(256), 'name.tooLong'],
    ['email', 'leila', 'email.malformed'],
    ['email', 'leila@example', 'email.malformed'],
    ['email', 'a b@example.dz', 'email.malformed'],
    ['email', `${'x'.repeat(250)}@a.dz`, 'email.malformed'],
    ['phone_number', '12', 'phone_number.malformed'],
    ['phone_number', '0555<script>', 'phone_number.malformed'],
    ['phone_number', '0'.repeat(21), 'phone_number.malformed'],
    ['phone_number', '0555+123456', 'phone_number.malformed'],
    ['phone_number', `0555123456${')'.repeat(31)}`, 'phone_number.malformed'],
  ])('refuses the %s %j', (field, value, rule) => {
    expect(rulesOf({ ...PAYER, [field]: value }, PRODUCT)).toEqual([rule]);
  });

  it('reads a telephone number in Arabic digits', () => {
    const parsed = parsePayRequest({ ...PAYER, phone_number: '٠٥٥٥١٢٣٤٥٦' }, PRODUCT);
    expect(parsed).toMatchObject({ value: { payer: { phone_number: '0555123456' } } });
  });

  it.each([
    ['+213 (0) 555 12 34 56', '+213 (0) 555 12 34 56'],
    ['(+213) 555 12 34 56', '(+213) 555 12 34 56'],
    ['0555/12/34/56', '0555/12/34/56'],
    // As an address book hands a number over.
    ['\u202a+213\u00a0555\u201112\u201134\u201156\u202c', '+213 555-12-34-56'],
  ])('takes the telephone number %j', (phone_number, kept) => {
    expect(parsePayRequest({ ...PAYER, phone_number }, PRODUCT)).toMatchObject({
      value: { payer: { phone_number: kept } },
    });
  });

  it('takes an e-mail without the marks of direction that came along with it', () => {
    const email = '\u200eleila@example.dz\u202c';
    expect(parsePayRequest({ ...PAYER, email }, PRODUCT)).toMatchObject({
      value: { payer: { email: 'leila@example.dz' } },
    });
    expect(rulesOf({ ...PAYER, email: '\u200e' }, PRODUCT)).toEqual(['email.required']);
  });

  it('is read in linear time', () => {
    // Where a text takes its square, these take minutes: more than a test has.
    const texts = { email: `a@${'a.'.repeat(200_000)}@`, phone_number: '1('.repeat(200_000) };
    expect(rulesOf({ ...PAYER, ...texts }, PRODUCT)).toEqual([
      'email.malformed',
      'phone_number.malformed',
    ]);
  });

  it('says each rule in English', () => {
    for (const sentence of Object.values(PAY_RULE_MESSAGES)) expect(sentence).toMatch(/[.]$/);
  });
});
