import { isLanguage, type Language } from '../../i18n/language.ts';
import { SHARE_LANGUAGES_KEY } from './forget-share-languages.ts';

/** The oldest choices give way. */
const MAX_LINKS = 300;

interface Choices {
  /** The last choice for any link: the customers of a shop mostly speak one language. */
  readonly last: Language | null;
  /** By link, the latest last. */
  readonly links: readonly (readonly [linkId: string, language: Language])[];
}

const NO_CHOICES: Choices = { last: null, links: [] };

/** In: a link. Out: the language of its messages as last chosen, else of any link's, else the fallback. */
export function shareLanguageOf(linkId: string, fallback: Language): Language {
  const { last, links } = readChoices();
  return links.find(([id]) => id === linkId)?.[1] ?? last ?? fallback;
}

/** Keeps the language chosen for a link on this device, where storage is allowed. */
export function rememberShareLanguage(linkId: string, language: Language): void {
  const others = readChoices().links.filter(([id]) => id !== linkId);
  const links = [...others, [linkId, language] as const].slice(-MAX_LINKS);
  try {
    localStorage.setItem(SHARE_LANGUAGES_KEY, JSON.stringify({ last: language, links }));
  } catch {
    // Storage is switched off or full: the choice holds until the sheet is closed.
  }
}

function readChoices(): Choices {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(SHARE_LANGUAGES_KEY) ?? 'null');
    if (typeof stored !== 'object' || stored === null) return NO_CHOICES;
    const { last, links } = stored as { last?: unknown; links?: unknown };
    return {
      last: isLanguage(last) ? last : null,
      links: Array.isArray(links) ? links.filter(isChoice) : [],
    };
  } catch {
    return NO_CHOICES;
  }
}

function isChoice(entry: unknown): entry is readonly [string, Language] {
  return Array.isArray(entry) && typeof entry[0] === 'string' && isLanguage(entry[1]);
}
