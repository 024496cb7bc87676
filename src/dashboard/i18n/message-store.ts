import type { Language } from './language.ts';
import type { BundleName } from './messages/bundles.ts';
import type { core } from './messages/fr/core.ts';
import type { extra } from './messages/fr/extra.ts';
import type { Translation } from './translation.ts';

/** All messages, with the French texts as literal types: they carry the arguments of each text. */
export type Messages = typeof core & typeof extra;

export type Bundle = Translation<typeof core> | Translation<typeof extra>;

export type BundleLoader = (language: Language, bundle: BundleName) => Promise<Bundle>;

export type MessageState = {
  readonly language: Language;
  /** What is loaded in this language, by namespace: the same object for as long as it is this language. */
  readonly messages: Partial<Bundle>;
};

/** Holds the language on screen and the texts loaded for it. */
export type MessageStore = {
  /** Resolves once `core` is there: draw nothing before. Rejects when it cannot be loaded. */
  readonly ready: Promise<void>;
  read: () => MessageState;
  subscribe: (listener: () => void) => () => void;
  /** Makes a bundle available in the current language. Rejects when its file cannot be loaded. */
  load: (bundle: BundleName) => Promise<void>;
  /**
   * Speaks another language: loads every bundle in use first, then switches at once, so that no
   * text is missing in between and nothing typed is lost. Rejects, unchanged, when a file cannot
   * be loaded. The last call wins.
   */
  switchTo: (language: Language) => Promise<void>;
};

/** In: a language and how bundles are fetched. Out: a store that loads `core` at once. */
export function createMessageStore(language: Language, loadBundle: BundleLoader): MessageStore {
  const listeners = new Set<() => void>();
  const used = new Set<BundleName>(['core']);
  const underWay = new Map<BundleName, Promise<void>>();
  let state: MessageState = { language, messages: {} };
  let wanted = language;

  const publish = (next: MessageState) => {
    state = next;
    for (const listener of listeners) listener();
  };

  const loadUsed = async (target: Language): Promise<MessageState> => {
    const bundles = await Promise.all([...used].map((bundle) => loadBundle(target, bundle)));
    return { language: target, messages: Object.assign({}, ...bundles) };
  };

  const addBundle = async (bundle: BundleName) => {
    const target = state.language;
    const loaded = await loadBundle(target, bundle);
    used.add(bundle);
    // Another language may have taken over meanwhile; its own load then covers this bundle.
    if (state.language === target) {
      // Into the same object: all that is on screen was drawn from it and stays, hundreds of rows among it.
      Object.assign(state.messages, loaded);
      publish({ ...state });
    } else {
      publish(await loadUsed(state.language));
    }
  };

  const load = async (bundle: BundleName) => {
    if (used.has(bundle)) return;
    const loading = underWay.get(bundle) ?? addBundle(bundle);
    underWay.set(bundle, loading);
    try {
      await loading;
    } finally {
      underWay.delete(bundle);
    }
  };

  return {
    ready: addBundle('core'),
    read: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    load(bundle) {
      const loaded = load(bundle);
      // Texts are loaded beside what needs them; whoever gives up because the one failed does not look at the other any more.
      loaded.catch(() => undefined);
      return loaded;
    },
    async switchTo(target) {
      wanted = target;
      const before = used.size;
      let next = await loadUsed(target);
      if (used.size !== before) next = await loadUsed(target);
      if (wanted === target) publish(next);
    },
  };
}
