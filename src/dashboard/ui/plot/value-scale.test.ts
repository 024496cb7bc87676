import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelledPlaces, valueScale } from './value-scale.ts';

describe('a scale of values', () => {
  it('has round steps', () => {
    expect(valueScale(7)).toEqual({ top: 8, ticks: [2, 4, 6, 8] });
    expect(valueScale(12)).toEqual({ top: 15, ticks: [5, 10, 15] });
    expect(valueScale(93_000)).toEqual({ top: 100_000, ticks: [25_000, 50_000, 75_000, 100_000] });
  });

  it('has no line between two whole things', () => {
    expect(valueScale(1).ticks).toEqual([1]);
    expect(valueScale(3).ticks).toEqual([1, 2, 3]);
    expect(valueScale(10).ticks).toEqual([5, 10]);
  });

  it('draws nothing as an empty plot', () => {
    expect(valueScale(0)).toEqual({ top: 1, ticks: [1] });
    expect(valueScale(Number.NaN).top).toBe(1);
    expect(valueScale(0, 100)).toEqual({ top: 100, ticks: [100] });
  });

  it('holds every value, in at most four steps', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 12 }), (highest) => {
        const { top, ticks } = valueScale(highest);
        expect(top).toBeGreaterThanOrEqual(highest);
        expect(top).toBeLessThanOrEqual(highest * 2.5 + 1);
        expect(ticks.length).toBeLessThanOrEqual(4);
        expect(ticks.at(-1)).toBe(top);
        expect(ticks.every(Number.isInteger)).toBe(true);
      }),
    );
  });
});

describe('the words along an axis', () => {
  it('stand at every place while there is room', () => {
    expect(labelledPlaces(4, 5)).toEqual([0, 1, 2, 3]);
  });

  it('stand at the ends and evenly between', () => {
    expect(labelledPlaces(30, 3)).toEqual([0, 15, 29]);
    expect(labelledPlaces(90, 2)).toEqual([0, 89]);
    expect(labelledPlaces(1, 3)).toEqual([0]);
    expect(labelledPlaces(0, 3)).toEqual([]);
  });
});
