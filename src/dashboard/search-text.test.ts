import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSearch, stringifySearch } from './search-text.ts';

describe('search in the address', () => {
  it('keeps text that looks like a number or JSON as text', () => {
    expect({ ...parseSearch('?q=2024&view=true&x=%7B%7D') }).toEqual({
      q: '2024',
      view: 'true',
      x: '{}',
    });
  });

  it('is written without quotes, with plain commas', () => {
    expect(stringifySearch({ mode: 'one_shot,limited', q: '2024', page: 2 })).toBe(
      '?mode=one_shot,limited&q=2024&page=2',
    );
  });

  it('leaves out what is not set', () => {
    expect(stringifySearch({ q: '', view: undefined, mode: null })).toBe('');
  });

  it('holds no prototype that a key could reach', () => {
    expect(Object.getPrototypeOf(parseSearch('?__proto__=1'))).toBeNull();
  });

  it('comes back as it went, whatever was typed', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string({ minLength: 1 }), fc.string({ minLength: 1 })),
        (search) => {
          expect({ ...parseSearch(stringifySearch(search)) }).toEqual({ ...search });
        },
      ),
    );
  });
});
