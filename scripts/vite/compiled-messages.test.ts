import { describe, expect, it } from 'vitest';
import { compileCatalogue, withFrenchSpaces } from './compiled-messages.ts';
import { firstTextTags } from './preloaded-messages.ts';

describe('compileCatalogue', () => {
  it('keeps plain texts, reads the others, and drops the types', async () => {
    const source = `
      import type { links as source } from '../fr/links.ts';
      export const links = {
        title: 'Links',
        nested: { count: '{count, plural, one {# link} other {# links}}' },
      } satisfies Record<string, unknown>;`;
    expect(await compileCatalogue(source, 'links.ts')).toBe(
      'export const links = {"title":"Links","nested":{"count":[["count",2,' +
        '{"one":[0," link"],"other":[0," links"]}]]}};',
    );
  });

  it('stops the build at a text that cannot be read', async () => {
    await expect(
      compileCatalogue("export const links = { count: '{count, plural, one {#}' };", 'links.ts'),
    ).rejects.toThrow();
  });
});

describe('firstTextTags', () => {
  it('names the first texts of each language and nothing else', () => {
    const messages = '/home/src/dashboard/i18n/messages';
    const tags = firstTextTags([
      { fileName: 'assets/core-1.js', facadeModuleId: `${messages}/fr/core.ts` },
      { fileName: 'assets/extra-2.js', facadeModuleId: `${messages}/fr/extra.ts` },
      { fileName: 'assets/core-3.js', facadeModuleId: `${messages}/ar/core.ts` },
      { fileName: 'assets/dashboard.css' },
    ]);
    expect(tags.map((tag) => tag.attrs)).toEqual([
      { name: 'first-texts', lang: 'fr', content: '/assets/core-1.js' },
      { name: 'first-texts', lang: 'ar', content: '/assets/core-3.js' },
    ]);
  });
});

describe('French spaces', () => {
  it.each([
    ['En pause : personne ne peut payer.', 'En pause\u00a0: personne ne peut payer.'],
    ['Supprimer « Collier » ?', 'Supprimer «\u00a0Collier\u00a0»\u00a0?'],
    ['{max, number, ::compact-short} au plus', '{max, number, ::compact-short} au plus'],
    [
      '{n, plural, one {# vendu : pas moins} other {#}}',
      '{n, plural, one {# vendu\u00a0: pas moins} other {#}}',
    ],
  ])('%s', (typed, shown) => {
    expect(withFrenchSpaces(typed)).toBe(shown);
  });
});
