import { expect, test } from 'vitest';
import { languages } from '../../i18n/language.ts';
import { loadCheckoutWords } from './checkout-words.ts';

test('Arabic counts what is left in its own forms', async () => {
  const words = await loadCheckoutWords('ar');
  expect([1, 2, 3, 11].map((count) => words('fewLeft', { count }))).toEqual([
    'بقي واحد فقط!',
    'بقي اثنان فقط!',
    'بقي 3 فقط!',
    'بقي 11 فقط!',
  ]);
});

// Payment Links Overview: "Creates urgency".
test('what is left is said as the documents say it', async () => {
  const words = await loadCheckoutWords('en');
  expect(words('fewLeft', { count: 3 })).toBe('Only 3 left!');
});

test.each(languages)('%s says every state in words of its own', async (language) => {
  const words = await loadCheckoutWords(language);
  const merchant = 'Bijoux Leïla';
  const said = [
    words('soldOutText', { merchant }),
    words('pausedText', { merchant }),
    words('expiredText', { merchant }),
    words('paidText'),
    words('failedText'),
    words('pay', { amount: '8 000,00 DA' }),
    words('fewLeft', { count: 3 }),
  ];
  expect(new Set(said).size).toBe(said.length);
  expect(said.slice(0, 3).every((text) => text.includes(merchant))).toBe(true);
});
