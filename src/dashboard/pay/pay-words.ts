import type { CheckoutWords } from '../features/checkout/checkout-words.ts';
import type { Language } from '../i18n/language.ts';
import { plainTranslator, type PlainTranslator } from '../i18n/plain-translator.ts';
import type { Translation } from '../i18n/translation.ts';
import type { catalogue as source } from './catalogue-fr.ts';

type Source = typeof source;

/** Each language by itself: a payer loads one, in one file. */
const catalogues: Record<Language, () => Promise<Translation<Source>>> = {
  fr: async () => (await import('./catalogue-fr.ts')).catalogue,
  ar: async () => (await import('./catalogue-ar.ts')).catalogue,
  en: async () => (await import('./catalogue-en.ts')).catalogue,
};

/** Says what stands around the customer's page, and what came of a payment. */
export type PayWords = PlainTranslator<Source['pay']>;

/** Everything that the page says, in one language. */
export interface Sayings {
  readonly language: Language;
  readonly checkout: CheckoutWords;
  readonly pay: PayWords;
}

/** Rejects when the file cannot be had. */
export async function loadSayings(language: Language): Promise<Sayings> {
  // The keys are the same (Translation); the French words are types for their arguments alone.
  const { checkout, pay } = (await catalogues[language]()) as Source;
  return {
    language,
    checkout: plainTranslator(language, checkout),
    pay: plainTranslator(language, pay),
  };
}
