import { withoutMarks } from '../../../../contract/core/typed-text.ts';
import { readAllowedPayers } from '../../../../contract/ext/field-readers.ts';
import type { AllowedPayer } from '../../../../contract/ext/link.ts';
import { toE164 } from '../../../../contract/ext/phone.ts';

/** A line of the list that names nobody. */
export interface UnreadLine {
  /** As an editor counts. */
  readonly line: number;
  readonly text: string;
  /** `email`: meant as one; `phone`: meant as one; `neither`: nothing on it could be one. */
  readonly defect: 'email' | 'phone' | 'neither';
}

export interface PayerList {
  readonly payers: readonly AllowedPayer[];
  readonly unread: readonly UnreadLine[];
  /** Customers who stood there more than once: they count once. */
  readonly doubles: number;
}

type Token =
  | { readonly kind: 'email' | 'phone'; readonly value: string }
  | { readonly kind: 'wrongEmail' | 'wrongPhone' | 'word' };

/** Between an e-mail and a phone on one line; a space does not part a phone's digits. */
const SEPARATORS = /[;,\t|]/;
/** Fewer digits are a house number or a year, not a phone. */
const PHONE_DIGITS = 6;

function isEmail(text: string): boolean {
  let isRight = true;
  readAllowedPayers([{ email: text }], () => {
    isRight = false;
  });
  return isRight;
}

/** A number of Algeria has nine digits behind its code, eight on a landline: with fewer its owner could never pay. */
function isCutOff(phone: string): boolean {
  return phone.startsWith('+213') && !/^\+213\d{8,9}$/.test(phone);
}

function readToken(cell: string): Token {
  const text = withoutMarks(cell)
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .trim();
  if (text.includes('@'))
    return isEmail(text) ? { kind: 'email', value: text } : { kind: 'wrongEmail' };
  const phone = toE164(text);
  if (phone !== null && !isCutOff(phone)) return { kind: 'phone', value: phone };
  const digits = text.replace(/[^\d\u0660-\u0669]/g, '').length;
  return { kind: digits >= PHONE_DIGITS ? 'wrongPhone' : 'word' };
}

/** An e-mail and a phone may stand on a line with nothing but a space between. */
function cellsOf(line: string): string[] {
  return line.split(SEPARATORS).flatMap((cell) => {
    const words = cell.trim().split(/\s+/);
    if (words.length < 2 || !words.some((word) => word.includes('@'))) return [cell];
    const emails = words.filter((word) => word.includes('@'));
    return [...emails, words.filter((word) => !word.includes('@')).join(' ')];
  });
}

function payersOf(tokens: readonly Token[]): AllowedPayer[] {
  const valuesOf = (kind: 'email' | 'phone') =>
    tokens.flatMap((token) => (token.kind === kind ? [token.value] : []));
  const [emails, phones] = [valuesOf('email'), valuesOf('phone')];
  if (emails.length === 1 && phones.length === 1)
    return [{ email: emails[0] ?? null, phone: phones[0] ?? null }];
  return [
    ...emails.map((email) => ({ email, phone: null })),
    ...phones.map((phone) => ({ email: null, phone })),
  ];
}

function defectOf(tokens: readonly Token[]): UnreadLine['defect'] | null {
  if (tokens.some(({ kind }) => kind === 'wrongEmail')) return 'email';
  if (tokens.some(({ kind }) => kind === 'wrongPhone')) return 'phone';
  return tokens.some(({ kind }) => kind === 'email' || kind === 'phone') ? null : 'neither';
}

/** What the API knows a customer by: an e-mail whatever its case, a phone. */
function waysOf({ email, phone }: AllowedPayer): string[] {
  return [email?.toLowerCase(), phone].filter((way) => typeof way === 'string');
}

/**
 * Puts a customer on the list, unless all that he is known by stands there. One who stood there by less is told by more.
 * @param places where on the list a way stands
 * @returns whether he was there already
 */
function isDouble(payer: AllowedPayer, payers: AllowedPayer[], places: Map<string, number>) {
  const ways = waysOf(payer);
  const known = ways.flatMap((way) => places.get(way) ?? []);
  if (known.length === ways.length) return true;
  const lesser = known.find((place) => {
    const there = payers[place];
    return there !== undefined && waysOf(there).every((way) => ways.includes(way));
  });
  const place = lesser ?? payers.length;
  payers[place] = payer;
  for (const way of ways) if (!places.has(way)) places.set(way, place);
  return lesser !== undefined;
}

/**
 * Reads who may pay, as it was typed, pasted or taken from a file: a customer a line, by e-mail, phone, or both; names beside
 * them are left out, and so is whoever stood there before. A line with something on it that is wrong names nobody.
 */
export function readPayerList(text: string): PayerList {
  const payers: AllowedPayer[] = [];
  const places = new Map<string, number>();
  const unread: UnreadLine[] = [];
  let doubles = 0;
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    if (line.trim() === '') continue;
    const tokens = cellsOf(line)
      .filter((cell) => cell.trim() !== '')
      .map(readToken);
    const defect = defectOf(tokens);
    if (defect !== null) {
      unread.push({ line: index + 1, text: line.trim(), defect });
      continue;
    }
    for (const payer of payersOf(tokens)) {
      if (isDouble(payer, payers, places)) doubles += 1;
    }
  }
  return { payers, unread, doubles };
}

/** The list as the field shows it: a customer a line. */
export function toPayerText(payers: readonly AllowedPayer[]): string {
  return payers
    .map(({ email, phone }) => [email, phone].filter((each) => each !== null).join('; '))
    .join('\n');
}

/** A file's lines for the field: its first one is left out where it names columns and nobody. */
export function withoutHead(text: string): string {
  const lines = text.split(/\r\n|\r|\n/);
  const first = lines.findIndex((line) => line.trim() !== '');
  const isHead = first !== -1 && readPayerList(lines[first] ?? '').unread[0]?.defect === 'neither';
  return lines
    .slice(isHead ? first + 1 : Math.max(0, first))
    .join('\n')
    .trimEnd();
}
