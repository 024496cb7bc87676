import { createTranslator } from 'use-intl/core';
import { localeTags, timeZone, type Language } from './language.ts';
import type { Translation } from './translation.ts';

/**
 * Words in a language that a page is not in, such as those of a message to a customer. All languages at once: a merchant changes
 * that language with the page in hand, offline too.
 * In: the same texts in each language. Out: what answers a language with its translator, made when it is first asked for.
 */
export function wordsIn<Messages extends Record<string, unknown>>(
  sources: Record<Language, Translation<Messages>>,
) {
  const create = (language: Language) =>
    createTranslator({
      locale: localeTags[language],
      // The keys are the same (Translation); the French words are types for their arguments alone.
      messages: sources[language] as Messages,
      timeZone,
    });
  const made = new Map<Language, ReturnType<typeof create>>();
  return (language: Language): ReturnType<typeof create> => {
    const known = made.get(language);
    if (known !== undefined) return known;
    const words = create(language);
    made.set(language, words);
    return words;
  };
}
