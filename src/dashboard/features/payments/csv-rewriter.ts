const BOM = '\ufeff';
const DELIMITERS = [',', ';', '\t'] as const;
/** A spreadsheet takes such a cell for a formula. */
const FORMULA_START = /^[=+\-@\t\r]/;
const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?$/;

/** What separates the cells of a line; read off the head, where no cell holds one. */
function delimiterOf(head: string): string {
  const unquoted = head.replaceAll(/"[^"]*"/g, '');
  const counted = DELIMITERS.map((sign) => ({ sign, count: unquoted.split(sign).length }));
  return counted.reduce((best, each) => (each.count > best.count ? each : best)).sign;
}

/**
 * Rewrites a CSV file, piece by piece, into the one that a spreadsheet of the merchant's language opens by a double click:
 * UTF-8 with its mark, cells separated as that language has it, no cell that would run as a formula.
 */
export class CsvRewriter {
  readonly #wanted: string;
  #given: string | null = null;
  /** What came before the first line was whole. */
  #head = '';
  #cell = '';
  #isQuoted = false;
  /** A quote inside a quoted cell: its end, or half of an escaped one. */
  #hasQuoteBefore = false;
  #hasLine = false;
  #isAfterReturn = false;

  /** @param delimiter `;` for French and Arabic, `,` for English */
  constructor(delimiter: ';' | ',') {
    this.#wanted = delimiter;
  }

  /** In: the next piece of the file. Out: what can be written of it. */
  push(piece: string): string {
    if (this.#given !== null) return this.#rewrite(piece, this.#given);
    this.#head += piece;
    if (!/[\r\n]/.test(this.#head)) return '';
    return this.#begin();
  }

  /** What is left to write once the file has ended. */
  end(): string {
    const begun = this.#given === null ? this.#begin() : '';
    const isOpen = this.#cell !== '' || this.#hasLine;
    return begun + (isOpen ? `${this.#endCell()}\r\n` : '');
  }

  #begin(): string {
    const text = this.#head.startsWith(BOM) ? this.#head.slice(1) : this.#head;
    this.#head = '';
    this.#given = delimiterOf(text.split(/[\r\n]/, 1)[0] ?? '');
    return BOM + this.#rewrite(text, this.#given);
  }

  #rewrite(text: string, given: string): string {
    let out = '';
    for (const sign of text) {
      const isLineFeed = sign === '\n' && this.#isAfterReturn;
      this.#isAfterReturn = false;
      if (this.#isQuoted) {
        this.#readQuoted(sign);
        if (this.#isQuoted || sign === '"') continue;
      } else if (sign === '"' && this.#cell === '') {
        this.#isQuoted = true;
        this.#hasLine = true;
        continue;
      }
      if (sign === given) {
        out += this.#endCell() + this.#wanted;
        this.#hasLine = true;
      } else if (sign === '\n' || sign === '\r') {
        this.#isAfterReturn = sign === '\r';
        if (isLineFeed) continue;
        out += `${this.#endCell()}\r\n`;
        this.#hasLine = false;
      } else this.#cell += sign;
    }
    return out;
  }

  #readQuoted(sign: string): void {
    if (this.#hasQuoteBefore) {
      this.#hasQuoteBefore = false;
      if (sign === '"') this.#cell += '"';
      else this.#isQuoted = false;
    } else if (sign === '"') this.#hasQuoteBefore = true;
    else this.#cell += sign;
  }

  #endCell(): string {
    const raw = this.#cell;
    this.#cell = '';
    this.#isQuoted = false;
    this.#hasQuoteBefore = false;
    const cell = FORMULA_START.test(raw) && !PLAIN_NUMBER.test(raw) ? `'${raw}` : raw;
    return /["\r\n;,\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  }
}
