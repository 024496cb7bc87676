import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatOf } from './format.ts';
import { languages } from './language.ts';

const fr = formatOf('fr');
const ar = formatOf('ar');
const en = formatOf('en');

/** Thursday 15 January 2026, 14:05 in Algiers. */
const instant = Date.UTC(2026, 0, 15, 13, 5);
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Any of the no-break spaces as a plain one, so that expectations can be read. */
const plain = (text: string) =>
  text.replaceAll(/[\u00a0\u202f]/g, ' ').replaceAll(/[\u200e\u200f]/g, '');

describe('money', () => {
  it('is written as each language does', () => {
    expect(plain(fr.money(128_450_000).text)).toBe('1 284 500,00 DA');
    expect(plain(ar.money(128_450_000).text)).toBe('1.284.500,00 د.ج');
    expect(plain(en.money(128_450_000).text)).toBe('1,284,500.00 DA');
  });

  it('never breaks between digits, or digits and currency', () => {
    expect(fr.money(800_000).text).toBe('8\u202f000,00\u00a0DA');
  });

  it.each([
    [0, '0,00'],
    [5, '0,05'],
    [50, '0,50'],
    [99_999, '999,99'],
    [100_000, '1 000,00'],
    [-12_345, '−123,45'],
  ])('%i centimes is %s', (centimes, expected) => {
    expect(plain(fr.money(centimes).number)).toBe(expected);
  });

  it.each([null, Number.NaN, 1.5, Number.MAX_SAFE_INTEGER + 1])('shows a dash for %s', (broken) => {
    expect(fr.money(broken)).toEqual({ number: '—', currency: '', text: '—' });
  });

  it('keeps every digit of every amount, in every language', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
        fc.constantFrom(...languages),
        (centimes, language) => {
          const digits = formatOf(language).money(centimes).number.replaceAll(/\D/g, '');
          expect(Number(digits)).toBe(centimes);
        },
      ),
    );
  });
});

describe('numbers', () => {
  it('groups as each language does', () => {
    expect([fr, ar, en].map((format) => plain(format.integer(34_120)))).toEqual([
      '34 120',
      '34.120',
      '34,120',
    ]);
  });

  it('writes a ratio as a percentage with at most one decimal', () => {
    expect([fr, ar, en].map((format) => plain(format.percent(0.185)))).toEqual([
      '18,5 %',
      '18,5%',
      '18.5%',
    ]);
  });
});

describe('dates', () => {
  it('follow Algiers, whatever the device', () => {
    expect(fr.day(Date.UTC(2026, 0, 14, 23, 30), instant)).toBe('15 janv.');
  });

  it('leave the year out when it is this one', () => {
    expect(fr.day(Date.UTC(2026, 0, 12), instant)).toBe('12 janv.');
    expect(fr.day(Date.UTC(2025, 11, 28), instant)).toBe('28 déc. 2025');
  });

  it('use the Algerian month names in Arabic, and Latin digits', () => {
    expect(ar.day(instant, instant)).toBe('15 جانفي');
  });

  it('count hours from 0 to 23', () => {
    expect([fr, ar, en].map((format) => format.time(instant))).toEqual(['14:05', '14:05', '14:05']);
    expect(en.time(Date.UTC(2026, 0, 14, 23, 0))).toBe('00:00');
  });

  it('put day and time together', () => {
    expect(fr.dayTime(instant)).toBe('15 janv., 14:05');
    expect(fr.weekdayTime(instant)).toBe('jeu. 14:05');
    expect(ar.weekdayTime(instant)).toBe('الخميس 14:05');
  });
});

describe('relative', () => {
  it.each([
    [-3 * day, 'il y a 3 jours'],
    [-1 * day, 'hier'],
    [-5 * hour, 'il y a 5 heures'],
    [-30_000, 'maintenant'],
    [2 * hour + 59 * minute, 'dans 2 heures'],
    [-400 * day, 'l’année dernière'],
  ])('%i ms away is "%s"', (distance, expected) => {
    expect(plain(fr.relative(instant + distance, instant))).toBe(expected);
  });

  it('has the Arabic dual and few', () => {
    expect(ar.relative(instant - 3 * day, instant)).toBe('قبل 3 أيام');
    expect(ar.relative(instant - 3 * hour, instant)).toBe('قبل 3 ساعات');
  });
});

describe('duration', () => {
  it.each([
    [0, '0 min'],
    [45, '45 min'],
    [90, '1 h 30 min'],
    [1440, '24 h'],
    [2880, '48 h'],
    [3060, '2 jours 3 h'],
    [10_080, '7 jours'],
  ])('%i minutes is "%s"', (minutes, expected) => {
    expect(plain(fr.duration(minutes))).toBe(expected);
  });

  it('joins with "and" in Arabic', () => {
    expect(ar.duration(3060)).toBe('يومان و3 ساعات');
  });
});

describe('list', () => {
  it('ends with "and"', () => {
    expect(fr.list(['udf1', 'udf2', 'udf3'])).toBe('udf1, udf2 et udf3');
  });
});
