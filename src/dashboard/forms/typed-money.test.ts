import { describe, expect, test } from 'vitest';
import { centimes } from '../../contract/core/money.ts';
import {
  meantInCentimes,
  readTypedMoney,
  speakCentimes,
  typedAmountToWire,
} from './typed-money.ts';

function amountOf(typed: string) {
  const money = readTypedMoney(typed);
  if (money.kind !== 'read') throw new Error(typed);
  return money.amount;
}

describe('what is meant by an amount that somebody types', () => {
  test.each(['8 000', '8.000', '8,000', '8000', '٨٠٠٠', '8 000 DA', '8\u202f000,00'])(
    '%s is eight thousand dinars',
    (typed) => {
      expect(readTypedMoney(typed)).toEqual({ kind: 'read', amount: 800_000, range: 'within' });
    },
  );

  test.each(['8 000,50', '8.000,50', '8,000.50'])('%s keeps its centimes', (typed) => {
    expect(readTypedMoney(typed)).toEqual({ kind: 'read', amount: 800_050, range: 'within' });
    expect(typedAmountToWire(typed)).toBe('8000.50');
  });

  test.each(['abc', '1e3', '-5', '12 34', '1,2,3', '0x10'])(
    '%s is unclear, and sent as typed',
    (typed) => {
      expect(readTypedMoney(typed)).toEqual({ kind: 'unclear' });
      expect(typedAmountToWire(typed)).toBe(typed);
    },
  );

  test.each([
    ['2 500 000', '25 000'],
    ['1.000.000', '10 000'],
  ])('%s was likely typed in centimes, and meant %s', (typed, meant) => {
    expect(meantInCentimes(amountOf(typed))).toBe(amountOf(meant));
  });

  test.each(['999 999', '2 500 000,50', '1 234 567'])(
    '%s was likely meant as it stands',
    (typed) => {
      expect(meantInCentimes(amountOf(typed))).toBeNull();
    },
  );

  test('says when the bank would refuse it', () => {
    expect(readTypedMoney('49,99')).toMatchObject({ range: 'below' });
    expect(readTypedMoney('50')).toMatchObject({ range: 'within' });
    expect(readTypedMoney('100 000 000')).toMatchObject({ range: 'above' });
  });

  test('nothing typed is nothing meant', () => {
    expect(readTypedMoney('  ')).toEqual({ kind: 'empty' });
  });
});

describe('an amount as Algerians say it', () => {
  test.each([
    [50_000_00, { milliards: 0, millions: 5, rest: 0 }],
    [12_500_00, { milliards: 0, millions: 1, rest: 250_000 }],
    [2_500_00, { milliards: 0, millions: 0, rest: 250_000 }],
    [12_500_000_00, { milliards: 1, millions: 250, rest: 0 }],
    [9_999_999_999, { milliards: 9, millions: 999, rest: 999_999 }],
  ])('%d centimes', (amount, spoken) => {
    expect(speakCentimes(centimes(amount))).toEqual(spoken);
  });
});
