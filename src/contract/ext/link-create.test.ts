import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseLinkCreate } from './link-create.ts';

const NOW = Date.parse('2026-11-20T09:00:00Z');
const LATER = '2026-12-01T00:00:00Z';

const body = (fields: object = {}): object => ({
  payment_instance_id: 'i',
  title: 'A link',
  amount_mode: 'fixed',
  amount: '2500.00',
  currency: 'DZD',
  usage_mode: 'reusable',
  ...fields,
});
const issuesOf = (fields: object): string[] => {
  const parsed = parseLinkCreate(body(fields), NOW);
  return parsed.ok ? [] : parsed.issues.map(({ path, rule }) => `${path.join('.')}: ${rule}`);
};
const valueOf = (fields: object) => {
  const parsed = parseLinkCreate(body(fields), NOW);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value;
};

describe('a create', () => {
  it('reads the documented request', () => {
    const sample = readFileSync(
      new URL('./samples/link-create.request.json', import.meta.url),
      'utf8',
    );
    expect(parseLinkCreate(JSON.parse(sample), NOW)).toEqual({
      ok: true,
      value: {
        payment_instance_id: '3e4f5a6b-7c8d-9e0f-1a2b-3c4d5e6f7a8b',
        form_id: '4f5a6b7c-8d9e-0f1a-2b3c-4d5e6f7a8b9c',
        title: 'Order #10428',
        description: '',
        amount_mode: 'fixed',
        amount: 450_000,
        min_amount: null,
        max_amount: null,
        currency: 'DZD',
        usage_mode: 'one_shot',
        max_uses: null,
        target_amount: null,
        starts_at: null,
        ends_at: null,
        expires_at: null,
        allowed_payers: [],
        metadata: { order_id: '10428' },
        logo: undefined,
      },
    });
  });

  it.each(Object.keys(body()))('takes no fields within %s for its text', (name) => {
    // As a form or JSON is decoded: without a prototype, so that it cannot even be written as text.
    const within: unknown = Object.assign(Object.create(null), { a: 'b' });
    for (const value of [within, [within]]) {
      expect(issuesOf({ [name]: value })).toContainEqual(expect.stringMatching(`^${name}: `));
    }
  });

  it('tells everything that is wrong at once', () => {
    const parsed = parseLinkCreate({ usage_mode: 'weekly', amount: 'x' }, NOW);
    expect(parsed.ok ? [] : parsed.issues.map(({ rule }) => rule)).toEqual([
      'amount_mode.required',
      'usage_mode.unknown',
      'payment_instance_id.required',
      'title.required',
      'amount.malformed',
      'currency.required',
    ]);
  });

  it.each([
    [{ amount: null }, ['amount: amount.required']],
    [{ amount: 49.99 }, ['amount: amount.tooLow']],
    [{ amount: '50.001' }, ['amount: amount.tooManyDecimals']],
    [{ amount: '1e3' }, ['amount: amount.malformed']],
    [{ currency: 'EUR' }, ['currency: currency.unknown']],
    [{ title: 'x'.repeat(256) }, ['title: title.tooLong']],
    [{ title: 'a\u0000b' }, ['title: title.malformed']],
    [{ amount_mode: 'open', min_amount: 10 }, ['min_amount: min_amount.tooLow']],
    [
      { amount_mode: 'open', min_amount: 200, max_amount: 100 },
      ['max_amount: max_amount.belowMin'],
    ],
    [{ usage_mode: 'limited' }, ['max_uses: max_uses.required']],
    [{ usage_mode: 'limited', max_uses: 0 }, ['max_uses: max_uses.outOfRange']],
    [{ usage_mode: 'limited', max_uses: 1.5 }, ['max_uses: max_uses.malformed']],
    [{ usage_mode: 'capped_amount' }, ['target_amount: target_amount.required']],
    [{ usage_mode: 'time_window' }, ['starts_at: starts_at.required', 'ends_at: ends_at.required']],
    [
      { usage_mode: 'time_window', starts_at: LATER, ends_at: LATER },
      ['ends_at: ends_at.notAfterStart'],
    ],
    [
      {
        usage_mode: 'time_window',
        starts_at: '2026-01-01T00:00:00Z',
        ends_at: '2026-11-20T09:00:00Z',
      },
      ['ends_at: ends_at.past'],
    ],
    [
      { usage_mode: 'time_window', starts_at: '0000-01-01T00:00:00Z', ends_at: LATER },
      ['starts_at: starts_at.malformed'],
    ],
    [{ expires_at: 'tomorrow' }, ['expires_at: expires_at.malformed']],
    [{ expires_at: '2026-11-20T08:59:59Z' }, ['expires_at: expires_at.past']],
    [{ usage_mode: 'whitelist' }, ['allowed_payers: allowed_payers.required']],
    [{ usage_mode: 'whitelist', allowed_payers: {} }, ['allowed_payers: allowed_payers.malformed']],
    [
      { usage_mode: 'whitelist', allowed_payers: Array.from({ length: 1_001 }, () => ({})) },
      ['allowed_payers: allowed_payers.tooMany'],
    ],
    [
      { usage_mode: 'whitelist', allowed_payers: [{}, { email: 'x' }, { phone: '12' }] },
      [
        'allowed_payers.0: allowed_payers.empty',
        'allowed_payers.1.email: allowed_payers.emailMalformed',
        'allowed_payers.2.phone: allowed_payers.phoneMalformed',
      ],
    ],
    [{ metadata: 'x' }, ['metadata: metadata.malformed']],
    [{ form_id: 7 }, ['form_id: form_id.unknown']],
  ])('refuses %j', (fields, issues) => {
    expect(issuesOf(fields)).toEqual(issues);
  });

  it('keeps what the modes use, and nothing of what they ignore', () => {
    const everything = {
      min_amount: 100,
      max_amount: 900,
      max_uses: 3,
      target_amount: 5_000,
      starts_at: LATER,
      ends_at: '2026-12-02T00:00:00Z',
      allowed_payers: [{ email: '\u200ea@b.dz ', phone: '0555123456' }],
    };
    expect(valueOf({ ...everything, max_uses: 'nonsense' })).toMatchObject({
      amount: 250_000,
      min_amount: null,
      max_amount: null,
      max_uses: null,
      target_amount: null,
      starts_at: null,
      ends_at: null,
      allowed_payers: [],
    });
    expect(valueOf({ ...everything, amount_mode: 'open', usage_mode: 'limited' })).toMatchObject({
      amount: null,
      min_amount: 10_000,
      max_amount: 90_000,
      max_uses: 3,
    });
    expect(valueOf({ ...everything, usage_mode: 'capped_amount' }).target_amount).toBe(500_000);
    expect(valueOf({ ...everything, usage_mode: 'time_window' })).toMatchObject({
      starts_at: Date.parse(LATER),
      ends_at: Date.parse('2026-12-02T00:00:00Z'),
    });
    expect(valueOf({ ...everything, usage_mode: 'whitelist' }).allowed_payers).toEqual([
      { email: 'a@b.dz', phone: '+213555123456' },
    ]);
  });
});
