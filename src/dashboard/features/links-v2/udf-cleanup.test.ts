import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanUpUdf } from './udf-cleanup.ts';

test('separators go, and are told', () => {
  expect(cleanUpUdf('INV-2026/001')).toEqual({
    value: 'INV2026001',
    removed: ['-', '/'],
    isRewritten: false,
    isCut: false,
  });
});

test('accents and Arabic digits are written plainly', () => {
  expect(cleanUpUdf('Été٢٠٢٦')).toEqual({
    value: 'Ete2026',
    removed: [],
    isRewritten: true,
    isCut: false,
  });
});

test('what is too long is cut, and told', () => {
  expect(cleanUpUdf('REF 1234567890123456789')).toEqual({
    value: 'REF12345678901234567',
    removed: [' '],
    isRewritten: false,
    isCut: true,
  });
});

test.each(['INV2026001', '', '   ', '---', 'مرجع'])('"%s" needs or allows no clean-up', (typed) => {
  expect(cleanUpUdf(typed)).toBeNull();
});

test('what comes out is always what the bank takes, and needs no second round', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
      const cleaned = cleanUpUdf(typed);
      return (
        cleaned === null ||
        (/^[A-Za-z0-9]{1,20}$/.test(cleaned.value) && cleanUpUdf(cleaned.value) === null)
      );
    }),
  );
});
