import { describe, expect, it } from 'vitest';
import { colorIndexOf, initialsOf } from './initials.ts';

describe('initialsOf', () => {
  it.each([
    ['Collier argent filigrane', 'CA'],
    ['Facture 101 — identité visuelle', 'F'],
    ['bracelet', 'B'],
    ['  Élise   Oran ', 'ÉO'],
    ['تذاكر حفل الصيف', 'ت'],
    ['🎁 Cadeau', 'C'],
    ['2026', '2'],
    ['', '•'],
  ])('%j gives %s', (name, expected) => {
    expect(initialsOf(name)).toBe(expected);
  });
});

describe('colorIndexOf', () => {
  it('is always the same for the same id', () => {
    expect(colorIndexOf('link-demo-123', 8)).toBe(colorIndexOf('link-demo-123', 8));
  });

  it('uses every colour over many ids', () => {
    const used = new Set(
      Array.from({ length: 200 }, (_, number) => colorIndexOf(`id-${number}`, 8)),
    );
    expect(used).toEqual(new Set([0, 1, 2, 3, 4, 5, 6, 7]));
  });
});
