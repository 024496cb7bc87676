import { describe, expect, it } from 'vitest';
import { salesPaceOf } from './sales-pace.ts';

const DAY = 86_400_000;
const now = Date.UTC(2026, 0, 22, 12);

describe('the pace of sales', () => {
  it('is counted over the last two weeks', () => {
    expect(salesPaceOf(28, 3, now - 90 * DAY, now)).toEqual({
      perDay: 2,
      soldOutAt: now + 1.5 * DAY,
    });
  });

  it('is counted from the first day of a younger link', () => {
    expect(salesPaceOf(12, 6, now - 6 * DAY, now)).toEqual({ perDay: 2, soldOutAt: now + 3 * DAY });
  });

  it('is not made up from too little', () => {
    expect(salesPaceOf(2, 3, now - 90 * DAY, now)).toBeNull();
    expect(salesPaceOf(5, 3, now - DAY / 2, now)).toBeNull();
  });

  it('has nothing to say of a stock that is gone', () => {
    expect(salesPaceOf(20, 0, now - 90 * DAY, now)).toBeNull();
  });

  it('gives no date that nobody could believe', () => {
    const pace = salesPaceOf(3, 1_000, now - 90 * DAY, now);
    expect(pace?.soldOutAt).toBeNull();
    expect(pace?.perDay).toBeCloseTo(3 / 14);
  });
});
