import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CsvRewriter } from './csv-rewriter.ts';

const BOM = '\ufeff';

function rewrite(delimiter: ';' | ',', ...pieces: string[]): string {
  const rewriter = new CsvRewriter(delimiter);
  return pieces.map((piece) => rewriter.push(piece)).join('') + rewriter.end();
}

describe('the file for a spreadsheet', () => {
  it('begins with the mark of UTF-8 and has the separator of the language', () => {
    expect(rewrite(';', 'order,amount\nA1,2500.00\n')).toBe(`${BOM}order;amount\r\nA1;2500.00\r\n`);
    expect(rewrite(',', `${BOM}order;amount\r\nA1;2500.00`)).toBe(
      `${BOM}order,amount\r\nA1,2500.00\r\n`,
    );
  });

  it('keeps separators, quotes and breaks inside a cell', () => {
    expect(rewrite(';', 'a,b\n"x, ""y""\nz",2\n')).toBe(`${BOM}a;b\r\n"x, ""y""\nz";2\r\n`);
  });

  it('keeps empty cells, the last one too', () => {
    expect(rewrite(';', 'a,b,c\n,,\n1,"",\n')).toBe(`${BOM}a;b;c\r\n;;\r\n1;;\r\n`);
  });

  it('lets no cell run as a formula, and leaves numbers alone', () => {
    expect(rewrite(';', 'a,b,c\n=1+1,+213550000101,-5.00\n@x,"=HYPERLINK(""u"")",\'=1\n')).toBe(
      `${BOM}a;b;c\r\n'=1+1;'+213550000101;-5.00\r\n'@x;"'=HYPERLINK(""u"")";'=1\r\n`,
    );
  });

  it('says nothing of an empty file but its mark', () => {
    expect(rewrite(';')).toBe(BOM);
    expect(rewrite(';', 'a,b\n')).toBe(`${BOM}a;b\r\n`);
  });

  it('is the same wherever the pieces were cut', () => {
    const file = `${BOM}a,b\r\n"x, ""y""\r\nz",٣\r\n=1,"é"\r\n`;
    const whole = rewrite(';', file);
    fc.assert(
      fc.property(fc.array(fc.nat(file.length), { maxLength: 6 }), (cuts) => {
        const places = [0, ...cuts.sort((a, b) => a - b), file.length];
        const pieces = places.slice(1).map((end, index) => file.slice(places[index], end));
        expect(rewrite(';', ...pieces)).toBe(whole);
      }),
    );
  });
});
