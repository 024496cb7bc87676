import { describe, expect, it } from 'vitest';
import { readInstant, toApiInstant } from './instant.ts';

describe('instants', () => {
  it.each([
    ['2026-01-17T10:00:00.000Z', 1_768_644_000_000],
    ['2026-01-17T07:43:30.000000Z', 1_768_635_810_000],
    ['2026-01-17T07:43:30.123456Z', 1_768_635_810_123],
    ['2026-01-17T08:43:30+01:00', 1_768_635_810_000],
    ['2026-01-17 07:43:30', 1_768_635_810_000],
    ['2026-13-17T07:43:30Z', null],
    ['17/01/2026', null],
    ['', null],
    [1_768_635_810_000, null],
    [null, null],
  ])('reads %j', (input, expected) => {
    expect(readInstant(input)).toBe(expected);
  });

  it('are written with microseconds, and read back', () => {
    expect(toApiInstant(1_768_635_810_123)).toBe('2026-01-17T07:43:30.123000Z');
    expect(readInstant(toApiInstant(1_768_635_810_123))).toBe(1_768_635_810_123);
  });
});
