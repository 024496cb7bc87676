import { describe, expect, it } from 'vitest';
import { startFiles, withSteadyNames } from './light-start.ts';
import { chunk } from './testing/chunk.ts';

const texts = (language: string, code: string) =>
  chunk(`${language}.js`, code, {
    facadeModuleId: `/src/dashboard/i18n/messages/${language}/core.ts`,
  });

describe('startFiles', () => {
  it('weighs the entry with what it imports, the heaviest language, the styles and the theme', () => {
    const chunks = [
      chunk('index.js', 'import"./start.js";', { isEntry: true, imports: ['start.js'] }),
      chunk('start.js', '1', { imports: ['react.js'] }),
      chunk('react.js', '10'),
      texts('fr', '100'),
      texts('ar', '200'),
      chunk('later.js', '1000', { imports: ['react.js'] }),
      chunk('new.js', '3', {
        facadeModuleId: '/src/dashboard/routes/$instanceId/links/new.tsx?tsr-split=component',
        imports: ['react.js', 'later.js'],
      }),
    ];
    expect(startFiles(chunks, '5', ['7'], Number)).toEqual({
      scriptBytes: 1 + 10 + 200 + 5,
      styleBytes: 7,
      scripts: 4,
      formBytes: 3 + 1000,
    });
  });

  it('is not taken of a build without a start', () => {
    expect(() => startFiles([texts('fr', '1')], '', [], Number)).toThrow();
  });
});

describe('withSteadyNames', () => {
  const codeOf = (...names: string[]) =>
    names.map((name) => `import("./assets/${name}.js")`).join();

  it('weighs a start by what is in it, not by how the files are called that it names', () => {
    const first = withSteadyNames()(codeOf('BllBp5j', 'BqGsVtF', 'extra-D10HeZta', 'BllBp5j'));
    const second = withSteadyNames()(codeOf('CXJMgZk', 'DJsyhb9', 'extra-C7bfnSxF', 'CXJMgZk'));
    expect(second).toBe(first);
    const names = first.match(/[\w-]+(?=\.js)/g) ?? [];
    expect(new Set(names).size).toBe(3);
    expect(names.map(({ length }) => length)).toEqual([7, 7, 14, 7]);
  });

  it('leaves all else as it is', () => {
    const code = 'a.js("payment_link.js-like"),b="/bff/session"';
    expect(withSteadyNames()(code)).toBe(code);
  });
});
