import { toLatinDigits } from './latin-digits.ts';

/**
 * What a person types for a whole number (`1 000`, `٢٠`, `1.000`) as plain digits for the wire.
 * Text that is no such number comes back as it was, so that the contract refuses it by its own rule.
 */
export function normalizeTypedInteger(typed: string): string {
  const text = toLatinDigits(typed).trim();
  if (/^\d{1,3}(?:[\s.,\u00a0\u2009\u202f'’]\d{3})+$/.test(text)) return text.replace(/\D/g, '');
  return /^\d+$/.test(text) ? text.replace(/^0+(?=\d)/, '') : typed.trim();
}
