import { describe, expect, it } from 'vitest';
import type { BuiltChunk } from './light-page.ts';
import { startFiles } from './light-start.ts';

function chunk(fileName: string, code: string, given: Partial<BuiltChunk> = {}): BuiltChunk {
  return { fileName, code, isEntry: false, facadeModuleId: null, imports: [], ...given };
}

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
    ];
    expect(startFiles(chunks, '5', ['7'], Number)).toEqual({
      scriptBytes: 1 + 10 + 200 + 5,
      styleBytes: 7,
      scripts: 4,
    });
  });

  it('is not taken of a build without a start', () => {
    expect(() => startFiles([texts('fr', '1')], '', [], Number)).toThrow();
  });
});
