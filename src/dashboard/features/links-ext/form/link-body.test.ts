import { expect, test } from 'vitest';
import { USAGE_MODES } from '../../../../contract/ext/link.ts';
import { blankFormValues, type LinkFormValues } from './form-values.ts';
import { locateLinkField, parseCreateForm, toCreateBody } from './link-body.ts';

const NOW = Date.UTC(2026, 0, 15, 12);
const REFERENCE = 'ref-1';

/** A form in which everything was typed, whatever the mode has use for. */
const full: LinkFormValues = {
  ...blankFormValues(),
  title: 'Tombola',
  description: 'Un ticket',
  amount: '1 500,50',
  min_amount: '٢٠٠',
  max_amount: '8.000,00',
  max_uses: '1 000',
  target_amount: '50 000',
  starts_at: '2026-02-01T08:00',
  ends_at: '2026-02-10T20:30',
  allowed_payers: 'amina@example.dz; 0555 12 34 56\n0661001122',
};

const parse = (values: Partial<LinkFormValues>) =>
  parseCreateForm({ ...full, ...values }, 'i1', REFERENCE, NOW);

const OWN = {
  one_shot: {},
  reusable: {},
  limited: { max_uses: 1_000 },
  capped_amount: { target_amount: 5_000_000 },
  time_window: {
    starts_at: Date.UTC(2026, 1, 1, 7),
    ends_at: Date.UTC(2026, 1, 10, 19, 30),
  },
  whitelist: {
    allowed_payers: [
      { email: 'amina@example.dz', phone: '+213555123456' },
      { email: null, phone: '+213661001122' },
    ],
  },
} as const;

test.each(USAGE_MODES)(
  '%s is sent what it asks for, and nothing typed for another mode',
  (mode) => {
    expect(parse({ usage_mode: mode })).toEqual({
      ok: true,
      value: expect.objectContaining({
        usage_mode: mode,
        amount: 150_050,
        min_amount: null,
        max_uses: null,
        target_amount: null,
        starts_at: null,
        ends_at: null,
        allowed_payers: [],
        ...OWN[mode],
      }),
    });
    const others = Object.keys(toCreateBody({ ...full, usage_mode: mode }, 'i1', REFERENCE));
    for (const [other, fields] of Object.entries(OWN)) {
      if (other !== mode)
        for (const field of Object.keys(fields)) expect(others).not.toContain(field);
    }
  },
);

test('an open amount has bounds, either of which may be missing', () => {
  expect(parse({ amount_mode: 'open' })).toMatchObject({
    value: { amount: null, min_amount: 20_000, max_amount: 800_000 },
  });
  expect(parse({ amount_mode: 'open', min_amount: '', max_amount: '' })).toMatchObject({
    value: { min_amount: null, max_amount: null },
  });
  expect(parse({ amount_mode: 'open', min_amount: '9000' })).toMatchObject({
    issues: [{ path: ['max_amount'], rule: 'max_amount.belowMin' }],
  });
});

test('the mark of the form goes with what the merchant wrote, and no key without a value', () => {
  const metadata = [
    { key: 'order_id', value: '7' },
    { key: 'empty', value: '' },
  ];
  expect(toCreateBody({ ...full, metadata }, 'i1', REFERENCE).metadata).toEqual({
    order_id: '7',
    dashboard_ref: REFERENCE,
  });
});

test('an end, a form and a description are sent where there is one', () => {
  const blank = toCreateBody(blankFormValues(), 'i1', REFERENCE);
  expect(blank).not.toHaveProperty('expires_at');
  expect(blank).not.toHaveProperty('form_id');
  expect(
    toCreateBody({ ...full, expires_at: '2026-03-01T00:00', form_id: 'f1' }, 'i1', REFERENCE),
  ).toMatchObject({ expires_at: '2026-02-28T23:00:00.000000Z', form_id: 'f1' });
});

test('everything that is wrong is told at once, each at its field', () => {
  const parsed = parse({
    title: '',
    amount: 'x',
    usage_mode: 'time_window',
    starts_at: '2026-02-01T08:00',
    ends_at: '2026-01-01T08:00',
    expires_at: 'demain',
  });
  expect(parsed).toMatchObject({
    ok: false,
    issues: [
      { path: ['title'], rule: 'title.required' },
      { path: ['amount'], rule: 'amount.malformed' },
      { path: ['ends_at'], rule: 'ends_at.notAfterStart' },
      { path: ['expires_at'], rule: 'expires_at.malformed' },
    ],
  });
});

test('a line of the list that names nobody keeps the form from being sent', () => {
  const parsed = parse({ usage_mode: 'whitelist', allowed_payers: 'amina@example.dz\nKarim' });
  expect(parsed).toEqual({
    ok: false,
    issues: [{ path: ['allowed_payers'], rule: 'form.unreadPayers', params: { count: 1 } }],
  });
  expect(parse({ usage_mode: 'whitelist', allowed_payers: '' })).toMatchObject({
    issues: [{ rule: 'allowed_payers.required' }],
  });
  // Typed under another mode it is nobody's business.
  expect(parse({ usage_mode: 'reusable', allowed_payers: 'Karim' })).toMatchObject({ ok: true });
});

test('a 422 finds its field, deeper paths too', () => {
  const values = { metadata: [{ key: 'a.b', value: '1' }] };
  expect(locateLinkField(['allowed_payers', '3', 'email'], null, values)).toBe('allowed_payers');
  expect(locateLinkField(['metadata', 'a', 'b'], 'metadata.keyTooLong', values)).toBe(
    'metadata.0.key',
  );
  expect(locateLinkField(['ends_at'], 'ends_at.past', values)).toBe('ends_at');
});
