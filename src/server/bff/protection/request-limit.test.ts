import { describe, expect, it } from 'vitest';
import { BffProblem } from '../bff-problem.ts';
import { createRequestLimit } from './request-limit.ts';

describe('createRequestLimit', () => {
  it('lets a burst through, then so many a second, for each address', () => {
    let now = 0;
    const count = createRequestLimit(() => now);
    const passed = (address: string, tries: number): number => {
      let passes = 0;
      for (let index = 0; index < tries; index += 1) {
        try {
          count(address);
          passes += 1;
        } catch (error) {
          if (!(error instanceof BffProblem) || error.status !== 429) throw error;
        }
      }
      return passes;
    };
    expect(passed('a', 4_000)).toBe(3_000);
    expect(passed('b', 1)).toBe(1);
    now += 1_000;
    expect(passed('a', 4_000)).toBeGreaterThanOrEqual(299);
    now += 60_000;
    expect(passed('a', 4_000)).toBe(3_000);
  });
});
