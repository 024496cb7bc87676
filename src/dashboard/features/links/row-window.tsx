import {
  Fragment,
  useCallback,
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ComponentProps,
  type MouseEvent,
  type ReactNode,
} from 'react';
import { flushSync } from 'react-dom';
import { showAllFonts } from '../../theme/late-fonts.ts';
import { isPlainClick } from '../../ui/plain-click.ts';
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
const REST_MS = 200;

/** What stands above the rows of a list, pixels. */
const USUAL_OFFSET = 390;

/**
 * As high as all its rows, and draws those on screen. Elements that leave the screen at one end are filled anew at the
 * other, which costs a fraction of making them. They stand in the order of their rows whenever somebody could notice: as
 * soon as the page rests, and while the focus is in them. Arrow keys lead from row to row.
 */
export function RowWindow({
  count,
  rowRem,
  onShow,
  onOpen,
  renderRow,
  ...element
}: RowWindowProps) {
  const rows = useRef<HTMLDivElement>(null);
  const [focusedRow, setFocusedRow] = useState<number | null>(null);
  const rowSize = useMemo(() => Math.round(rowRem * rootFontSize()), [rowRem]);
  const offset = useOffset(rows);
  const { shown, isMoving } = useRowsInSight(offset, rowSize, count);
  useEffect(() => onShow(shown.start, shown.end), [onShow, shown.start, shown.end]);
  const isPainted = useIsPainted();
  // What is not on screen follows when what is has been drawn.
  const renderLater = useDeferredValue(renderRow);

  const scrollToRow = useCallback(
    (row: number) => {
      const top = scrollTopFor(row, sight(), offset, rowSize);
      if (top !== null) window.scrollTo({ top });
    },
    [offset, rowSize],
  );

  const open = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a[data-row]') : null;
    if (!(link instanceof HTMLElement) || !isPlainClick(event)) return;
    event.preventDefault();
    onOpen(Number(link.dataset['row']));
  };

  // One more than can be drawn at once: the focused row keeps its element, whoever would take it gets a spare one.
  const elements = mostRows(window.innerHeight, rowSize);
  const drawn = isPainted ? rowsToDraw(shown, count, focusedRow) : rowsAlone(shown);
  const inOrder = isMoving && focusedRow === null ? inOrderOfElements(drawn, elements) : drawn;
  return (
    // The clicks are those of the links inside, which answer to the keyboard by themselves.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <div
      {...element}
      ref={rows}
      style={{ blockSize: count * rowSize }}
      onClick={open}
      {...rowFocusHandlers(count, scrollToRow, setFocusedRow)}
    >
      {offset !== null &&
        inOrder.map((row) => {
          const place = row % elements;
          const isTaken =
            focusedRow !== null && row !== focusedRow && place === focusedRow % elements;
          const render = row >= shown.start && row < shown.end ? renderRow : renderLater;
          return <Fragment key={isTaken ? 'spare' : place}>{render(row, row * rowSize)}</Fragment>;
        })}
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
    const frame = requestAnimationFrame(() =>
      setTimeout(() => {
        showAllFonts();
        setIsPainted(true);
      }),
    );
    return () => cancelAnimationFrame(frame);
  }, []);
  return isPainted;
}

function sight(): Sight {
  return { top: window.scrollY, height: window.innerHeight };
}

/** Which rows are on screen; drawn in the same frame as the page scrolls, so that none is ever missing. */
function useRowsInSight(
  offset: number,
  rowSize: number,
  count: number,
): { shown: RowRange; isMoving: boolean } {
  const now = rowsInSight(sight(), offset, rowSize, count);
  const drawn = useRef(now);
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [isMoving, setIsMoving] = useState(false);
  const [, redraw] = useState(0);
  useLayoutEffect(() => {
    drawn.current = now;
  });
  useEffect(() => {
    const follow = () => {
      const { start, end } = rowsInSight(sight(), offset, rowSize, count);
      if (start === drawn.current.start && end === drawn.current.end) return;
      clearTimeout(rest.current);
      rest.current = setTimeout(() => setIsMoving(false), REST_MS);
      flushSync(() => {
        setIsMoving(true);
        redraw((times) => times + 1);
      });
    };
    window.addEventListener('scroll', follow, { passive: true });
    window.addEventListener('resize', follow);
    return () => {
      window.removeEventListener('scroll', follow);
      window.removeEventListener('resize', follow);
    };
  }, [offset, rowSize, count]);
  useEffect(() => () => clearTimeout(rest.current), []);
  return { shown: now, isMoving };
}

/**
 * Pixels from the top of the page, whatever stands above may grow or shrink. Taken to be what it usually is until it is
 * measured, before anything is painted: without rows the page would be laid out once more.
 */
function useOffset(rows: { readonly current: HTMLElement | null }): number {
  const [offset, setOffset] = useState(USUAL_OFFSET);
  useLayoutEffect(() => {
    const element = rows.current;
    if (element === null) return;
    const measure = () =>
      setOffset(Math.round(element.getBoundingClientRect().top + window.scrollY));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [rows]);
  return offset;
}

function rootFontSize(): number {
  const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return Number.isNaN(size) ? 16 : size;
}
