import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Coverage } from './coverage.ts';

const anyStretch = fc.tuple(fc.nat(60), fc.nat(20));

describe('Coverage', () => {
  it('leaves as gaps exactly the positions that no stretch holds', () => {
    fc.assert(
      fc.property(fc.array(anyStretch, { maxLength: 15 }), fc.nat(80), (stretches, length) => {
        const coverage = new Coverage();
        const isRead = new Set<number>();
        for (const [start, size] of stretches) {
          coverage.add(start, start + size);
          for (let position = start; position < start + size; position += 1) isRead.add(position);
        }
        const unread = new Set<number>();
        for (const gap of coverage.gaps(length)) {
          expect(gap.end).toBeGreaterThan(gap.start);
          for (let position = gap.start; position < gap.end; position += 1) unread.add(position);
        }
        for (let position = 0; position < length; position += 1) {
          expect(unread.has(position)).toBe(!isRead.has(position));
        }
        expect(Math.max(-1, ...unread)).toBeLessThan(length);
      }),
    );
  });
});
