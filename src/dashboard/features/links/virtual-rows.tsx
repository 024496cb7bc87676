import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual';
import { Fragment, useEffect, useImperativeHandle, useRef, type ReactNode, type Ref } from 'react';

/** What the keyboard needs of the rows. */
export interface RowScroller {
  readonly scrollToRow: (row: number) => void;
}

type VirtualRowsProps = {
  ref: Ref<RowScroller>;
  count: number;
  /** Pixels a row. */
  rowSize: number;
  /** Pixels from the top of the page to the first row. */
  offset: number;
  /** The row that has the focus stays, wherever the page scrolls; null for none. */
  focusedRow: number | null;
  /** Told which rows are on screen, from the first to before the last. */
  onShow: (start: number, end: number) => void;
  /** In: a row and its distance from the first. */
  renderRow: (row: number, start: number) => ReactNode;
};

/** Rows drawn before and after those on screen: what a fast flick passes before the next frame. */
const OVERSCAN = 4;

/**
 * Draws only the rows on screen, of a list that scrolls with the page. Elements that leave the
 * screen at one end are filled anew at the other, which costs a fraction of making them.
 */
export function VirtualRows({
  ref,
  count,
  rowSize,
  offset,
  focusedRow,
  onShow,
  renderRow,
}: VirtualRowsProps) {
  const virtualizer = useWindowVirtualizer({
    count,
    estimateSize: () => rowSize,
    overscan: OVERSCAN,
    scrollMargin: offset,
    rangeExtractor: (range) => {
      const rows = defaultRangeExtractor(range);
      if (focusedRow === null || focusedRow >= count || rows.includes(focusedRow)) return rows;
      return focusedRow < (rows[0] ?? 0) ? [focusedRow, ...rows] : [...rows, focusedRow];
    },
  });
  const { startIndex = 0, endIndex = -1 } = virtualizer.range ?? {};
  useEffect(() => onShow(startIndex, endIndex + 1), [onShow, startIndex, endIndex]);
  useImperativeHandle(ref, () => ({
    scrollToRow: (row) => virtualizer.scrollToIndex(row, { align: 'auto' }),
  }));

  const items = virtualizer.getVirtualItems();
  // So many elements as were ever needed at once; a row's element follows from its number.
  const elements = useRef(0);
  elements.current = Math.max(elements.current, items.length);
  return items.map(({ index, start }) => {
    const element = index % elements.current;
    // The focused row keeps its element; whoever would take it gets a spare one.
    const isTaken =
      focusedRow !== null && index !== focusedRow && element === focusedRow % elements.current;
    return (
      <Fragment key={isTaken ? 'spare' : element}>{renderRow(index, start - offset)}</Fragment>
    );
  });
}
