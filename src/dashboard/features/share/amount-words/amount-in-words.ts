import type { Centimes } from '../../../../contract/core/money.ts';
import type { Language } from '../../../i18n/language.ts';
import { arabicAmount } from './arabic-amount.ts';
import { englishAmount } from './english-amount.ts';
import { frenchAmount } from './french-amount.ts';

/** From a thousand million dinars on, more than the API takes, nothing is said. */
const LIMIT = 1_000_000_000;

const languages: Record<Language, (dinars: number, centimes: number) => string> = {
  fr: frenchAmount,
  ar: arabicAmount,
  en: englishAmount,
};

/** In: centimes. Out: the amount as it is written out on a document, or null beyond what can be said. */
export function amountInWords(amount: Centimes, language: Language): string | null {
  const dinars = Math.floor(amount / 100);
  return dinars >= LIMIT ? null : languages[language](dinars, amount % 100);
}
