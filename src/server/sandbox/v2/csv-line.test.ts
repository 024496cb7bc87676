import { describe, expect, it } from 'vitest';
import { toCsvLine } from './csv-line.ts';

describe('a line of CSV', () => {
  it('quotes what needs it', () => {
    expect(toCsvLine(['a', null, 'b,c', 'd"e', 'f\ng', 'h;i', 'قلادة'])).toBe(
      'a,,"b,c","d""e","f\ng","h;i",قلادة\r\n',
    );
  });

  it.each([
    '=1+1',
    '+213555123456',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    ' =1',
    '\u00a0=1',
    '＝1',
    '＠A1',
    '=HYPERLINK("http://evil.example";"x")',
  ])('makes %j text', (value) => {
    expect(toCsvLine([value]).replace(/^"/, '')).toMatch(/^'/);
  });

  it('leaves amounts and names alone', () => {
    expect(toCsvLine(['2500.00', 'Leïla', 'a=b'])).toBe('2500.00,Leïla,a=b\r\n');
  });
});
