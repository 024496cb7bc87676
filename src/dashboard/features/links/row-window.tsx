import {
  Fragment,
  startTransition,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type ComponentProps,
  type MouseEvent,
  type ReactNode,
} from 'react';
import { flushSync } from 'react-dom';
import { painted } from '../../ui/painted.ts';
import { isPlainClick } from '../../ui/plain-click.ts';
import { onceAtRest } from '../../ui/presses.ts';
import { rowFocusHandlers } from './row-focus.ts';
import {
  inOrderOfElements,
  mostRows,
  rowsInSight,
  rowsToDraw,
  scrollTopFor,
  type RowRange,
  type Sight,
} from './row-range.ts';
import { RowShield } from './row-shield.tsx';
import { useRested } from '../../ui/use-rested.ts';

type RowWindowProps = Pick<
  ComponentProps<'div'>,
  'role' | 'aria-label' | 'aria-multiselectable' | 'className'
> & {
  count: number;
  /** The height of a row in rem: a reader's own text size counts. */
  rowRem: number;
  onShow: (start: number, end: number) => void;
  /** A row's link was pressed: its row. */
  onOpen: (row: number) => void;
  renderRow: (row: number, start: number) => ReactNode;
};

/** The page has not been scrolled for so long: the rows may be put in order. Milliseconds. */
const REST_MS = 400;

/** What stands above the rows of a list at least, pixels: a row too many is drawn at first rather than one too few. */
const USUAL_OFFSET = 380;
const USUAL_FONT_SIZE = 16;

/**
 * As high as all its rows, and draws those on screen. Elements that leave the screen at one end are filled anew at the
 * other, which costs a fraction of making them. They stand in the order of their rows whenever somebody could notice: as
 * soon as the page rests and nothing is pressed, and where the focus was in them before. Arrow keys lead from row to row.
 */
export function RowWindow({
  count,
  rowRem,
  onShow,
  onOpen,
  renderRow,
  ...attributes
}: RowWindowProps) {
  const rows = useRef<HTMLDivElement>(null);
  const [focusedRow, setFocusedRow] = useState<number | null>(null);
  const { place, movingFrom, scrollToRow } = usePlace(rows, rowRem, count);
  const { offset, rowSize, seen } = place;
  const shown = rowsInSight(seen, offset, rowSize, count);
  useEffect(() => onShow(shown.start, shown.end), [onShow, shown.start, shown.end]);
  const isPainted = useIsPainted();
  // What is not on screen follows when what is has been drawn, and nothing more has changed.
  const renderLater = useRested(renderRow);

  const open = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a[data-row]') : null;
    if (!(link instanceof HTMLElement) || !isPlainClick(event)) return;
    event.preventDefault();
    onOpen(Number(link.dataset['row']));
  };

  // One more than can be drawn at once: the focused row keeps its element, whoever would take it gets a spare one.
  const elements = mostRows(seen.height, rowSize);
  const drawn = isPainted ? rowsToDraw(shown, elements, count, focusedRow) : rowsAlone(shown);
  const inOrder = movingFrom === null ? drawn : inOrderOfElements(drawn, elements, movingFrom);
  return (
    // The clicks are those of the links inside, which answer to the keyboard by themselves.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <div
      {...attributes}
      ref={rows}
      style={{ blockSize: count * rowSize }}
      onClick={open}
      {...rowFocusHandlers(count, scrollToRow, setFocusedRow)}
    >
      {inOrder.map((row) => {
        const element = row % elements;
        const isTaken =
          focusedRow !== null && row !== focusedRow && element === focusedRow % elements;
        const render = row >= shown.start && row < shown.end ? renderRow : renderLater;
        return <Fragment key={isTaken ? 'spare' : element}>{render(row, row * rowSize)}</Fragment>;
      })}
      <RowShield />
    </div>
  );
}

/** The first paint draws what is on screen and nothing around it. */
function rowsAlone({ start, end }: RowRange): number[] {
  return Array.from({ length: end - start }, (_, index) => start + index);
}

/** False until the first rows have been painted. */
function useIsPainted(): boolean {
  const [isPainted, setIsPainted] = useState(false);
  useEffect(() => {
    // In slices: what nobody sees yet is no reason to keep somebody waiting.
    void painted().then(() => startTransition(() => setIsPainted(true)));
  }, []);
  return isPainted;
}

/** Where the rows are on the page and what one sees of it, pixels. */
interface Place {
  /** From the top of the page to the first row. */
  readonly offset: number;
  readonly rowSize: number;
  readonly seen: Sight;
}

/**
 * Where the rows are, and what one sees of them; drawn in the same frame as the page scrolls, so that none is ever missing.
 *
 * Nothing is measured while rows are drawn: the page would be styled and laid out in the middle of it. Until the first frame
 * has been laid out everything is taken to be as usual; whatever is not is drawn anew before anything is painted.
 */
function usePlace(
  rows: { readonly current: HTMLElement | null },
  rowRem: number,
  count: number,
): { place: Place; movingFrom: number | null; scrollToRow: (row: number) => void } {
  const [place, setPlace] = useState<Place>(() => ({
    offset: USUAL_OFFSET,
    rowSize: rowRem * USUAL_FONT_SIZE,
    // The window's own height costs no layout: at most the browser's bars too much.
    seen: { top: 0, height: window.outerHeight },
  }));
  /**
   * The first row that was drawn before the page began to scroll; null while it rests, or while it scrolls with the focus in the
   * rows. A press brings the focus: what it is on would be put in order, and the browser makes no click of it.
   */
  const [movingFrom, setMovingFrom] = useState<number | null>(null);
  const drawn = useRef({ place, count });
  /** As measured last; drawn anew only when other rows come on screen by it. */
  const offset = useRef(USUAL_OFFSET);
  useLayoutEffect(() => {
    drawn.current = { place, count };
  });
  useEffect(() => {
    const settleLater = onceAtRest(() => setMovingFrom(null), REST_MS);
    const follow = () => {
      const now = { ...drawn.current.place, offset: offset.current, seen: sight() };
      if (isSameRows(drawn.current.place, now, drawn.current.count)) return;
      settleLater();
      const { place: before, count: known } = drawn.current;
      const isFocused = rows.current?.contains(document.activeElement) === true;
      flushSync(() => {
        setMovingFrom((first) => first ?? (isFocused ? null : firstDrawn(before, known)));
        setPlace(now);
      });
    };
    window.addEventListener('scroll', follow, { passive: true });
    window.addEventListener('resize', follow);
    return () => {
      window.removeEventListener('scroll', follow);
      window.removeEventListener('resize', follow);
    };
  }, [rows]);
  // Whatever stands above may grow or shrink.
  useLayoutEffect(() => {
    const element = rows.current;
    if (element === null) return;
    const measure = () => {
      offset.current = offsetOf(element);
      const rowSize = Math.round(rowRem * rootFontSize());
      const now = { offset: offset.current, rowSize, seen: sight() };
      const { place: before, count: known } = drawn.current;
      const isSameSize = rowSize === before.rowSize;
      if (isSameSize && isSameRows(before, now, known)) return;
      // Before the first paint it would draw whatever else waits, and all of it in one piece.
      if (isSameSize && hasRowsOf(before, now, known)) startTransition(() => setPlace(now));
      else flushSync(() => setPlace(now));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [rows, rowRem]);
  const scrollToRow = useCallback((row: number) => {
    const top = scrollTopFor(row, sight(), offset.current, drawn.current.place.rowSize);
    if (top !== null) window.scrollTo({ top });
  }, []);
  return { place, movingFrom, scrollToRow };
}

function firstDrawn({ seen, offset, rowSize }: Place, count: number): number {
  const shown = rowsInSight(seen, offset, rowSize, count);
  return rowsToDraw(shown, mostRows(seen.height, rowSize), count, null)[0] ?? 0;
}

function isSameRows(one: Place, other: Place, count: number): boolean {
  return hasRowsOf(one, other, count) && hasRowsOf(other, one, count);
}

/** Whether all rows that are on screen at `now` were drawn at `known`. */
function hasRowsOf(known: Place, now: Place, count: number): boolean {
  const [drawn, wanted] = [known, now].map(({ seen, offset, rowSize }) =>
    rowsInSight(seen, offset, rowSize, count),
  );
  if (drawn === undefined || wanted === undefined) return false;
  return drawn.start <= wanted.start && drawn.end >= wanted.end;
}

/** Pixels from the top of the page. */
function offsetOf(rows: HTMLElement): number {
  return Math.round(rows.getBoundingClientRect().top + window.scrollY);
}

function sight(): Sight {
  return { top: window.scrollY, height: window.innerHeight };
}

function rootFontSize(): number {
  const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return Number.isNaN(size) ? USUAL_FONT_SIZE : size;
}
