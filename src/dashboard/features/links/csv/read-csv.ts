export const SEPARATORS = [';', ',', '\t', '|'] as const;
export type Separator = (typeof SEPARATORS)[number];

/** The line on which a record begins, as an editor or a spreadsheet counts, and its cells. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Which sign parts the cells: the one that cuts the first lines into the same number of cells, and into most of them. */
export function guessSeparator(text: string): Separator {
  let best: { sign: Separator; score: number } = { sign: ';', score: 0 };
  for (const sign of SEPARATORS) {
    const counts = readCsv(text.slice(0, 20_000), sign)
      .slice(0, 20)
      .map(({ cells }) => cells.length);
    const first = counts[0] ?? 1;
    const alike = counts.filter((count) => count === first).length / Math.max(1, counts.length);
    const score = (first - 1) * alike;
    if (score > best.score) best = { sign, score };
  }
  return best.sign;
}

/**
 * Reads CSV text (RFC 4180): quoted cells may hold separators, quotes and line breaks. Lines without any text are left out.
 * A quote that never ends takes the rest of the text, which then shows as one strange cell.
 */
export function readCsv(text: string, separator: Separator): CsvRecord[] {
  const records: CsvRecord[] = [];
  let cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  let line = 1;
  let startLine = 1;

  const endRecord = () => {
    cells.push(cell);
    if (cells.some((each) => each.trim() !== '')) records.push({ line: startLine, cells });
    cells = [];
    cell = '';
    startLine = line;
  };

  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (isQuoted) {
      if (sign === '\n') line += 1;
      if (sign !== '"') cell += sign;
      else if (text.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (sign === '"' && cell.trim() === '') {
      isQuoted = true;
      cell = '';
    } else if (sign === separator) {
      cells.push(cell);
      cell = '';
    } else if (sign === '\n' || sign === '\r') {
      if (sign === '\r' && text.charAt(at + 1) === '\n') at += 1;
      line += 1;
      endRecord();
    } else cell += sign;
  }
  if (cell !== '' || cells.length > 0) endRecord();
  return records;
}
