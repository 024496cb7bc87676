import { withLatinDigits, withoutMarks } from '../../contract/core/typed-text.ts';

/** Arabic-Indic and Persian digits as ASCII ones; marks of direction, which a copied number may carry, go. */
export function toLatinDigits(text: string): string {
  return withLatinDigits(withoutMarks(text)).replace(/[\u06f0-\u06f9]/g, (digit) =>
    String(digit.charCodeAt(0) - 0x6f0),
  );
}
