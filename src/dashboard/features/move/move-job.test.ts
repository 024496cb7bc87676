import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { addressTable } from './address-table.ts';
import { createMoveStore, WAITING, type MoveJob } from './move-job.ts';

const INSTANCE = 'shop';

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
});
afterEach(() => vi.useRealTimers());

/** A move of so many links, so many of which have a draft. */
function jobOf(count: number, drafted = 0): MoveJob {
  return {
    targetId: 'studio',
    startedAt: 0,
    oldLinks: null,
    rows: Array.from({ length: count }, (_item, row) => ({
      id: String(row),
      title: `Link ${row}`,
      address: `https://pay.example/${row}`,
      wasPaused: false,
      isScarce: false,
    })),
    results: Array.from({ length: count }, (_item, row) =>
      row < drafted
        ? { ...WAITING, state: 'drafted' as const, newId: `n${row}`, newSlug: `new-${row}` }
        : WAITING,
    ),
  };
}

describe('a move of more than two hundred links', () => {
  const draftedOf = (job: MoveJob | null) =>
    job?.results.filter(({ state }) => state === 'drafted').length;

  test('is written down once a second, with the newest that is known', () => {
    const store = createMoveStore(localStorage, INSTANCE);
    for (let drafted = 0; drafted <= 50; drafted += 1) store.write(jobOf(201, drafted));
    expect(store.read()).toBeNull();
    vi.advanceTimersByTime(1_000);
    expect(draftedOf(store.read())).toBe(50);
    store.write(jobOf(201, 51));
    vi.advanceTimersByTime(900);
    expect(draftedOf(store.read())).toBe(50);
    vi.advanceTimersByTime(100);
    expect(draftedOf(store.read())).toBe(51);
  });

  test('is written down at once when the page goes, and never after it was forgotten', () => {
    const store = createMoveStore(localStorage, INSTANCE);
    store.write(jobOf(201, 7));
    store.flush();
    expect(draftedOf(store.read())).toBe(7);
    store.write(jobOf(201, 8));
    store.forget();
    vi.advanceTimersByTime(2_000);
    expect(store.read()).toBeNull();
  });

  test('is told whole by the table of addresses', () => {
    const lines = addressTable(jobOf(201, 201), 'https://new.example', {
      head: ['title', 'old', 'new', 'state', 'note'],
      state: (state) => state,
      logoLost: '',
      draftArchived: '',
    });
    expect(lines.at(-1)?.slice(1, 4)).toEqual([
      'https://pay.example/200',
      'https://new.example/new-200',
      'drafted',
    ]);
    expect(lines).toHaveLength(202);
  });
});

test('a shorter one is written down link by link', () => {
  const store = createMoveStore(localStorage, INSTANCE);
  store.write(jobOf(200, 3));
  expect(store.read()).toEqual(jobOf(200, 3));
});
