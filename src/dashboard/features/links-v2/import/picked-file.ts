import { decodeFile, guessEncoding, type FileEncoding } from '../../links/csv/decode-file.ts';
import {
  guessSeparator,
  readCsv,
  type CsvRecord,
  type Separator,
} from '../../links/csv/read-csv.ts';

/** What a merchant has made in a spreadsheet is far below it. */
export const MAX_FILE_BYTES = 2 * 1024 * 1024;
/** More links at once are no mistake that one would like to find out about afterwards. */
export const MAX_ROWS = 2_000;

/** A file as it lies there, and how it is read. */
export interface PickedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly encoding: FileEncoding;
  readonly separator: Separator;
}

export type FileDefect = 'tooLarge' | 'empty' | 'tooManyRows';

/** A file's table: its first line names the columns. */
export interface FileTable {
  readonly head: readonly string[];
  readonly records: readonly CsvRecord[];
}

/** Takes a file in and finds out how it was written. @returns null when it is too large */
export async function takeFile(file: File): Promise<PickedFile | null> {
  if (file.size > MAX_FILE_BYTES) return null;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const encoding = guessEncoding(bytes);
  const separator = guessSeparator(decodeFile(bytes, encoding));
  return { name: file.name, bytes, encoding, separator };
}

/** The table of a file, or what keeps it from being one. */
export function tableOf({
  bytes,
  encoding,
  separator,
}: PickedFile): FileTable | Exclude<FileDefect, 'tooLarge'> {
  const [head, ...records] = readCsv(decodeFile(bytes, encoding), separator);
  if (head === undefined || records.length === 0) return 'empty';
  if (records.length > MAX_ROWS) return 'tooManyRows';
  return { head: head.cells, records };
}
