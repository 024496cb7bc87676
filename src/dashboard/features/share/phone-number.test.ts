import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phoneText, readPhone } from './phone-number.ts';

describe('readPhone', () => {
  it.each([
    // As people in Algeria write them.
    ['0555123456', '213555123456'],
    ['0655123456', '213655123456'],
    ['0799123456', '213799123456'],
    ['05 55 12 34 56', '213555123456'],
    ['0555.12.34.56', '213555123456'],
    ['0555-12-34-56', '213555123456'],
    ['0555/12/34/56', '213555123456'],
    ['555 12 34 56', '213555123456'],
    // With the country's code, in each of its forms.
    ['+213555123456', '213555123456'],
    ['+213 555 12 34 56', '213555123456'],
    ['+213 (0) 555 12 34 56', '213555123456'],
    ['+2130555123456', '213555123456'],
    ['00213555123456', '213555123456'],
    ['00213 0555 12 34 56', '213555123456'],
    ['213555123456', '213555123456'],
    // Arabic and Persian digits, and the invisible marks that a copied number brings along.
    ['٠٥٥٥١٢٣٤٥٦', '213555123456'],
    ['٠٥٥٥ ١٢ ٣٤ ٥٦', '213555123456'],
    ['+٢١٣٥٥٥١٢٣٤٥٦', '213555123456'],
    ['۰۵۵۵۱۲۳۴۵۶', '213555123456'],
    ['\u202a+213\u00a0555\u202f12\u200934 56\u202c', '213555123456'],
    ['\u2066+213 555 12 34 56\u2069', '213555123456'],
    ['0555\u201112\u201334\u201356', '213555123456'],
    // Other countries, by their code alone.
    ['+33 6 12 34 56 78', '33612345678'],
    ['0033612345678', '33612345678'],
    ['+1 (514) 555-0199', '15145550199'],
    ['+216 20 123 456', '21620123456'],
  ])('%s is +%s', (typed, international) => {
    expect(readPhone(typed)).toEqual({ kind: 'number', international });
  });

  it.each(['', '   ', '\u00a0', '()'])('"%s" is no number, and nothing wrong', (typed) => {
    expect(readPhone(typed)).toEqual({ kind: 'none' });
  });

  it.each([
    ['abc', 'malformed'],
    ['0555 12 34 5x', 'malformed'],
    ['055512+3456', 'malformed'],
    ['++213555123456', 'malformed'],
    ['0855123456', 'malformed'],
    ['0155123456', 'malformed'],
    ['+213155123456', 'malformed'],
    ['+0612345678', 'malformed'],
    ['055512345', 'tooShort'],
    ['+2135551234', 'tooShort'],
    ['+33612', 'tooShort'],
    ['+', 'malformed'],
    ['05551234567', 'tooLong'],
    ['+2135551234567', 'tooLong'],
    ['+3361234567890123', 'tooLong'],
    ['021 23 45 67', 'landline'],
    ['+213 21 23 45 67', 'landline'],
    ['041 33 22 11', 'landline'],
  ])('%s is refused: %s', (typed, defect) => {
    expect(readPhone(typed)).toEqual({ kind: 'wrong', defect });
  });

  it('reads its own writing back, whatever the number', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('5', '6', '7'),
        fc.stringMatching(/^\d{8}$/),
        fc.constantFrom('0', '+213', '00213', '+213 0', ''),
        (operator, rest, prefix) => {
          const reading = readPhone(`${prefix}${operator}${rest}`);
          expect(reading).toEqual({ kind: 'number', international: `213${operator}${rest}` });
          if (reading.kind === 'number') {
            expect(readPhone(phoneText(reading.international))).toEqual(reading);
          }
        },
      ),
    );
  });

  it('answers with digits alone, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        const reading = readPhone(typed);
        if (reading.kind === 'number') expect(reading.international).toMatch(/^[1-9]\d{6,14}$/);
      }),
    );
  });
});

describe('phoneText', () => {
  it('groups an Algerian number as it is said', () => {
    expect(phoneText('213555123456')).toBe('+213 555 12 34 56');
    expect(phoneText('33612345678')).toBe('+33612345678');
  });
});
