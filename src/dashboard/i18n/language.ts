/** The languages of the dashboard; French is the default and the source of the catalogues. */
export const languages = ['fr', 'ar', 'en'] as const;

export type Language = (typeof languages)[number];

export const defaultLanguage: Language = 'fr';

/** Each language in its own words: a reader finds it whatever the page speaks now. */
export const languageNames: Record<Language, string> = {
  fr: 'Français',
  ar: 'العربية',
  en: 'English',
};

/**
 * Locale tags. `fr-DZ` and `ar-DZ`, not plain `fr` and `ar`: currency, digits and month names
 * differ. English takes the British order of day and month.
 */
export const localeTags = { fr: 'fr-DZ', ar: 'ar-DZ', en: 'en-GB' } as const satisfies Record<
  Language,
  string
>;

export type LocaleTag = (typeof localeTags)[Language];

/** Decides what "today" is, whatever the device's own zone. UTC+1 all year. */
export const timeZone = 'Africa/Algiers';

export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value);
}

export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}
