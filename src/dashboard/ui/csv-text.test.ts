import { describe, expect, it } from 'vitest';
import { csvLine } from './csv-text.ts';

describe('a line of a CSV file', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+213550', "'+213550"],
    ['-x', "'-x"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', '"\'\tx"'],
    ['\rx', '"\'\rx"'],
    ['-12.50', '-12.50'],
    ['2500.00', '2500.00'],
    ['a;b', '"a;b"'],
    ['a,b', '"a,b"'],
    ['say "no"', '"say ""no"""'],
    ['عقد فضة', 'عقد فضة'],
    ['', ''],
  ])('writes %j as %s', (text, cell) => {
    expect(csvLine([text, 'x'], ';')).toBe(`${cell};x\r\n`);
  });
});
