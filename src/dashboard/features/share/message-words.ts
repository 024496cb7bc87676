import { createTranslator } from 'use-intl/core';
import { localeTags, timeZone, type Language } from '../../i18n/language.ts';
import { shareMessage as arabic } from '../../i18n/messages/ar/share-message.ts';
import { shareMessage as english } from '../../i18n/messages/en/share-message.ts';
import { shareMessage as french } from '../../i18n/messages/fr/share-message.ts';
import type { Translation } from '../../i18n/translation.ts';

type Messages = typeof french;

/** All three at once: a merchant changes the language of a message with the page in hand, offline too. */
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

type MessageWords = ReturnType<typeof createWords>;

const made = new Map<Language, MessageWords>();

/** In: a language. Out: its message templates, apart from what the dashboard speaks. */
export function messageWords(language: Language): MessageWords {
  const known = made.get(language);
  if (known !== undefined) return known;
  const words = createWords(language);
  made.set(language, words);
  return words;
}
