import { describe, expect, it } from 'vitest';
import { readNextPath } from './next-path.ts';

const ORIGIN = 'https://pay.example.dz';

describe('readNextPath', () => {
  it.each([
    '/',
    '/abc/links',
    '/abc/links?view=paid&q=a%20b',
    '/abc/links/%2Fodd%2F#top',
    '/abc/links?next=//evil.example',
  ])('takes a place of the own origin: %s', (next) => {
    expect(readNextPath(next, ORIGIN)).toBe(next);
  });

  it.each([
    undefined,
    12,
    '',
    'abc',
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    ' //evil.example',
    'javascript:alert(1)',
    '/abc\\..\\evil',
    '/connect',
    '/connect?next=/connect',
  ])('refuses whatever leads elsewhere, or round in a circle: %j', (next) => {
    expect(readNextPath(next, ORIGIN)).toBeNull();
  });

  it('never leaves the origin, whatever dots are in the path', () => {
    expect(readNextPath('/a/../../b', ORIGIN)).toBe('/b');
  });
});
