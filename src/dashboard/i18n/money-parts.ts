import type { Language } from './language.ts';

/**
 * An amount cut into what the eye reads apart. The digits never pass through a float.
 * `number` is sign, grouped dinars, decimal mark and centimes; `currency` follows it.
 */
export type MoneyParts = {
  readonly number: string;
  readonly currency: string;
  /** Number and currency with a no-break space, for titles, toasts and messages. */
  readonly text: string;
};

const noBreak = '\u00a0';

const marks: Record<Language, { group: string; decimal: string; currency: string }> = {
  fr: { group: '\u202f', decimal: ',', currency: 'DA' },
  ar: { group: '.', decimal: ',', currency: 'د.ج' },
  en: { group: ',', decimal: '.', currency: 'DA' },
};

/** In: whole centimes, or null for an amount that could not be read. Out: parts; null shows "—". */
export function moneyParts(language: Language, centimes: number | null): MoneyParts {
  const { group, decimal, currency } = marks[language];
  if (centimes === null || !Number.isSafeInteger(centimes)) {
    return { number: '—', currency: '', text: '—' };
  }
  const digits = String(Math.abs(centimes)).padStart(3, '0');
  const dinars = digits.slice(0, -2).replace(/\B(?=(?:\d{3})+$)/g, group);
  const sign = centimes < 0 ? '\u2212' : '';
  const number = `${sign}${dinars}${decimal}${digits.slice(-2)}`;
  return { number, currency, text: `${number}${noBreak}${currency}` };
}
