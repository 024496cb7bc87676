import {
  createContext,
  useContext,
  useLayoutEffect,
  useMemo,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import { IntlProvider } from 'use-intl';
import { formatOf, type Format } from './format.ts';
import { rememberLanguage } from './language-choice.ts';
import {
  directionOf,
  languages,
  localeTags,
  timeZone,
  type Language,
  type LocaleTag,
} from './language.ts';
import type { MessageStore, Messages } from './message-store.ts';

declare module 'use-intl' {
  interface AppConfig {
    Locale: LocaleTag;
    Messages: Messages;
  }
}

type I18n = {
  readonly language: Language;
  readonly languages: readonly Language[];
  readonly direction: 'ltr' | 'rtl';
  /** Switches without a reload: page, scroll and typed text stay. Rejects when offline. */
  switchTo: (language: Language) => Promise<void>;
};

const I18nContext = createContext<I18n | null>(null);

/** Gives texts, formats and direction to everything below, and tells them to the document. */
export function I18nProvider({ store, children }: { store: MessageStore; children: ReactNode }) {
  const { language, messages } = useSyncExternalStore(store.subscribe, store.read);

  useLayoutEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = directionOf(language);
  }, [language]);

  const i18n = useMemo<I18n>(
    () => ({
      language,
      languages,
      direction: directionOf(language),
      switchTo: async (target) => {
        await store.switchTo(target);
        rememberLanguage(target);
      },
    }),
    [language, store],
  );

  return (
    <I18nContext value={i18n}>
      <IntlProvider
        locale={localeTags[language]}
        // The keys are the same (Translation); the French words are types only for their arguments.
        messages={messages as Partial<Messages>}
        timeZone={timeZone}
      >
        {children}
      </IntlProvider>
    </I18nContext>
  );
}

/** The language on screen and how to change it. Throws outside an I18nProvider. */
export function useI18n(): I18n {
  const i18n = useContext(I18nContext);
  if (i18n === null) throw new Error('useI18n is used outside of an I18nProvider');
  return i18n;
}

/** Numbers, money and times in the language on screen. */
export function useFormat(): Format {
  return formatOf(useI18n().language);
}
