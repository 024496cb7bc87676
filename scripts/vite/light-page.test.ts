import { describe, expect, it } from 'vitest';
import { heaviestPage, type BuiltChunk } from './light-page.ts';
import { chunk } from './testing/chunk.ts';

const chunks = [
  chunk('main.js', '1', { isEntry: true, imports: ['react.js'] }),
  chunk('react.js', '10'),
  chunk('shared.js', '100', { imports: ['react.js'] }),
  chunk('link.js', '1000', {
    facadeModuleId: '/link-screen.tsx',
    imports: ['shared.js'],
    dynamicImports: ['extras.js'],
  }),
  chunk('home.js', '2000', { facadeModuleId: '/home-screen.tsx' }),
  chunk('fr.js', '30000', { facadeModuleId: '/catalogue-fr.ts' }),
  chunk('ar.js', '40000', { facadeModuleId: '/catalogue-ar.ts' }),
  chunk('extras.js', '400', { facadeModuleId: '/extras.ts', imports: ['link.js'] }),
  chunk('elsewhere.js', '500000'),
];

const weigh = (built: readonly BuiltChunk[]) =>
  heaviestPage(
    built,
    (module) => module.endsWith('-screen.tsx'),
    (module) => module.includes('catalogue'),
    (module) => module === '/extras.ts',
    Number,
  );

describe('the weight of a page', () => {
  it('is that of its heaviest screen and catalogue with what that screen may ask for, each file once', () => {
    expect(weigh(chunks)).toBe(1 + 10 + 2_000 + 40_000);
    const [main, react, shared, link, , fr, , extras] = chunks;
    const without = [main, react, shared, link, fr, extras].filter((each) => each !== undefined);
    expect(weigh(without)).toBe(1 + 10 + 100 + 1_000 + 30_000 + 400);
  });

  it('is not taken of a build that has no such page', () => {
    expect(() => weigh(chunks.slice(0, 3))).toThrow();
  });
});
