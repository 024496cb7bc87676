import { withLatinDigits } from '../core/typed-text.ts';

/**
 * What stands before the number itself where it is one of Algeria: its code, the zero of its own way, both, or neither, as
 * spreadsheets leave a mobile's.
 */
const ALGERIAN = /^(?:(?:\+?213)?0?(?=[5-7]\d{8}$)|\+?2130?(?=[2-4]\d{7}$)|0(?=\d))/;

/**
 * A phone number in E.164 (`+213555123456`), however it was typed: with spaces, `00` for `+`, Arabic digits, or in Algeria's
 * own way (`0555 12 34 56`).
 * @returns null when it cannot be one
 */
export function toE164(typed: string): string | null {
  const international = withLatinDigits(typed)
    .replace(/[\s()./\p{Pd}\p{Cf}]/gu, '')
    .replace(/^00/, '+')
    .replace(ALGERIAN, '+213');
  return /^\+[1-9]\d{6,14}$/.test(international) ? international : null;
}
