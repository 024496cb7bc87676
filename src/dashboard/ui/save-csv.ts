import type { Language } from '../i18n/language.ts';
import { CSV_DELIMITERS, CSV_MARK, csvLine } from './csv-text.ts';
import { saveFile } from './save-file.ts';

/** Hands a table to the browser as a CSV file. In: its lines, the names of the columns first. */
export function saveCsv(
  lines: readonly (readonly string[])[],
  language: Language,
  name: string,
): void {
  const texts = lines.map((cells) => csvLine(cells, CSV_DELIMITERS[language]));
  saveFile(new Blob([CSV_MARK, ...texts], { type: 'text/csv;charset=utf-8' }), `${name}.csv`);
}
