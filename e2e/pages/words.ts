import { createTranslator } from 'use-intl/core';
import { core as coreAr } from '../../src/dashboard/i18n/messages/ar/core.ts';
import { extra as extraAr } from '../../src/dashboard/i18n/messages/ar/extra.ts';
import { core as coreEn } from '../../src/dashboard/i18n/messages/en/core.ts';
import { extra as extraEn } from '../../src/dashboard/i18n/messages/en/extra.ts';
import { core as coreFr } from '../../src/dashboard/i18n/messages/fr/core.ts';
import { extra as extraFr } from '../../src/dashboard/i18n/messages/fr/extra.ts';

const french = { ...coreFr, ...extraFr };
const words = {
  ar: { ...coreAr, ...extraAr },
  en: { ...coreEn, ...extraEn },
  fr: french,
};

/** What the dashboard says, by catalogue and key; plain texts only, those with arguments are ICU messages. */
export type Words = (typeof words)[keyof typeof words];

/** Says a text of the dashboard by its key, with its arguments: `say('linkActions.menu', { title })`. */
export type Say = ReturnType<typeof createTranslator<typeof french>>;

export const TAGS = { ar: 'ar-DZ', en: 'en-GB', fr: 'fr-DZ' } as const;

/** @param locale e.g. `ar-DZ`; French where none is set */
export function languageFor(locale: string | undefined): keyof typeof words {
  if (locale?.startsWith('ar')) return 'ar';
  return locale?.startsWith('en') ? 'en' : 'fr';
}

/** The catalogue that a browser of this locale is shown. */
export function wordsFor(locale: string | undefined): Words {
  return words[languageFor(locale)];
}

/** The same with arguments filled in. */
export function sayFor(locale: string | undefined): Say {
  const language = languageFor(locale);
  // The keys are the same in every language; the French words are types only for their arguments.
  const messages = words[language] as typeof french;
  return createTranslator({ locale: TAGS[language], messages });
}
