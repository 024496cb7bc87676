import { createTranslator } from 'use-intl/core';
import { checkout as checkoutAr } from '../../src/dashboard/i18n/messages/ar/checkout.ts';
import { pay as payAr } from '../../src/dashboard/i18n/messages/ar/pay.ts';
import { checkout as checkoutEn } from '../../src/dashboard/i18n/messages/en/checkout.ts';
import { pay as payEn } from '../../src/dashboard/i18n/messages/en/pay.ts';
import { checkout as checkoutFr } from '../../src/dashboard/i18n/messages/fr/checkout.ts';
import { pay as payFr } from '../../src/dashboard/i18n/messages/fr/pay.ts';
import { languageFor, TAGS } from './words.ts';

const french = { checkout: checkoutFr, pay: payFr };
const words = {
  ar: { checkout: checkoutAr, pay: payAr },
  en: { checkout: checkoutEn, pay: payEn },
  fr: french,
};

/** Says a text of the customer's pages by its key, with its arguments: `say('checkout.pay', { amount })`. */
export type PaySay = ReturnType<typeof createTranslator<typeof french>>;

/** @param locale e.g. `ar-DZ`; French where none is set */
export function paySayFor(locale: string | undefined): PaySay {
  const language = languageFor(locale);
  // The keys are the same in every language; the French words are types only for their arguments.
  const messages = words[language] as typeof french;
  return createTranslator({ locale: TAGS[language], messages });
}
