import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, searchWords } from './fold-text.ts';

describe('foldText', () => {
  it.each([
    ['Bijoux LEÏLA', 'bijoux leila'],
    ['Œuvre d’Été', "oeuvre d'ete"],
    ['أحْمَد', 'احمد'],
    ['إبراهيم آدم ٱلله', 'ابراهيم ادم الله'],
    ['قلادة فضيّة', 'قلاده فضيه'],
    ['مستشفى', 'مستشفي'],
    ['تـــذاكر', 'تذاكر'],
    ['فاتورة ٢٠٢٦', 'فاتوره 2026'],
    ['ORD-12 345', 'ord-12 345'],
    ['\u202eabc\u200f', 'abc'],
  ])('%s becomes %s', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('changes nothing that is folded already', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = foldText(text);
        expect(foldText(once)).toBe(once);
      }),
    );
  });
});

describe('searchWords', () => {
  it.each([
    ['  Collier   argent ', ['collier', 'argent']],
    ['/collier-argent', ['collier-argent']],
    ['https://pay.mytpe.app/pay/Collier-Argent', ['collier-argent']],
    ['https://pay.mytpe.app/collier-argent/?x=1', ['collier-argent']],
    ['   ', []],
    ['/', []],
  ])('%j asks for %j', (typed, words) => {
    expect(searchWords(typed)).toEqual(words);
  });
});
