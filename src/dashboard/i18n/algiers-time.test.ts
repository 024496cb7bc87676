import { expect, test } from 'vitest';
import { readLocalText, toLocalText } from './algiers-time.ts';

test('an hour in Algiers is an hour ahead of UTC, in winter and in summer', () => {
  expect(readLocalText('2026-01-31T00:30')).toBe(Date.UTC(2026, 0, 30, 23, 30));
  expect(readLocalText('2026-07-31T14:05')).toBe(Date.UTC(2026, 6, 31, 13, 5));
  expect(readLocalText('2026-07-31T14:05:30')).toBe(Date.UTC(2026, 6, 31, 13, 5, 30));
});

test('there and back again is the same minute', () => {
  for (const text of ['2026-12-31T23:59', '2027-01-01T00:00', '2028-02-29T12:00']) {
    expect(toLocalText(readLocalText(text) ?? 0)).toBe(text);
  }
});

test.each(['', '2026-02-30T10:00', '31/01/2026 10:00', '2026-01-31', '2026-01-31T25:00'])(
  '"%s" is no time',
  (text) => {
    expect(readLocalText(text)).toBeNull();
  },
);
