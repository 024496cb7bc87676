import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrderOfElements, mostRows, rowsInSight, rowsToDraw, scrollTopFor } from './row-range.ts';

const anySight = fc.record({ top: fc.nat(200_000), height: fc.integer({ min: 100, max: 2_000 }) });
const anyOffset = fc.nat(600);
const anyRowSize = fc.integer({ min: 20, max: 120 });
const anyCount = fc.nat(3_000);

describe('rowsInSight', () => {
  it('are exactly the rows of which anything is on screen', () => {
    fc.assert(
      fc.property(anySight, anyOffset, anyRowSize, anyCount, (sight, offset, rowSize, count) => {
        const { start, end } = rowsInSight(sight, offset, rowSize, count);
        const isOnScreen = (row: number) => {
          const from = offset + row * rowSize;
          return from < sight.top + sight.height && from + rowSize > sight.top;
        };
        for (const row of [start - 1, start, end - 1, end]) {
          if (row < 0 || row >= count) continue;
          expect(isOnScreen(row)).toBe(row >= start && row < end);
        }
        expect(start).toBeLessThanOrEqual(end);
      }),
    );
  });
});

describe('rowsToDraw', () => {
  it('are each drawn once, in order, with those on screen and the focused one among them', () => {
    fc.assert(
      fc.property(
        anySight,
        anyRowSize,
        anyCount,
        fc.option(fc.nat(4_000)),
        (sight, rowSize, count, focused) => {
          const range = rowsInSight(sight, 0, rowSize, count);
          const elements = mostRows(sight.height, rowSize);
          const rows = rowsToDraw(range, elements, count, focused);
          expect(rows).toEqual([...new Set(rows)].sort((one, other) => one - other));
          for (let row = range.start; row < range.end; row += 1) expect(rows).toContain(row);
          if (focused !== null && focused < count) expect(rows).toContain(focused);
          const others = rows.filter((row) => row !== focused);
          expect(others.length).toBeLessThanOrEqual(elements);
        },
      ),
    );
  });
});

describe('the elements of rows', () => {
  it('all stay while the page scrolls, wherever it is: none is taken out and made anew', () => {
    fc.assert(
      fc.property(
        anySight,
        anyRowSize,
        fc.nat(20_000),
        fc.nat(20_000),
        (sight, rowSize, top, otherTop) => {
          const elements = mostRows(sight.height, rowSize);
          const used = (at: number) =>
            rowsToDraw(
              rowsInSight({ top: at, height: sight.height }, 0, rowSize, 3_000),
              elements,
              3_000,
              null,
            )
              .map((row) => row % elements)
              .sort((one, other) => one - other);
          expect(used(top)).toEqual(used(otherTop));
        },
      ),
    );
  });
});

describe('inOrderOfElements', () => {
  it('keeps every element before those that it was before, wherever the page is', () => {
    fc.assert(
      fc.property(
        anySight,
        anyRowSize,
        fc.integer({ min: -900, max: 900 }),
        fc.nat(20_000),
        (sight, rowSize, by, first) => {
          const elements = mostRows(sight.height, rowSize);
          const places = ({ top, height }: typeof sight) =>
            inOrderOfElements(
              rowsToDraw(rowsInSight({ top, height }, 0, rowSize, 20_000), elements, 20_000, null),
              elements,
              first,
            ).map((row) => row % elements);
          const before = places(sight);
          const after = places({ ...sight, top: Math.max(0, sight.top + by) });
          const stay = after.filter((place) => before.includes(place));
          expect(before.filter((place) => after.includes(place))).toEqual(stay);
        },
      ),
    );
  });

  it('moves none of those that were in order when the page began to scroll', () => {
    const elements = mostRows(900, 64);
    const rows = rowsToDraw({ start: 40 }, elements, 20_000, null);
    expect(inOrderOfElements(rows, elements, 36)).toEqual(rows);
  });
});

describe('scrollTopFor', () => {
  it('moves no further than it takes to show a row whole', () => {
    const sight = { top: 1_000, height: 500 };
    expect(scrollTopFor(10, sight, 100, 90)).toBeNull();
    expect(scrollTopFor(9, sight, 100, 90)).toBe(910);
    expect(scrollTopFor(15, sight, 100, 90)).toBe(1_040);
  });
});
