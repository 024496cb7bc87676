import { describe, expect, it } from 'vitest';
import { layOutText } from './text-layout.ts';

/** A fixed pitch: ten points a character. */
const measure = (text: string): number => [...text].length * 10;
const linesOf = (text: string, width = 1_000): string[] =>
  layOutText(text, width, measure).map(({ pieces }) => pieces.map((piece) => piece.text).join('|'));

describe('a line of text', () => {
  it('runs from left to right in Latin, and is broken between words', () => {
    expect(linesOf('Collier en  argent', 120)).toEqual(['Collier|en', 'argent']);
    expect(layOutText('ab cd', 100, measure)[0]).toEqual({
      pieces: [
        { text: 'ab', font: 'latin', x: 0 },
        { text: 'cd', font: 'latin', x: 30 },
      ],
      width: 50,
      isRightToLeft: false,
    });
  });

  it('runs from right to left in Arabic', () => {
    expect(linesOf('قلادة فضية')).toEqual(['فضية|قلادة']);
    expect(layOutText('قلادة فضية', 100, measure)[0]?.isRightToLeft).toBe(true);
  });

  it('keeps words of the other direction in their own order', () => {
    expect(linesOf('قلادة Silver Ring فضية')).toEqual(['فضية|Silver|Ring|قلادة']);
    expect(linesOf('Bague قلادة فضية Alger')).toEqual(['Bague|فضية|قلادة|Alger']);
  });

  it('puts numbers where they are read', () => {
    expect(linesOf('قلادة 925')).toEqual(['925|قلادة']);
    expect(linesOf('قلادة Silver 925 Ring فضية')).toEqual(['فضية|Silver|925|Ring|قلادة']);
    expect(linesOf('N° 12')).toEqual(['N°|12']);
  });

  it('turns brackets round in a word from right to left', () => {
    expect(linesOf('(قلادة)')).toEqual(['(|قلادة|)']);
  });

  it('gives each letter the font that has it', () => {
    const [line] = layOutText('Šéب中', 1_000, measure);
    expect(line?.pieces.map(({ text, font }) => [text, font])).toEqual([
      ['Š', 'latin-ext'],
      ['é', 'latin'],
      ['ب', 'arabic'],
      ['?', 'latin'],
    ]);
  });

  it('drops marks that would turn the rest of a line round', () => {
    expect(linesOf('a\u202eb\u2066c\u0000d')).toEqual(['a|b|c|d']);
  });

  it('parts a word that is longer than a line', () => {
    expect(linesOf('abcdefgh', 40)).toEqual(['abcd', 'efgh']);
    expect(linesOf('a', 5)).toEqual(['a']);
  });

  it('has no lines without words', () => {
    expect(linesOf(' \n ')).toEqual([]);
  });
});
