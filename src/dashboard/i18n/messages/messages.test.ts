import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { _createCache, _createIntlFormatters, createTranslator } from 'use-intl/core';
import formatCompiled from 'use-intl/format-message/format-only';
import { compileCatalogue } from '../../../../scripts/vite/compiled-messages.ts';
import { languages, localeTags, timeZone, type Language } from '../language.ts';
import { loadBundle } from '../load-bundle.ts';
import { bundleNames } from './bundles.ts';
import { icuArguments } from './icu-arguments.ts';

type Tree = { readonly [key: string]: string | Tree };

/** Every message of a language by its dotted key. */
async function readCatalogue(language: Language): Promise<Map<string, string>> {
  const bundles: readonly Tree[] = await Promise.all(
    bundleNames.map((bundle) => loadBundle(language, bundle)),
  );
  const messages = new Map<string, string>();
  const collect = (tree: Tree, path: string) => {
    for (const [key, value] of Object.entries(tree)) {
      if (typeof value === 'string') messages.set(path + key, value);
      else collect(value, `${path}${key}.`);
    }
  };
  for (const bundle of bundles) collect(bundle, '');
  return messages;
}

const catalogues = {
  fr: await readCatalogue('fr'),
  ar: await readCatalogue('ar'),
  en: await readCatalogue('en'),
};

function argumentTypes(message: string): string[] {
  return [...icuArguments(message)].map(([name, { type }]) => `${name}: ${type}`).sort();
}

/** The counts that reach each of the six Arabic forms. */
const counts = [0, 1, 2, 3, 11, 100, 1_200];

/** Values for one message: each count, each option of a select. */
function valuesFor(message: string): Record<string, unknown>[] {
  const found = [...icuArguments(message)];
  const optionCount = Math.max(counts.length, ...found.map(([, { options }]) => options.length));
  return Array.from({ length: optionCount }, (_, round) =>
    Object.fromEntries(
      found.map(([name, { type, options }]) => {
        if (type === 'tag') return [name, (chunks: unknown) => chunks];
        if (type === 'select') return [name, options[round % options.length]];
        if (type === 'text') return [name, 'Atelier'];
        return [name, counts[round % counts.length]];
      }),
    ),
  );
}

/** The text of a message whose tags hand their contents through. */
function flat(text: ReactNode): string {
  return Array.isArray(text) ? text.map(flat).join('') : String(text);
}

describe.each(languages)('messages in %s', (language) => {
  const messages = catalogues[language];

  it('has the keys of French and no other', () => {
    expect([...messages.keys()].sort()).toEqual([...catalogues.fr.keys()].sort());
  });

  it('asks for the same arguments as French', () => {
    const different = [...messages].filter(
      ([key, message]) =>
        argumentTypes(message).join() !== argumentTypes(catalogues.fr.get(key) ?? '').join(),
    );
    expect(different).toEqual([]);
  });

  it('formats every message with every count and choice', () => {
    const failures: string[] = [];
    for (const [key, message] of messages) {
      const t = createTranslator<Record<string, string>>({
        locale: localeTags[language],
        timeZone,
        messages: { message },
        onError: (error) => failures.push(`${key}: ${error.message}`),
      });
      for (const values of valuesFor(message)) {
        const shown = flat(t.rich('message', values as Parameters<typeof t.rich>[1]));
        if (shown.trim() === '' || /[{}]|undefined/.test(shown)) failures.push(`${key}: ${shown}`);
      }
    }
    expect(failures).toEqual([]);
  });

  it('says the same when its texts are compiled, as in the product', async () => {
    const cache = _createCache();
    const formatters = _createIntlFormatters(cache);
    const options = { cache, formatters, locale: localeTags[language], timeZone };
    const source = `export const texts = ${JSON.stringify(Object.fromEntries(messages))};`;
    const compiled = await compileCatalogue(source, 'texts.ts');
    const texts: Record<string, Parameters<typeof formatCompiled>[1]> = JSON.parse(
      compiled.slice(compiled.indexOf('{'), -1),
    );
    const different: string[] = [];
    for (const [key, message] of messages) {
      const t = createTranslator({ locale: localeTags[language], timeZone, messages: { message } });
      for (const values of valuesFor(message)) {
        const rich = values as Parameters<typeof formatCompiled>[2];
        const plain = flat(t.rich('message', rich));
        const fromCompiled = flat(formatCompiled(key, texts[key] ?? '', rich, options));
        if (plain !== fromCompiled) different.push(`${key}: ${plain} / ${fromCompiled}`);
      }
    }
    expect(different).toEqual([]);
  });

  it('has no straight apostrophe, which ICU reads as an escape', () => {
    expect([...messages].filter(([, message]) => message.includes("'"))).toEqual([]);
  });
});

describe('Arabic plurals', () => {
  it('have their six forms', () => {
    const forms = ['zero', 'one', 'two', 'few', 'many', 'other'];
    const incomplete = [...catalogues.ar].filter(([, message]) =>
      [...icuArguments(message).values()].some(
        ({ type, options }) => type === 'plural' && forms.some((form) => !options.includes(form)),
      ),
    );
    expect(incomplete).toEqual([]);
  });
});

describe('Arabic durations', () => {
  // "يومان" is what a duration of two days is called; behind a preposition it would have to be "يومين".
  it('stand behind no preposition', () => {
    const governed = /(?:^|\s)(?:بعد|قبل|منذ|خلال|لمدة|في|من|إلى|على) \{(?:delay|duration)\}/;
    expect([...catalogues.ar].filter(([, message]) => governed.test(message))).toEqual([]);
  });
});

describe('icuArguments', () => {
  it('finds plain, typed, nested and tagged arguments', () => {
    const found = icuArguments(
      '<b>{title}</b>: {count, plural, one {# lien sur {total, number}} other {minutes}}',
    );
    expect([...found.keys()].sort()).toEqual(['b', 'count', 'title', 'total']);
    expect(found.get('count')).toEqual({ type: 'plural', options: ['one', 'other'] });
  });

  it.each(['{count, plural, one {#}', 'a } b', '{}'])('refuses %s', (broken) => {
    expect(() => icuArguments(broken)).toThrow();
  });
});
