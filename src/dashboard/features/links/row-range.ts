/** Rows from the first to before the last. */
export interface RowRange {
  readonly start: number;
  readonly end: number;
}

/** What one sees of a page, in pixels from its top. */
export interface Sight {
  readonly top: number;
  readonly height: number;
}

/** Rows drawn before and after those on screen: what a fast flick passes before the next frame. */
const OVERSCAN = 4;

/**
 * The rows on screen, of a list in which all are equally high and which scrolls with the page.
 * @param offset pixels from the top of the page to the first row
 * @param rowSize pixels a row
 * @param count how many there are
 */
export function rowsInSight(
  { top, height }: Sight,
  offset: number,
  rowSize: number,
  count: number,
): RowRange {
  const within = (row: number) => Math.min(count, Math.max(0, row));
  return {
    start: within(Math.floor((top - offset) / rowSize)),
    end: within(Math.ceil((top + height - offset) / rowSize)),
  };
}

/**
 * The rows to draw: those on screen, some around them, and the one that has the focus wherever it is. As many at every
 * place of a list: an element that was taken out and is put in again some rows later is made anew with all that is in it.
 * @param elements how many rows are drawn at once, the focused one apart
 */
export function rowsToDraw(
  { start }: Pick<RowRange, 'start'>,
  elements: number,
  count: number,
  focusedRow: number | null,
): number[] {
  const first = Math.max(0, Math.min(start - OVERSCAN, count - elements));
  const last = Math.min(count, first + elements);
  const rows = Array.from({ length: last - first }, (_, index) => first + index);
  if (focusedRow === null || focusedRow >= count) return rows;
  if (focusedRow < first) return [focusedRow, ...rows];
  return focusedRow >= last ? [...rows, focusedRow] : rows;
}

/**
 * The same rows, each at the place of its element: while the page scrolls none of them changes places with another, since an
 * element that is put elsewhere is styled, laid out and painted anew with all that is in it.
 * @param elements how many there are; a row has the element `row % elements`
 * @param first the first row that was drawn when they were last in order: its element comes first
 */
export function inOrderOfElements(
  rows: readonly number[],
  elements: number,
  first: number,
): number[] {
  const placeOf = (row: number) => (row + elements - (first % elements)) % elements;
  return [...rows].sort((one, other) => placeOf(one) - placeOf(other));
}

/** So many rows are drawn at once, the focused one apart: as many as can be on screen, and those around them. */
export function mostRows(height: number, rowSize: number): number {
  return Math.ceil(height / rowSize) + 1 + 2 * OVERSCAN;
}

/** Where the page has to be scrolled to for a row to be on screen, or null when it is. */
export function scrollTopFor(
  row: number,
  { top, height }: Sight,
  offset: number,
  rowSize: number,
): number | null {
  const start = offset + row * rowSize;
  if (start < top) return start;
  return start + rowSize > top + height ? start + rowSize - height : null;
}
