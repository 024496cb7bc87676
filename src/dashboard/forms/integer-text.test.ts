import { expect, test } from 'vitest';
import { normalizeTypedInteger } from './integer-text.ts';

test.each([
  ['15', '15'],
  [' 15 ', '15'],
  ['٢٠', '20'],
  ['۲۰', '20'],
  ['\u202b20\u202c', '20'],
  ['1 000', '1000'],
  ['1.000', '1000'],
  ['1,000,000', '1000000'],
  ['007', '7'],
  ['0', '0'],
])('%s is %s', (typed, digits) => {
  expect(normalizeTypedInteger(typed)).toBe(digits);
});

test.each(['', 'abc', '1.5', '-3', '1 00', '12e2'])(
  '"%s" is left for the contract to refuse',
  (typed) => {
    expect(normalizeTypedInteger(typed)).toBe(typed);
  },
);
