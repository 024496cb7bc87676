import {
  Fragment,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type ComponentProps,
  type MouseEvent,
  type ReactNode,
} from 'react';
import { isPlainClick } from '../../ui/plain-click.ts';
import { rowFocusHandlers } from './row-focus.ts';
import type * as VirtualRowsPart from './virtual-rows.tsx';

type RowWindowProps = Pick<ComponentProps<'div'>, 'role' | 'aria-label' | 'className'> & {
  count: number;
  /** The height of a row in rem: a reader's own text size counts. */
  rowRem: number;
  onShow: (start: number, end: number) => void;
  /** A row's link was pressed: its row. */
  onOpen: (row: number) => void;
  renderRow: (row: number, start: number) => ReactNode;
};

/** Drawn before what draws only the rows on screen has come: more than a screen holds. */
const FIRST_ROWS = 14;

/** As high as all its rows, and draws those on screen. Arrow keys lead from row to row. */
export function RowWindow({
  count,
  rowRem,
  onShow,
  onOpen,
  renderRow,
  ...element
}: RowWindowProps) {
  const rows = useRef<HTMLDivElement>(null);
  const scroller = useRef<VirtualRowsPart.RowScroller>(null);
  const [focusedRow, setFocusedRow] = useState<number | null>(null);
  const offset = useOffset(rows);
  const virtual = useVirtualRows();
  const rowSize = Math.round(rowRem * rootFontSize());

  const scrollToRow = useCallback((row: number) => scroller.current?.scrollToRow(row), []);

  const open = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a[data-row]') : null;
    if (!(link instanceof HTMLElement) || !isPlainClick(event)) return;
    event.preventDefault();
    onOpen(Number(link.dataset['row']));
  };
  return (
    // The clicks are those of the links inside, which answer to the keyboard by themselves.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <div
      {...element}
      ref={rows}
      style={{ blockSize: count * rowSize }}
      onClick={open}
      // It only hands the function on; nothing is read while rendering.
      // oxlint-disable-next-line react/refs
      {...rowFocusHandlers(count, scrollToRow, setFocusedRow)}
    >
      {virtual ? (
        <virtual.VirtualRows
          ref={scroller}
          count={count}
          rowSize={rowSize}
          offset={offset}
          focusedRow={focusedRow}
          onShow={onShow}
          renderRow={renderRow}
        />
      ) : (
        Array.from({ length: Math.min(count, FIRST_ROWS) }, (_, row) => (
          <Fragment key={row}>{renderRow(row, row * rowSize)}</Fragment>
        ))
      )}
    </div>
  );
}

type VirtualPart = typeof VirtualRowsPart;

/** Once it has come it stays: who returns to a place in the list finds rows there at once. */
let loadedPart: VirtualPart | null = null;

/** What draws only the rows on screen; fetched when the first rows have been painted, null so far. */
function useVirtualRows(): VirtualPart | null {
  const [part, setPart] = useState(loadedPart);
  useEffect(() => {
    if (part !== null) return;
    let isWanted = true;
    const take = (loaded: VirtualPart) => {
      loadedPart = loaded;
      if (isWanted) setPart(loaded);
    };
    // A part that cannot be fetched is told to the frame; the first rows stay.
    const load = () => void import('./virtual-rows.tsx').then(take, () => undefined);
    const frame = requestAnimationFrame(() => setTimeout(load));
    return () => {
      isWanted = false;
      cancelAnimationFrame(frame);
    };
  }, [part]);
  return part;
}

/** Pixels from the top of the page; whatever stands above may grow or shrink. */
function useOffset(rows: { readonly current: HTMLElement | null }): number {
  const [offset, setOffset] = useState(0);
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
