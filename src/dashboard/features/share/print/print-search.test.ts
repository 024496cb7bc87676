import { describe, expect, it } from 'vitest';
import { readPosterSearch, readRequestSearch } from './print-search.ts';

describe('the address of a page to print', () => {
  it.each([
    [{}, {}],
    [{ size: 'a4', in: 'ar-fr' }, {}],
    [
      { size: 'a5', in: 'ar' },
      { size: 'a5', in: 'ar' },
    ],
    [{ size: 'letter', in: 'de', page: '2' }, {}],
  ])('of a poster: %o is %o', (raw, search) => {
    expect(readPosterSearch(raw)).toEqual(search);
  });

  it.each([
    [{}, {}],
    [{ in: 'en' }, { in: 'en' }],
    [{ in: 'ar-fr', size: 'a5' }, {}],
  ])('of a request: %o is %o', (raw, search) => {
    expect(readRequestSearch(raw)).toEqual(search);
  });
});
