import type { createTranslator } from 'use-intl/core';
import formatMessage from 'use-intl/format-message';
import { localeTags, timeZone, type Language } from './language.ts';

type Tree = { readonly [key: string]: string | Tree };

/** Says texts of a catalogue: `words('key', { count })`. Called only; it has none of use-intl's `rich` and `markup`. */
export type PlainTranslator<Messages extends object> = ReturnType<
  typeof createTranslator<Messages>
>;

const formatters = {
  getDateTimeFormat: (...args: ConstructorParameters<typeof Intl.DateTimeFormat>) =>
    new Intl.DateTimeFormat(...args),
  getNumberFormat: (...args: ConstructorParameters<typeof Intl.NumberFormat>) =>
    new Intl.NumberFormat(...args),
  getPluralRules: (...args: ConstructorParameters<typeof Intl.PluralRules>) =>
    new Intl.PluralRules(...args),
  getRelativeTimeFormat: (...args: ConstructorParameters<typeof Intl.RelativeTimeFormat>) =>
    new Intl.RelativeTimeFormat(...args),
  getListFormat: (...args: ConstructorParameters<typeof Intl.ListFormat>) =>
    new Intl.ListFormat(...args),
  getDisplayNames: (...args: ConstructorParameters<typeof Intl.DisplayNames>) =>
    new Intl.DisplayNames(...args),
};

/** Few texts are said once each: nothing is worth keeping. */
const cache = {
  dateTime: {},
  number: {},
  message: {},
  relativeTime: {},
  pluralRules: {},
  list: {},
  displayNames: {},
};

function textAt(messages: Tree, key: string): string {
  let node: string | Tree | undefined = messages;
  for (const part of key.split('.')) node = typeof node === 'object' ? node[part] : undefined;
  // A compiled text is an array.
  return node as string;
}

/**
 * The translator of pages that must weigh little: texts and their arguments as use-intl reads them, without its contexts,
 * caches and rich texts.
 */
export function plainTranslator<Messages extends object>(
  language: Language,
  messages: Messages,
): PlainTranslator<Messages> {
  const locale = localeTags[language];
  const say = (key: string, values?: Readonly<Record<string, string | number>>): string => {
    const text = textAt(messages as Tree, key);
    return String(formatMessage(key, text, values, { locale, timeZone, formatters, cache }));
  };
  return say as unknown as PlainTranslator<Messages>;
}
