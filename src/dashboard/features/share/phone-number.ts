import { toLatinDigits } from '../../forms/latin-digits.ts';

/** Why a number cannot be written to. */
export type PhoneDefect = 'malformed' | 'tooShort' | 'tooLong' | 'landline';

export type PhoneReading =
  | { readonly kind: 'none' }
  /** `international`: country code and number, digits alone: 213555123456. */
  | { readonly kind: 'number'; readonly international: string }
  | { readonly kind: 'wrong'; readonly defect: PhoneDefect };

/** Spaces of any width, dots, hyphens, slashes, brackets: how people group a number. */
const GROUPING = /[\s.\-\u2010-\u2015/()]+/g;
const ALGERIA = '213';
/** E.164: fifteen digits with the country's code. The shortest in use have seven. */
const MIN_FOREIGN = 7;
const MAX_FOREIGN = 15;

/**
 * Reads a phone number as somebody types or pastes it. Algerian mobiles (05, 06, 07) become +213…; a
 * number with another country's code stays as it is. Out: nothing was typed, a number, or what is wrong.
 */
export function readPhone(text: string): PhoneReading {
  const typed = toLatinDigits(text).replace(GROUPING, '');
  if (typed === '') return { kind: 'none' };
  if (!/^\+?\d+$/.test(typed)) return { kind: 'wrong', defect: 'malformed' };
  const international = /^(?:\+|00)(\d*)$/.exec(typed)?.[1];
  if (international !== undefined) {
    return international.startsWith(ALGERIA)
      ? // A zero is often left in: +213 (0) 555 12 34 56.
        readNational(international.slice(ALGERIA.length).replace(/^0/, ''))
      : readForeign(international);
  }
  if (typed.startsWith('0')) return readNational(typed.slice(1));
  if (typed.startsWith(ALGERIA) && typed.length > 9) return readNational(typed.slice(3));
  return readNational(typed);
}

/** In: an Algerian number without the country's code and the leading zero. */
function readNational(digits: string): PhoneReading {
  if (/^[2-4]\d{7}$/.test(digits)) return { kind: 'wrong', defect: 'landline' };
  if (digits.length < 9) return { kind: 'wrong', defect: 'tooShort' };
  if (digits.length > 9) return { kind: 'wrong', defect: 'tooLong' };
  return /^[567]/.test(digits)
    ? { kind: 'number', international: ALGERIA + digits }
    : { kind: 'wrong', defect: 'malformed' };
}

function readForeign(digits: string): PhoneReading {
  if (digits.startsWith('0')) return { kind: 'wrong', defect: 'malformed' };
  if (digits.length < MIN_FOREIGN) return { kind: 'wrong', defect: 'tooShort' };
  if (digits.length > MAX_FOREIGN) return { kind: 'wrong', defect: 'tooLong' };
  return { kind: 'number', international: digits };
}

/** `213555123456` as it is read aloud: `+213 555 12 34 56`; another country's without groups. */
export function phoneText(international: string): string {
  const algerian = /^(213)(\d{3})(\d{2})(\d{2})(\d{2})$/.exec(international);
  return `+${algerian ? algerian.slice(1).join(' ') : international}`;
}
