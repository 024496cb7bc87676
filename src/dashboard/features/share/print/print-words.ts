import { createTranslator } from 'use-intl/core';
import { localeTags, timeZone, type Language } from '../../../i18n/language.ts';
import { sharePrint as arabic } from '../../../i18n/messages/ar/share-print.ts';
import { sharePrint as english } from '../../../i18n/messages/en/share-print.ts';
import { sharePrint as french } from '../../../i18n/messages/fr/share-print.ts';
import type { Translation } from '../../../i18n/translation.ts';

type Messages = typeof french;

const sources: Record<Language, Translation<Messages>> = {
  fr: french,
  ar: arabic,
  en: english,
};

function createWords(language: Language) {
  return createTranslator({
    locale: localeTags[language],
    // The keys are the same (Translation); the French words are types for their arguments alone.
    messages: sources[language] as Messages,
    timeZone,
  });
}

type PrintWords = ReturnType<typeof createWords>;

const made = new Map<Language, PrintWords>();

/** In: a language. Out: the words of what is printed in it, apart from what the dashboard speaks. */
export function printWords(language: Language): PrintWords {
  const known = made.get(language);
  if (known !== undefined) return known;
  const words = createWords(language);
  made.set(language, words);
  return words;
}
