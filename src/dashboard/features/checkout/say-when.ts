import type { Instant } from '../../../contract/core/instant.ts';
import { localeTags, timeZone, type Language } from '../../i18n/language.ts';

/** "jeudi 15 janvier 2026 à 14:05" in Algiers: one formatter of all that the dashboard has, for a page that must weigh little. */
export function sayWhen(language: Language, at: Instant): string {
  const options = { timeZone, hourCycle: 'h23', dateStyle: 'full', timeStyle: 'short' } as const;
  return new Intl.DateTimeFormat(localeTags[language], options).format(at);
}
