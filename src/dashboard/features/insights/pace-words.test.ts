import { describe, expect, it } from 'vitest';
import { wholePace } from './pace-words.ts';

describe('a pace in words', () => {
  it.each([
    [12.4, 'day', 12],
    [1, 'day', 1],
    [0.6, 'week', 4],
    [1 / 7, 'week', 1],
    [0.1, 'month', 3],
    [0.01, 'month', 1],
  ] as const)('of %d a day is by %s', (perDay, per, count) => {
    expect(wholePace(perDay)).toEqual({ per, count });
  });
});
