import type { Language } from '../i18n/language.ts';

/** With it spreadsheets read a file as UTF-8. */
export const CSV_MARK = '\ufeff';

/** How a spreadsheet in each language separates the cells of a line. */
export const CSV_DELIMITERS: Record<Language, ';' | ','> = { fr: ';', ar: ';', en: ',' };

/** A spreadsheet takes such a cell for a formula. */
const FORMULA_START = /^[=+\-@\t\r]/;
const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?$/;
const NEEDS_QUOTES = /["\r\n;,\t]/;

function toCell(text: string): string {
  const safe = FORMULA_START.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One line of a CSV file: cells quoted where they need it, and none that would run as a formula. */
export function csvLine(cells: readonly string[], delimiter: ';' | ','): string {
  return `${cells.map(toCell).join(delimiter)}\r\n`;
}
