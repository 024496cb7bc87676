import { describe, expect, test } from 'vitest';
import type { Centimes } from '../../../contract/core/money.ts';
import { checkoutStateOf, UNBOUNDED, type CheckoutLink } from './checkout-state.ts';
import { linkInState, previewStatesOf } from './preview-state.ts';

const link: CheckoutLink = {
  slug: 'a',
  title: 'A',
  details: 'a',
  type: 'dynamic',
  amount: 100_000 as Centimes,
  logo: null,
  status: 'active',
  payment_mode: 'limited',
  max_payments: 20,
  remaining_payments: 20,
  ...UNBOUNDED,
  merchant_name: 'M',
  settings: { show_retry_button: true, allow_anonymous: false },
};

describe('what a payer meets', () => {
  test.each([
    ['active, nothing sold', {}, { kind: 'open' }],
    ['few left of many', { remaining_payments: 2 }, { kind: 'few_left', left: 2 }],
    ['a tenth left', { max_payments: 80, remaining_payments: 8 }, { kind: 'few_left', left: 8 }],
    ['more than a tenth left', { max_payments: 80, remaining_payments: 9 }, { kind: 'open' }],
    [
      'three in all, none sold: not few',
      { max_payments: 3, remaining_payments: 3 },
      { kind: 'open' },
    ],
    [
      'few left, quota unknown',
      { max_payments: null, remaining_payments: 3 },
      { kind: 'few_left', left: 3 },
    ],
    ['the last one just went', { remaining_payments: 0 }, { kind: 'sold_out' }],
    ['sold out', { status: 'closed', remaining_payments: 0 }, { kind: 'sold_out' }],
    ['a paid invoice', { status: 'closed', payment_mode: 'one_shot' }, { kind: 'already_paid' }],
    ['paused', { status: 'inactive' }, { kind: 'paused' }],
    ['expired', { status: 'expired' }, { kind: 'expired' }],
    ['archived', { status: 'archived' }, { kind: 'archived' }],
    ['not open yet', { status: 'scheduled', starts_at: 5 }, { kind: 'not_open', from: 5 }],
    [
      'as much as was wanted',
      { status: 'closed', payment_mode: 'reusable', target_amount: 100_000 as Centimes },
      { kind: 'goal_reached' },
    ],
    [
      'a free amount, as often as could be',
      { type: 'static', status: 'closed', payment_mode: 'limited', remaining_payments: 0 },
      { kind: 'sold_out' },
    ],
    ['a status that is new to us', { status: 'frozen' }, { kind: 'unavailable' }],
    [
      'a product',
      { payment_mode: 'reusable', max_payments: null, remaining_payments: null },
      { kind: 'open' },
    ],
    [
      'a free amount',
      { type: 'static', payment_mode: 'limited', remaining_payments: 1 },
      { kind: 'open' },
    ],
  ])('%s', (_what, change, state) => {
    expect(checkoutStateOf({ ...link, ...change })).toEqual(state);
  });
});

describe('what may be looked at beforehand', () => {
  test.each(['reusable', 'one_shot', 'limited'])(
    'each state of %s shows itself',
    (payment_mode) => {
      const shown = previewStatesOf({ type: 'dynamic', payment_mode }).map(
        (state) => checkoutStateOf(linkInState({ ...link, payment_mode }, state)).kind,
      );
      expect(shown).toEqual(
        {
          reusable: ['open', 'paused', 'open'],
          one_shot: ['open', 'already_paid', 'paused', 'expired', 'open'],
          limited: ['open', 'few_left', 'sold_out', 'paused', 'expired', 'open'],
        }[payment_mode],
      );
    },
  );

  test.each([null, 1, 2, 3, 500])('few left of a quota of %s is never none', (max_payments) => {
    const state = checkoutStateOf(linkInState({ ...link, max_payments }, 'fewLeft'));
    expect(state).toEqual({
      kind: 'few_left',
      left: max_payments === 2 || max_payments === 1 ? 1 : max_payments === 3 ? 2 : 3,
    });
  });
});
