import { MINUTE_MS, type Instant } from '../../../../contract/core/instant.ts';
import { toDecimal, type Centimes } from '../../../../contract/core/money.ts';
import { standingAt, type LinkStanding, type ListedLink } from '../listed-link.ts';

/** What a file of links can tell of each, in the order in which it stands there. */
export const CSV_COLUMNS = [
  'title',
  'slug',
  'address',
  'mode',
  'status',
  'amount',
  'collected',
  'sold',
  'quota',
  'left',
  'created',
  'updated',
  'closes',
  'id',
] as const;
export type CsvColumn = (typeof CSV_COLUMNS)[number];

/** What most bookkeeping needs; the rest is there to be chosen. */
export const USUAL_COLUMNS: readonly CsvColumn[] = [
  'title',
  'slug',
  'address',
  'mode',
  'status',
  'amount',
  'collected',
  'sold',
  'quota',
  'created',
];

export function isCsvColumn(name: unknown): name is CsvColumn {
  return (CSV_COLUMNS as readonly unknown[]).includes(name);
}

/** The words of the merchant's language for what is no figure. */
export interface CsvWords {
  readonly mode: (mode: string) => string;
  readonly standing: (standing: LinkStanding, link: ListedLink) => string;
}

/** Algiers is an hour ahead of UTC all year. */
const ALGIERS_OFFSET_MS = 60 * MINUTE_MS;

/** In Algiers, by ISO 8601: `2026-01-17`, or with the time of day `2026-01-17 14:05`. */
function isoTime(instant: Instant | null | undefined, hasTime: boolean): string {
  if (instant === null || instant === undefined) return '';
  const text = new Date(instant + ALGIERS_OFFSET_MS).toISOString();
  return hasTime ? `${text.slice(0, 10)} ${text.slice(11, 16)}` : text.slice(0, 10);
}

/** Plain decimal text; what could not be read stays empty and is no zero. */
function decimal(amount: Centimes | null): string {
  return amount === null ? '' : toDecimal(amount);
}

function cellOf(link: ListedLink, column: CsvColumn, words: CsvWords, now: Instant): string {
  switch (column) {
    case 'title':
    case 'slug':
    case 'address':
    case 'id':
      return link[column];
    case 'mode':
      return words.mode(link.mode);
    case 'status':
      return words.standing(standingAt(link, now), link);
    case 'amount':
    case 'collected':
      return decimal(link[column]);
    case 'sold':
      return String(link.sold);
    case 'quota':
      return link.quota === null ? '' : String(link.quota);
    case 'left':
      return link.quota === null ? '' : String(Math.max(0, link.quota - link.sold));
    case 'created':
      return isoTime(link.createdAt, false);
    case 'updated':
      return isoTime(link.updatedAt, false);
    case 'closes':
      return isoTime(link.closesAt, true);
  }
}

/** What a line of the file says of a link. */
export function linkCells(
  link: ListedLink,
  columns: readonly CsvColumn[],
  words: CsvWords,
  now: Instant,
): string[] {
  return columns.map((column) => cellOf(link, column, words, now));
}
