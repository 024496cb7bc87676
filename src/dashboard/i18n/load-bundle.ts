import type { Language } from './language.ts';
import type { Bundle, BundleLoader } from './message-store.ts';
import type { BundleName } from './messages/bundles.ts';

/** One chunk a language and bundle: a reader loads the words of one language alone. */
const sources: Record<Language, Record<BundleName, () => Promise<Bundle>>> = {
  fr: {
    core: async () => (await import('./messages/fr/core.ts')).core,
    extra: async () => (await import('./messages/fr/extra.ts')).extra,
  },
  ar: {
    core: async () => (await import('./messages/ar/core.ts')).core,
    extra: async () => (await import('./messages/ar/extra.ts')).extra,
  },
  en: {
    core: async () => (await import('./messages/en/core.ts')).core,
    extra: async () => (await import('./messages/en/extra.ts')).extra,
  },
};

export const loadBundle: BundleLoader = (language, bundle) => sources[language][bundle]();
