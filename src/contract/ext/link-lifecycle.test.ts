import { describe, expect, it } from 'vitest';
import { isTerminal, LINK_MOVES, statusAfter, type LinkMove } from './link-lifecycle.ts';
import { LINK_STATUSES, type LinkStatus } from './link.ts';

/** All that may happen, written out by hand: what is not here is refused. */
const ALLOWED: readonly (readonly [LinkStatus, LinkMove, LinkStatus])[] = [
  ['draft', 'publish', 'active'],
  ['draft', 'archive', 'archived'],
  ['active', 'pause', 'paused'],
  ['active', 'archive', 'archived'],
  ['active', 'exhaust', 'exhausted'],
  ['active', 'expire', 'expired'],
  ['paused', 'resume', 'active'],
  ['paused', 'archive', 'archived'],
  ['paused', 'exhaust', 'exhausted'],
  ['paused', 'expire', 'expired'],
];

describe('the life of a link', () => {
  const every = LINK_STATUSES.flatMap((from) => LINK_MOVES.map((move) => [from, move] as const));
  it.each(every)('from %s by %s', (from, move) => {
    const to = ALLOWED.find((row) => row[0] === from && row[1] === move)?.[2] ?? null;
    expect(statusAfter(from, move)).toBe(to);
  });

  it('ends in exhausted, expired and archived', () => {
    expect(LINK_STATUSES.filter(isTerminal)).toEqual(['exhausted', 'expired', 'archived']);
  });
});
