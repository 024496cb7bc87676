import { describe, expect, it } from 'vitest';
import { readPages } from './read-pages.ts';

/** The pages that are asked for when each brings so many new items, and the last page is said to be this one. */
async function asked(brings: readonly number[], lastPage: number): Promise<number[]> {
  const pages: number[] = [];
  let known = 0;
  await readPages(async (page) => {
    pages.push(page);
    known += brings[page - 1] ?? 0;
    return { known, lastPage };
  });
  return pages;
}

describe('readPages', () => {
  it.each([
    ['one page', [3], 1, 1],
    ['no page at all', [0], 0, 1],
    ['all pages', [100, 100, 20], 3, 3],
    // Links that were made meanwhile have pushed others on.
    ['pages behind some that were read before', [100, 0, 0, 100, 20], 5, 5],
    ['a list to its end, whatever it says of itself', [100, 100], 6e7, 5],
    ['an empty list that says that it has many', [], 6e7, 3],
  ])('reads %s', async (_what, brings, lastPage, count) => {
    expect(await asked(brings, lastPage)).toEqual(Array.from({ length: count }, (_, i) => i + 1));
  });
});
