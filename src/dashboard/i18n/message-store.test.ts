import { describe, expect, it, vi } from 'vitest';
import type { Language } from './language.ts';
import { loadBundle } from './load-bundle.ts';
import { createMessageStore, type BundleLoader } from './message-store.ts';
import type { BundleName } from './messages/bundles.ts';

/** Loads for real, but lets a test hold or fail a file. */
function gatedLoader() {
  const gates = new Map<string, Promise<void>>();
  const loaded: string[] = [];
  const load: BundleLoader = async (language, bundle) => {
    await gates.get(`${language}/${bundle}`);
    loaded.push(`${language}/${bundle}`);
    return loadBundle(language, bundle);
  };
  const hold = (language: Language, bundle: BundleName) => {
    let open: () => void = () => undefined;
    let fail: (reason: Error) => void = () => undefined;
    const gate = new Promise<void>((resolve, reject) => {
      open = resolve;
      fail = reject;
    });
    gates.set(`${language}/${bundle}`, gate);
    return { open, fail };
  };
  return { load, loaded, hold };
}

function closeWord(state: { messages: object }): unknown {
  const { ui } = state.messages as { ui: { close: string } };
  return ui.close;
}

describe('message store', () => {
  it('starts with the first bundle of one language and nothing else', async () => {
    const { load, loaded } = gatedLoader();
    const store = createMessageStore('fr', load);
    await store.ready;
    expect(closeWord(store.read())).toBe('Fermer');
    expect(loaded).toEqual(['fr/core']);
  });

  it('adds a bundle beside what is there, once', async () => {
    const { load, loaded } = gatedLoader();
    const store = createMessageStore('fr', load);
    await store.ready;
    await store.load('extra');
    await store.load('extra');
    expect(Object.keys(store.read().messages)).toEqual(expect.arrayContaining(['ui', 'linkForm']));
    expect(loaded).toEqual(['fr/core', 'fr/extra']);
  });

  it('loads a bundle once for all who ask at the same time, and again after a failure', async () => {
    const { load, loaded, hold } = gatedLoader();
    const store = createMessageStore('fr', load);
    await store.ready;
    const gate = hold('fr', 'extra');
    const asked = [store.load('extra'), store.load('extra')];
    gate.fail(new Error('no network'));
    await expect(Promise.all(asked)).rejects.toThrow('no network');
    hold('fr', 'extra').open();
    await Promise.all([store.load('extra'), store.load('extra')]);
    expect(loaded).toEqual(['fr/core', 'fr/extra']);
  });

  it('makes no noise of a bundle that nobody waits for any more', async () => {
    const { load, hold } = gatedLoader();
    const store = createMessageStore('fr', load);
    await store.ready;
    const gate = hold('fr', 'extra');
    const unheard = vi.fn<(reason: unknown) => void>();
    process.on('unhandledRejection', unheard);
    void store.load('extra');
    gate.fail(new Error('no network'));
    await expect(store.load('extra')).rejects.toThrow('no network');
    // Node tells of a rejection that nobody handled once the microtasks are done.
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
    process.off('unhandledRejection', unheard);
    expect(unheard).not.toHaveBeenCalled();
  });

  it('keeps what is drawn from its texts while a bundle is added', async () => {
    const { load } = gatedLoader();
    const store = createMessageStore('fr', load);
    await store.ready;
    const { messages } = store.read();
    await store.load('extra');
    expect(store.read().messages).toBe(messages);
    await store.switchTo('ar');
    expect(store.read().messages).not.toBe(messages);
  });

  it('switches every bundle in use at once', async () => {
    const { load } = gatedLoader();
    const store = createMessageStore('fr', load);
    await store.ready;
    await store.load('extra');
    const seen = vi.fn<(language: Language) => void>();
    store.subscribe(() => seen(store.read().language));
    await store.switchTo('ar');
    expect(seen.mock.calls).toEqual([['ar']]);
    expect(closeWord(store.read())).toBe('إغلاق');
    expect(store.read().messages).toHaveProperty('linkForm');
  });

  it('stays as it was when a file cannot be loaded', async () => {
    const { load, hold } = gatedLoader();
    const store = createMessageStore('fr', load);
    await store.ready;
    hold('en', 'core').fail(new Error('no network'));
    await expect(store.switchTo('en')).rejects.toThrow('no network');
    expect(store.read().language).toBe('fr');
  });

  it('lets the last choice win, whichever file comes first', async () => {
    const { load, hold } = gatedLoader();
    const store = createMessageStore('fr', load);
    await store.ready;
    const slow = hold('ar', 'core');
    const first = store.switchTo('ar');
    await store.switchTo('en');
    slow.open();
    await first;
    expect(store.read().language).toBe('en');
  });

  it('gives a bundle asked for during a switch in the new language', async () => {
    const { load, hold } = gatedLoader();
    const store = createMessageStore('fr', load);
    await store.ready;
    const slow = hold('fr', 'extra');
    const loading = store.load('extra');
    await store.switchTo('en');
    slow.open();
    await loading;
    expect(store.read().language).toBe('en');
    expect(closeWord(store.read())).toBe('Close');
    expect(store.read().messages).toHaveProperty('linkForm');
  });
});
