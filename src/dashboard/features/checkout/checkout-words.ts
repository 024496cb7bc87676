import type { Language } from '../../i18n/language.ts';
import type { checkout } from '../../i18n/messages/fr/checkout.ts';
import { plainTranslator } from '../../i18n/plain-translator.ts';
import type { Translation } from '../../i18n/translation.ts';

type CheckoutMessages = typeof checkout;

/** Each language by itself: a payer loads one, a merchant looks at one after the other. */
const sources: Record<Language, () => Promise<Translation<CheckoutMessages>>> = {
  fr: async () => (await import('../../i18n/messages/fr/checkout.ts')).checkout,
  ar: async () => (await import('../../i18n/messages/ar/checkout.ts')).checkout,
  en: async () => (await import('../../i18n/messages/en/checkout.ts')).checkout,
};

async function loadWords(language: Language) {
  const messages = await sources[language]();
  // The keys are the same (Translation); the French words are types for their arguments alone.
  return plainTranslator(language, messages as CheckoutMessages);
}

/** Says the customer's page in the customer's language, apart from what the dashboard speaks. */
export type CheckoutWords = Awaited<ReturnType<typeof loadWords>>;

const loaded = new Map<Language, Promise<CheckoutWords>>();

/** In: a language. Out: its words, loaded once. Rejects when the file cannot be had; the next call tries anew. */
export function loadCheckoutWords(language: Language): Promise<CheckoutWords> {
  const known = loaded.get(language);
  if (known) return known;
  const loading = loadWords(language);
  loaded.set(language, loading);
  loading.catch(() => loaded.delete(language));
  return loading;
}
