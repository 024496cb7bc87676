import { describe, expect, it } from 'vitest';
import { avatarColors, avatarInk, darkColors, lightColors, type ColorToken } from './colors.ts';
import { contrastRatio, hexColor } from './contrast.ts';

const text = ['ink', 'ink-2', 'accent', 'money', 'amber', 'red'] as const;
const grounds = ['paper', 'surface', 'sunk'] as const;
const softs = ['accent-soft', 'money-soft', 'amber-soft', 'red-soft'] as const;

/** Every pair of text and ground that the parts use: 4.5:1. */
const textPairs: readonly (readonly [ColorToken, ColorToken])[] = [
  ...text.flatMap((front) => [...grounds, ...softs].map((back) => [front, back] as const)),
  ...grounds.map((back) => ['ink-3', back] as const),
  ['on-fill', 'accent'],
  ['on-fill', 'accent-strong'],
  ['on-fill', 'red'],
  ['on-fill', 'red-strong'],
  ['paper', 'ink'],
];

/** Outlines and bars that must be told from their ground: 3:1 (WCAG 1.4.11). */
const shapePairs: readonly (readonly [ColorToken, ColorToken])[] = [
  ['field', 'surface'],
  ['field', 'paper'],
  ['field', 'sunk'],
  ['accent', 'surface'],
  ['accent', 'accent-soft'],
];

describe.each([
  ['light', lightColors],
  ['dark', darkColors],
] as const)('%s theme', (_name, colors) => {
  it.each(textPairs)('%s on %s is readable (4.5:1)', (front, back) => {
    expect(contrastRatio(colors[front], colors[back])).toBeGreaterThanOrEqual(4.5);
  });

  it.each(shapePairs)('%s on %s can be told apart (3:1)', (front, back) => {
    expect(contrastRatio(colors[front], colors[back])).toBeGreaterThanOrEqual(3);
  });
});

describe('avatar colours', () => {
  it.each(avatarColors.map((color) => [color] as const))('carry readable initials: %j', (color) => {
    expect(contrastRatio(avatarInk, color)).toBeGreaterThanOrEqual(4.5);
  });
});

describe('hexColor', () => {
  it('converts the known corners of sRGB', () => {
    expect(hexColor([1, 0, 0])).toBe('#ffffff');
    expect(hexColor([0, 0, 0])).toBe('#000000');
    expect(hexColor([0.62796, 0.25768, 29.234])).toBe('#ff0000');
  });
});

describe('contrastRatio', () => {
  it('is 21 between black and white, in either order', () => {
    expect(contrastRatio([0, 0, 0], [1, 0, 0])).toBeCloseTo(21, 1);
    expect(contrastRatio([1, 0, 0], [0, 0, 0])).toBeCloseTo(21, 1);
  });
});
