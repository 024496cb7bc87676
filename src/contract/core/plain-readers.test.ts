import { describe, expect, it } from 'vitest';
import { fillPath } from './endpoint.ts';
import { readId } from './plain-readers.ts';

describe('readId', () => {
  it.each([
    ['l1', 'l1'],
    [7, '7'],
    ['a/b c%25 متجر', 'a/b c%25 متجر'],
    ['\u{1f48d}', '\u{1f48d}'],
  ])('reads %j, which an address can hold', (input, id) => {
    expect(readId(input)).toBe(id);
    expect(decodeURIComponent(fillPath('/links/{id}', { id }))).toBe(`/links/${id}`);
  });

  it.each([null, undefined, '', {}, [], true, 'a\ud800b', '\udc8d'])(
    'reads none in %j',
    (input) => {
      expect(readId(input)).toBe('');
    },
  );
});
