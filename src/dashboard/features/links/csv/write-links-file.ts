import type { Instant } from '../../../../contract/core/instant.ts';
import type { ListedLink } from '../listed-link.ts';
import { CSV_MARK, csvLine } from '../../../ui/csv-text.ts';
import { linkCells, type CsvColumn, type CsvWords } from './link-columns.ts';

/** So many lines are written before the page gets its turn, fewer where they take longer than this. */
const LINES_AT_ONCE = 1_000;
const TURN_MS = 12;

export interface LinksFile {
  /** The links in their order; one that has gone meanwhile is left out. */
  readonly count: number;
  readonly linkAt: (row: number) => ListedLink | undefined;
  readonly columns: readonly CsvColumn[];
  readonly headOf: (column: CsvColumn) => string;
  readonly words: CsvWords;
  readonly delimiter: ';' | ',';
  readonly now: Instant;
  readonly signal: AbortSignal;
  /** Told how many lines stand. */
  readonly onProgress: (lines: number) => void;
}

/** Lets the page draw and hear what is pressed. */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

/**
 * Writes links into a CSV file piece by piece, so that a hundred thousand of them do not freeze the page.
 * @throws DOMException `AbortError` when it is called off
 */
export async function writeLinksFile(file: LinksFile): Promise<Blob> {
  const { count, columns, delimiter } = file;
  // Kept as bytes: as text a long file would take twice as much.
  const encoder = new TextEncoder();
  const head = CSV_MARK + csvLine(columns.map(file.headOf), delimiter);
  const parts: Uint8Array<ArrayBuffer>[] = [encoder.encode(head)];
  for (let row = 0; row < count;) {
    if (row > 0) await breathe();
    file.signal.throwIfAborted();
    const last = Math.min(count, row + LINES_AT_ONCE);
    const until = performance.now() + TURN_MS;
    let text = '';
    do {
      const link = file.linkAt(row);
      if (link) text += csvLine(linkCells(link, columns, file.words, file.now), delimiter);
      row += 1;
    } while (row < last && performance.now() < until);
    parts.push(encoder.encode(text));
    file.onProgress(row);
  }
  return new Blob(parts, { type: 'text/csv;charset=utf-8' });
}
