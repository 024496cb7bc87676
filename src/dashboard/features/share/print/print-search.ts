import { isLanguage, type Language } from '../../../i18n/language.ts';

export const PAPER_SIZES = ['a4', 'a5'] as const;

/** The languages of a poster: one, or the two that most of its readers share. */
export const POSTER_LANGUAGES = ['ar-fr', 'ar', 'fr', 'en'] as const;
export type PosterLanguages = (typeof POSTER_LANGUAGES)[number];

/** The poster's part of the address; what is usual is left out. */
export interface PosterSearch {
  readonly size?: 'a5' | undefined;
  readonly in?: Exclude<PosterLanguages, 'ar-fr'> | undefined;
}

/** The request's part of the address; in the language of the dashboard unless told. */
export interface RequestSearch {
  readonly in?: Language | undefined;
}

/** Reads the query of an address: what is unknown or usual is dropped. */
export function readPosterSearch(raw: Readonly<Record<string, unknown>>): PosterSearch {
  const chosen = POSTER_LANGUAGES.find((known) => known === raw['in']);
  return {
    ...(raw['size'] === 'a5' ? { size: 'a5' } : {}),
    ...(chosen === undefined || chosen === 'ar-fr' ? {} : { in: chosen }),
  };
}

/** Reads the query of an address: what is unknown is dropped. */
export function readRequestSearch(raw: Readonly<Record<string, unknown>>): RequestSearch {
  return isLanguage(raw['in']) ? { in: raw['in'] } : {};
}
