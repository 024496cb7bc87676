import type { ListedLink } from '../listed-link.ts';
import type { RowParts } from '../row-parts.ts';

/** What mode and state of a link are called. */
export type CsvWordsOf = Pick<RowParts, 'modeOf' | 'wordsOf'>;

/** The links that a file is written of. */
export interface CsvSource {
  /** How many, as far as is known. */
  readonly count: number;
  /** The file will hold less than there is: the rest has not been read. */
  readonly isSoFar: boolean;
  /** Not all of them are at hand: the others are read for the file. */
  readonly isReadOn?: boolean | undefined;
  /**
   * Gives them in their order; told how many there are so far where reading them takes time.
   * @throws DOMException `AbortError` when it is called off; whatever a call throws
   */
  readonly read: (
    signal: AbortSignal,
    onRead: (count: number) => void,
  ) => Promise<readonly ListedLink[]>;
  /** Where they are not the words of v2's links. */
  readonly words?: CsvWordsOf | undefined;
}

/** A file of links that are at hand. */
export function csvOf(
  links: readonly ListedLink[],
  words?: CsvWordsOf,
  isSoFar = false,
): CsvSource {
  return { count: links.length, isSoFar, read: () => Promise.resolve(links), words };
}
