import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centimes } from '../../../../contract/core/money.ts';
import { languages } from '../../../i18n/language.ts';
import { amountInWords } from './amount-in-words.ts';

/** In: dinars as a decimal number with two digits at most. */
const said = (dinars: number, language: 'fr' | 'ar' | 'en') =>
  amountInWords(centimes(Math.round(dinars * 100)), language);

describe('amountInWords', () => {
  it.each([
    [1, 'un dinar algérien'],
    [50, 'cinquante dinars algériens'],
    [71, 'soixante et onze dinars algériens'],
    [80, 'quatre-vingts dinars algériens'],
    [81, 'quatre-vingt-un dinars algériens'],
    [91, 'quatre-vingt-onze dinars algériens'],
    [100, 'cent dinars algériens'],
    [121, 'cent vingt et un dinars algériens'],
    [200, 'deux cents dinars algériens'],
    [201, 'deux cent un dinars algériens'],
    [280, 'deux cent quatre-vingts dinars algériens'],
    [1_000, 'mille dinars algériens'],
    [
      1_999.99,
      'mille neuf cent quatre-vingt-dix-neuf dinars algériens et quatre-vingt-dix-neuf centimes',
    ],
    [2_500.01, 'deux mille cinq cents dinars algériens et un centime'],
    [80_000, 'quatre-vingt mille dinars algériens'],
    [200_000, 'deux cent mille dinars algériens'],
    [1_000_000, 'un million de dinars algériens'],
    [80_000_000, 'quatre-vingts millions de dinars algériens'],
    [1_000_200, 'un million deux cents dinars algériens'],
    [
      99_999_999.99,
      'quatre-vingt-dix-neuf millions neuf cent quatre-vingt-dix-neuf mille neuf cent quatre-vingt-dix-neuf dinars algériens et quatre-vingt-dix-neuf centimes',
    ],
  ])('says %d in French', (dinars, words) => {
    expect(said(dinars, 'fr')).toBe(words);
  });

  it.each([
    [1, 'one Algerian dinar'],
    [50, 'fifty Algerian dinars'],
    [105, 'one hundred and five Algerian dinars'],
    [2_005, 'two thousand and five Algerian dinars'],
    [2_500.5, 'two thousand five hundred Algerian dinars and fifty centimes'],
    [21_345.01, 'twenty-one thousand three hundred and forty-five Algerian dinars and one centime'],
    [1_000_000, 'one million Algerian dinars'],
    [1_000_040, 'one million and forty Algerian dinars'],
  ])('says %d in English', (dinars, words) => {
    expect(said(dinars, 'en')).toBe(words);
  });

  it.each([
    [1, 'دينار جزائري واحد'],
    [2, 'ديناران جزائريان'],
    [3, 'ثلاثة دنانير جزائرية'],
    [10, 'عشرة دنانير جزائرية'],
    [11, 'أحد عشر دينارًا جزائريًا'],
    [12, 'اثنا عشر دينارًا جزائريًا'],
    [20, 'عشرون دينارًا جزائريًا'],
    [50, 'خمسون دينارًا جزائريًا'],
    [75, 'خمسة وسبعون دينارًا جزائريًا'],
    [100, 'مائة دينار جزائري'],
    [101, 'مائة دينار جزائري ودينار جزائري واحد'],
    [102, 'مائة دينار جزائري وديناران جزائريان'],
    [103, 'مائة وثلاثة دنانير جزائرية'],
    [200, 'مائتا دينار جزائري'],
    [250, 'مائتان وخمسون دينارًا جزائريًا'],
    [1_000, 'ألف دينار جزائري'],
    [1_200, 'ألف ومائتا دينار جزائري'],
    [2_000, 'ألفا دينار جزائري'],
    [2_500, 'ألفان وخمسمائة دينار جزائري'],
    [2_500.5, 'ألفان وخمسمائة دينار جزائري وخمسون سنتيمًا'],
    [3_000, 'ثلاثة آلاف دينار جزائري'],
    [10_000, 'عشرة آلاف دينار جزائري'],
    [11_000, 'أحد عشر ألف دينار جزائري'],
    [15_300, 'خمسة عشر ألفًا وثلاثمائة دينار جزائري'],
    [100_000, 'مائة ألف دينار جزائري'],
    [101_000, 'مائة ألف وألف دينار جزائري'],
    [102_000, 'مائة ألف وألفا دينار جزائري'],
    [200_000, 'مائتا ألف دينار جزائري'],
    [105_000, 'مائة وخمسة آلاف دينار جزائري'],
    [1_000_000, 'مليون دينار جزائري'],
    [2_000_000, 'مليونا دينار جزائري'],
    [2_000_001, 'مليونا دينار جزائري ودينار جزائري واحد'],
    [3_250_000, 'ثلاثة ملايين ومائتان وخمسون ألف دينار جزائري'],
    [25_000_000, 'خمسة وعشرون مليون دينار جزائري'],
    [50.01, 'خمسون دينارًا جزائريًا وسنتيم واحد'],
    [50.02, 'خمسون دينارًا جزائريًا وسنتيمان'],
    [50.03, 'خمسون دينارًا جزائريًا وثلاثة سنتيمات'],
    [50.99, 'خمسون دينارًا جزائريًا وتسعة وتسعون سنتيمًا'],
  ])('says %d in Arabic', (dinars, words) => {
    expect(said(dinars, 'ar')).toBe(words);
  });

  it('says two amounts in two ways, and each on one clean line', () => {
    const amount = fc.integer({ min: 0, max: 9_999_999_999 });
    fc.assert(
      fc.property(amount, amount, fc.constantFrom(...languages), (one, other, language) => {
        const words = amountInWords(centimes(one), language);
        expect(words).toMatch(/^\S+(?: \S+)*$/);
        expect(words).not.toMatch(/undefined|\d/);
        expect(words === amountInWords(centimes(other), language)).toBe(one === other);
      }),
    );
  });

  it('says nothing beyond a thousand million dinars', () => {
    expect(said(1_000_000_000, 'fr')).toBeNull();
    expect(said(999_999_999, 'fr')).not.toBeNull();
  });
});
