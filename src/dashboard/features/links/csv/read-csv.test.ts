import { describe, expect, it } from 'vitest';
import { decodeFile, guessEncoding } from './decode-file.ts';
import { guessSeparator, readCsv } from './read-csv.ts';

const cellsOf = (text: string, separator: ';' | ',' = ';') =>
  readCsv(text, separator).map(({ cells }) => cells);

describe('reading CSV', () => {
  it('takes quoted cells with separators, quotes and breaks for what they are', () => {
    expect(cellsOf('a;"b;c";"say ""x"""\r\n"two\nlines";;z')).toEqual([
      ['a', 'b;c', 'say "x"'],
      ['two\nlines', '', 'z'],
    ]);
  });

  it('leaves out empty lines, and knows on which line a record stands', () => {
    const records = readCsv('title\n\n"a\nb"\n;;\nc', ';');
    expect(records.map(({ line, cells }) => [line, cells[0]])).toEqual([
      [1, 'title'],
      [3, 'a\nb'],
      [6, 'c'],
    ]);
  });

  it.each([
    ['Titre;Montant\nCollier;2 500,50\nBague;900,00', ';'],
    ['Title,Amount\nNecklace,2500.50\n"Ring, silver",900', ','],
    ['Title\tAmount\nA\t1', '\t'],
    ['Title|Amount\nA, b; c|1', '|'],
  ])('finds out what parts the cells of %j', (text, separator) => {
    expect(guessSeparator(text)).toBe(separator);
  });
});

describe('the encoding of a file', () => {
  const bytes = (...codes: number[]) => Uint8Array.from(codes);
  const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0));

  it('is UTF-8 with or without its mark', () => {
    const plain = new TextEncoder().encode('Été;عقد فضة');
    expect(guessEncoding(plain)).toBe('utf-8');
    const marked = bytes(0xef, 0xbb, 0xbf, ...plain);
    expect(decodeFile(marked, guessEncoding(marked))).toBe('Été;عقد فضة');
  });

  it('is UTF-16 where a spreadsheet saved "Unicode text"', () => {
    const file = bytes(0xff, 0xfe, 0x41, 0x00, 0x39, 0x06);
    expect(decodeFile(file, guessEncoding(file))).toBe('Aع');
  });

  it('is the one of an older French or Arabic Windows', () => {
    const french = bytes(0xc9, 0x74, 0xe9, ...ascii(';Bague en argent'));
    expect(decodeFile(french, guessEncoding(french))).toBe('Été;Bague en argent');
    const arabic = bytes(0xda, 0xde, 0xcf, 0x20, 0xdd, 0xd6, 0xc9, ...ascii(';2500'));
    expect(decodeFile(arabic, guessEncoding(arabic))).toBe('عقد فضة;2500');
  });
});
