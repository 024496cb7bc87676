import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  centimes,
  MAX_AMOUNT,
  MIN_AMOUNT,
  normalizeTypedAmount,
  readAmount,
  readMoney,
  sumCentimes,
  toDecimal,
} from './money.ts';

const amounts = fc.integer({ min: MIN_AMOUNT, max: MAX_AMOUNT }).map(centimes);

describe('money', () => {
  it('survives decimal text both ways', () => {
    fc.assert(
      fc.property(amounts, (amount) => {
        expect(readAmount(toDecimal(amount))).toEqual({ ok: true, amount });
        expect(readMoney(toDecimal(amount))).toBe(amount);
      }),
    );
  });

  it('reads a JSON number as the decimal that it prints', () => {
    fc.assert(
      fc.property(amounts, (amount) => {
        expect(readMoney(amount / 100)).toBe(amount);
      }),
    );
  });

  it('reads a JSON number as the decimal that it prints, of what a lifetime collects too', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 14 }).map(centimes), (amount) => {
        expect(readMoney(amount / 100)).toBe(amount);
      }),
    );
  });

  it('never takes arbitrary text for money without two plain decimals', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(!readAmount(text).ok || /^\d+(\.\d{1,2})?$/.test(text)).toBe(true);
      }),
    );
  });

  it('sums 100,000 times 0.10 to exactly 10,000.00', () => {
    const tenth = readMoney('0.10') ?? centimes(0);
    expect(toDecimal(sumCentimes(Array.from({ length: 100_000 }, () => tenth)))).toBe('10000.00');
  });

  it.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])(
    '%s is no centimes',
    (value) => {
      expect(() => centimes(value)).toThrow(RangeError);
    },
  );

  it.each([
    ['0.00', 0],
    ['0', 0],
    ['12.5', 1_250],
    ['12.5000', 1_250],
    ['12.505', null],
    ['1e3', null],
    ['', null],
    [' 1', null],
    ['-1.00', null],
    [null, null],
    [undefined, null],
    [-1, null],
    [Number.NaN, null],
    [1e21, null],
    [50_000.1, 5_000_010],
  ])('reads %j out of an answer as %j', (input, expected) => {
    expect(readMoney(input)).toBe(expected);
  });

  it.each([
    ['8000', '8000'],
    ['8 000', '8000'],
    ['8 000', '8000'],
    ['8 000,50', '8000.50'],
    ['8.000,50', '8000.50'],
    ['8,000.50', '8000.50'],
    ['8.000', '8000'],
    ['8,000', '8000'],
    ['1.284.500', '1284500'],
    ['1,284,500.5', '1284500.5'],
    ['٨٠٠٠', '8000'],
    ['٨٬٠٠٠٫٥٠', '8000.50'],
    ['۸۰۰۰', '8000'],
    ['8 000 DA', '8000'],
    ['\u202b8.000,50\u202c', '8000.50'],
    ['8000 د.ج', '8000'],
    ['8000DZD', '8000'],
    ['0,50', '0.50'],
    ['0.500', '0.500'],
    ['12,5', '12.5'],
    ['12,', '12'],
    ['12.345', '12345'],
    ['1234.567', '1234.567'],
    ['1 234,567', '1234.567'],
    ['8 00', null],
    ['1.23.456', null],
    ['1,234.567,8', null],
    ['-8', null],
    ['1e3', null],
    ['huit', null],
    ['', null],
    ['8,0 00', null],
  ])('understands the typed %j as %j', (typed, expected) => {
    expect(normalizeTypedAmount(typed)).toBe(expected);
  });
});
