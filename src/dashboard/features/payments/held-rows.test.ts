import { describe, expect, it } from 'vitest';
import { heldRows } from './held-rows.ts';

const row = (id: string, status: string) => ({ id, status });

describe('rows under the pointer', () => {
  it('stay in their places and take on their newest state', () => {
    const shown = [row('b', 'pending'), row('a', 'completed')];
    const fresh = [row('c', 'pending'), row('b', 'completed'), row('a', 'completed')];
    expect(heldRows(shown, fresh)).toEqual({
      rows: [row('b', 'completed'), row('a', 'completed')],
      waiting: 1,
    });
  });

  it('stay even when newer ones have pushed them off the page', () => {
    const shown = [row('b', 'completed'), row('a', 'completed')];
    const fresh = [row('d', 'pending'), row('c', 'pending')];
    expect(heldRows(shown, fresh)).toEqual({ rows: shown, waiting: 2 });
  });

  it('wait for nothing when nothing is new', () => {
    const shown = [row('a', 'completed')];
    expect(heldRows(shown, shown)).toEqual({ rows: shown, waiting: 0 });
  });
});
