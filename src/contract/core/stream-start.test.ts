import { describe, expect, it } from 'vitest';
import { readStreamStart } from './stream-start.ts';

describe('where a stream begins', () => {
  it.each([
    ['e1', '1772352000000', { after: 'e1' }],
    [undefined, '1772352000000', { since: 1_772_352_000_000 }],
    ['two words', '1772352000000', { since: 1_772_352_000_000 }],
    [undefined, undefined, null],
    ['', '', null],
    [undefined, '-1', null],
    [undefined, '1e3', null],
    [undefined, '17723520000000', null],
    [undefined, '2026-03-01T08:00:00Z', null],
  ])('%j and %j', (lastEventId, since, start) => {
    expect(readStreamStart(lastEventId, since)).toEqual(start);
  });
});
