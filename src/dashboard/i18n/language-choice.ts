import { defaultLanguage, isLanguage, type Language } from './language.ts';

/** The language that public/theme-start.js chose before the first paint. */
export function readLanguage(): Language {
  const { lang } = document.documentElement;
  return isLanguage(lang) ? lang : defaultLanguage;
}

/** Keeps the choice on this device, where storage is allowed. Read by public/theme-start.js. */
export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem('language', language);
  } catch {
    // Storage is switched off: the choice holds until the page is left.
  }
}
