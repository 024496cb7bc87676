import { createTranslator } from 'use-intl/core';
import { checkout as checkoutAr } from '../../src/dashboard/i18n/messages/ar/checkout.ts';
import { pay as payAr } from '../../src/dashboard/i18n/messages/ar/pay.ts';
import { checkout as checkoutFr } from '../../src/dashboard/i18n/messages/fr/checkout.ts';
import { pay as payFr } from '../../src/dashboard/i18n/messages/fr/pay.ts';

const french = { checkout: checkoutFr, pay: payFr };
const arabic = { checkout: checkoutAr, pay: payAr };

/** Says a text of the customer's pages by its key, with its arguments: `say('checkout.pay', { amount })`. */
export type PaySay = ReturnType<typeof createTranslator<typeof french>>;

/** @param locale e.g. `ar-DZ`; French where it is no Arabic one */
export function paySayFor(locale: string | undefined): PaySay {
  const isArabic = locale?.startsWith('ar') === true;
  // The keys are the same in every language; the French words are types only for their arguments.
  const messages = isArabic ? (arabic as unknown as typeof french) : french;
  return createTranslator({ locale: isArabic ? 'ar-DZ' : 'fr-DZ', messages });
}
