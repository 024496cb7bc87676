import { describe, expect, it } from 'vitest';
import {
  emptyNames,
  physicalDirections,
  rawLazy,
  reExports,
  wordsInMarkup,
  youngFunctions,
} from './source-text-rules.mjs';

/** @param {string} text */
const component = (text) => ({ path: 'src/dashboard/ui/part.tsx', text });
/** @param {string} text */
const stylesheet = (text) => ({ path: 'src/dashboard/styles.css', text });

describe('physical directions', () => {
  it.each([
    'ml-2',
    '-mr-1',
    'pl-[3px]',
    'md:hover:pr-4',
    'left-0',
    'rtl:right-1/2',
    'border-l',
    'border-r-2',
    'rounded-l-md',
    'rounded-tr',
    'text-left',
    'text-right',
    'float-right',
    'scroll-ml-2',
    'left-(--gap)',
  ])('refuse the class %s', (name) => {
    expect(physicalDirections(component(`<p className="flex ${name} mt-1" />`))).toHaveLength(1);
    expect(physicalDirections(component(`const x = cx('${name}');`))).toHaveLength(1);
  });

  it.each(['ms-2', 'pe-4', 'start-0', 'text-start', 'border-s', 'rounded-se', 'plural-x', 'mr'])(
    'allow the class %s',
    (name) => {
      expect(physicalDirections(component(`<p className="flex ${name} mt-1" />`))).toEqual([]);
    },
  );

  it.each([
    'margin-left: 1px',
    'padding-right: 0',
    'left: 0',
    'text-align: right',
    'border-left-color: red',
    'float:left',
  ])('refuse the declaration %s', (declaration) => {
    expect(physicalDirections(stylesheet(`.a { color: red; ${declaration}; }`))).toHaveLength(1);
  });

  it.each(['margin-inline-start: 1px', 'inset-inline-end: 0', 'text-align: start'])(
    'allow the declaration %s',
    (declaration) => {
      expect(physicalDirections(stylesheet(`.a { ${declaration}; }`))).toEqual([]);
    },
  );

  it('refuse style properties and pass over comments and other rooms', () => {
    expect(physicalDirections(component('style={{ marginLeft: 4 }}'))).toHaveLength(1);
    expect(physicalDirections(component('// ml-2 is physical\n/* "left-0" */'))).toEqual([]);
    expect(physicalDirections({ path: 'src/server/page.ts', text: '"ml-2"' })).toEqual([]);
  });

  it('name the line', () => {
    expect(physicalDirections(component('\n\n"ml-2"'))).toEqual([{ line: 3, what: 'ml-2' }]);
  });
});

describe('words in markup', () => {
  it.each(['aria-label="Close"', 'title={"Fermer"}', "alt={'شعار'}", 'placeholder="8 000 DA"'])(
    'are refused: %s',
    (attribute) => {
      expect(wordsInMarkup(component(`<a ${attribute} />`))).toHaveLength(1);
    },
  );

  it.each([`{'Bonjour'}`, '{`Bonjour`}', '{`${name} a payé`}', '{"شعار"}'])(
    'are refused in braces: %s',
    (text) => {
      expect(wordsInMarkup(component(`<p>${text}</p>`))).toHaveLength(1);
    },
  );

  it.each(['{`/${link.slug}`}', `{' · '}`, '{name}', `{t('hello')}`, `{words['a']}`])(
    'are not seen in braces: %s',
    (text) => {
      expect(wordsInMarkup(component(`<p>${text}</p>`))).toEqual([]);
    },
  );

  it.each(['aria-label={t("close")}', 'alt=""', 'placeholder="0.00"', 'type="button"'])(
    'are not seen in %s',
    (attribute) => {
      expect(wordsInMarkup(component(`<a ${attribute} />`))).toEqual([]);
    },
  );
});

describe('re-exports', () => {
  it.each([
    `export * from './a.ts';`,
    `export { a } from './a.ts';`,
    `export {\n  a,\n  b,\n} from './a.ts';`,
    `export type { A } from './a.ts';`,
  ])('are refused: %s', (text) => {
    expect(reExports({ path: 'src/contract/core/a.ts', text })).toHaveLength(1);
  });

  it('are not seen in an export of what is declared here', () => {
    expect(
      reExports({ path: 'src/contract/core/a.ts', text: 'export { a };\nimport b from "c";' }),
    ).toEqual([]);
  });
});

describe('names that say nothing', () => {
  it.each([
    'src/server/utils/date.ts',
    'src/contract/core/helpers.ts',
    'src/dashboard/ui/index.ts',
    'scripts/lib/common.mjs',
  ])('are refused: %s', (path) => {
    expect(emptyNames({ path, text: '' })).toHaveLength(1);
  });

  it.each(['src/dashboard/routes/index.tsx', 'src/contract/core/money.ts'])(
    'are not seen in %s',
    (path) => {
      expect(emptyNames({ path, text: '' })).toEqual([]);
    },
  );
});

describe("React's own lazy", () => {
  it('is refused', () => {
    const text = `const Sheet = lazy(async () => ({ default: (await import('./sheet.tsx')).Sheet }));`;
    expect(rawLazy({ path: 'src/dashboard/features/links/a.tsx', text })).toHaveLength(1);
  });

  it.each([
    { path: 'src/dashboard/ui/lazy-or-else.ts', text: 'return lazy(load);' },
    { path: 'src/dashboard/a.tsx', text: 'const Sheet = lazyPart(load);' },
    { path: 'src/dashboard/a.tsx', text: 'schema.lazy(() => link)' },
  ])('is not seen in $text', (file) => {
    expect(rawLazy(file)).toEqual([]);
  });
});

describe('a function that is younger than the browsers that the build is made for', () => {
  it.each([
    'AbortSignal.any([first, second])',
    'URL.canParse(address)',
    'Response.json({})',
    'sheet.showPopover()',
    'document.startViewTransition(change)',
  ])('is refused: %s', (text) => {
    expect(youngFunctions({ path: 'src/dashboard/api/a.ts', text })).toHaveLength(1);
  });

  it.each([
    { path: 'src/dashboard/a.ts', text: 'sheet.showPopover?.()' },
    { path: 'src/dashboard/a.ts', text: 'JSON.parse(text); z.parse(schema, text)' },
    { path: 'src/dashboard/a.ts', text: 'AbortSignal.timeout(1_000); // not AbortSignal.any()' },
    { path: 'src/server/a.ts', text: 'AbortSignal.any([first, second])' },
  ])('is not seen in $text', (file) => {
    expect(youngFunctions(file)).toEqual([]);
  });
});
