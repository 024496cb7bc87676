import { withLatinDigits, withoutMarks } from './typed-text.ts';

/** An amount of DZD as a whole number of centimes (1 DZD = 100 centimes). Never a float, never decimal text. */
export type Centimes = number & { readonly __unit: 'centimes' };

/** SATIM refuses less than 50 DZD. */
export const MIN_AMOUNT = 5_000 as Centimes;
/** 99,999,999.99 DZD: twelve characters of decimal text. */
export const MAX_AMOUNT = 9_999_999_999 as Centimes;

/**
 * Marks a whole number as centimes.
 * @throws RangeError when it is no safe, non-negative integer
 */
export function centimes(count: number): Centimes {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`Not centimes: ${count}`);
  return count as Centimes;
}

/** The exact sum, in centimes. @throws RangeError when it leaves the safe integers */
export function sumCentimes(amounts: Iterable<Centimes>): Centimes {
  let total = 0;
  for (const amount of amounts) total += amount;
  return centimes(total);
}

export type AmountDefect = 'malformed' | 'tooManyDecimals' | 'tooLow' | 'tooHigh';
export type AmountReading = { ok: true; amount: Centimes } | { ok: false; defect: AmountDefect };

const PLAIN_DECIMAL = /^(\d{1,15})(?:\.(\d+))?$/;

function fromDigits(whole: string, fraction: string): Centimes | null {
  const value = Number(whole) * 100 + Number(fraction.slice(0, 2).padEnd(2, '0'));
  return Number.isSafeInteger(value) ? (value as Centimes) : null;
}

/**
 * Reads an amount that somebody sends us, strictly: plain decimal text or a JSON number, at most two decimals,
 * from 50.00 to 99,999,999.99. `1e3`, `0x10`, ` 12 `, `-1` are malformed.
 */
export function readAmount(input: unknown): AmountReading {
  const text = typeof input === 'number' ? String(input) : input;
  const match = typeof text === 'string' ? PLAIN_DECIMAL.exec(text) : null;
  if (!match) {
    const isHuge = typeof text === 'string' && /^\d{16,40}(\.\d{1,2})?$/.test(text);
    return { ok: false, defect: isHuge ? 'tooHigh' : 'malformed' };
  }
  const fraction = match[2] ?? '';
  if (fraction.length > 2) return { ok: false, defect: 'tooManyDecimals' };
  const amount = fromDigits(match[1] ?? '', fraction);
  if (amount === null || amount > MAX_AMOUNT) return { ok: false, defect: 'tooHigh' };
  if (amount < MIN_AMOUNT) return { ok: false, defect: 'tooLow' };
  return { ok: true, amount };
}

/**
 * Reads an amount out of an answer, liberally: decimal text with any number of superfluous zeros, or a number.
 * What cannot be read is null: shown as a dash and never summed.
 */
export function readMoney(input: unknown): Centimes | null {
  if (typeof input === 'number') {
    const scaled = Math.round(input * 100);
    // Held against what was sent: the larger a number is, the less exact it is times a hundred.
    const isExact = Math.abs(scaled / 100 - input) < 1e-6;
    return Number.isSafeInteger(scaled) && scaled >= 0 && isExact ? (scaled as Centimes) : null;
  }
  const match = typeof input === 'string' ? PLAIN_DECIMAL.exec(input) : null;
  if (!match) return null;
  const fraction = match[2] ?? '';
  return /^\d{0,2}0*$/.test(fraction) ? fromDigits(match[1] ?? '', fraction) : null;
}

/** Decimal text with two digits, as the API writes it: 250000 → `"2500.00"`. */
export function toDecimal(amount: Centimes): string {
  const digits = String(amount).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

const GROUPING_SPACES = /[\s\u00a0\u2007\u2009\u202f'’]/g;

function toLatinDigits(text: string): string {
  return withLatinDigits(text)
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/\u066b/g, ',')
    .replace(/\u066c/g, '.');
}

function hasWholeGroups(text: string, separator: string): boolean {
  const groups = text.split(separator);
  const [first = '', ...rest] = groups;
  return first.length >= 1 && first.length <= 3 && rest.every((group) => group.length === 3);
}

/**
 * Turns what a merchant types (`8 000`, `8.000,50`, `8,000.50`, `٨٠٠٠`, `8 000 DA`) into plain decimal text for the wire.
 * A single separator before exactly three digits groups thousands, since money has two decimals at most.
 * @returns decimal text such as `"8000.50"`, or null when it cannot be understood without a guess
 */
export function normalizeTypedAmount(typed: string): string | null {
  const text = withoutMarks(toLatinDigits(typed))
    .trim()
    .replace(/\s*(?:DA|DZD|د\.?\s?ج\.?)$/iu, '');
  if (!/^\d[\d\s\u00a0\u2007\u2009\u202f'’.,]*$/.test(text)) return null;
  const spaced = text.trim().replace(GROUPING_SPACES, ' ');
  const integerPart = spaced.split(/[.,]/)[0] ?? '';
  if (integerPart.includes(' ') && !hasWholeGroups(integerPart, ' ')) return null;
  if (/[.,].* /.test(spaced)) return null;
  const compact = spaced.replace(/ /g, '');
  const lastDot = compact.lastIndexOf('.');
  const lastComma = compact.lastIndexOf(',');
  const last = Math.max(lastDot, lastComma);
  if (last === -1) return compact;
  const separator = compact.charAt(last);
  const other = separator === '.' ? ',' : '.';
  const head = compact.slice(0, last);
  const tail = compact.slice(last + 1);
  if (head.includes(separator)) {
    return head.includes(other) || !hasWholeGroups(compact, separator)
      ? null
      : compact.replaceAll(separator, '');
  }
  if (head.includes(other)) {
    return tail.length <= 2 && hasWholeGroups(head, other)
      ? `${head.replaceAll(other, '')}${tail ? `.${tail}` : ''}`
      : null;
  }
  const isGrouping = tail.length === 3 && head.length <= 3 && head !== '0' && !spaced.includes(' ');
  if (isGrouping) return head + tail;
  return tail === '' ? head : `${head}.${tail}`;
}
