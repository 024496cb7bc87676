import type { FocusEvent, KeyboardEvent } from 'react';

interface RowFocusHandlers {
  readonly onFocus: (event: FocusEvent) => void;
  readonly onBlur: (event: FocusEvent) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

/**
 * Arrow keys lead from row to row, Home and End to the first and last; Tab goes through a row's own
 * controls. Each row carries `data-row-index`, its link `data-row`.
 * In: how many rows, how to bring one on screen, and to be told which has the focus (or null).
 * Out: to be spread on the element around the rows.
 */
export function rowFocusHandlers(
  count: number,
  scrollToRow: (index: number) => void,
  onFocusedRow: (row: number | null) => void,
): RowFocusHandlers {
  return {
    onFocus: (event) => onFocusedRow(rowOf(event.target)),
    onBlur: (event) => {
      if (!event.currentTarget.contains(event.relatedTarget)) onFocusedRow(null);
    },
    onKeyDown: (event) => {
      const row = rowOf(event.target);
      if (row === null || !isRowLink(event.target)) return;
      const next = destination(event.key, row, count);
      if (next === null) return;
      event.preventDefault();
      scrollToRow(next);
      focusWhenDrawn(event.currentTarget, next);
    },
  };
}

function destination(key: string, row: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return row + 1 < count ? row + 1 : null;
    case 'ArrowUp':
      return row > 0 ? row - 1 : null;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

/** A row that was off screen is drawn after the scroll: a few frames are enough for it. */
function focusWhenDrawn(rows: HTMLElement, row: number, frames = 10): void {
  const link = rows.querySelector<HTMLElement>(`[data-row="${row}"]`);
  if (link !== null) link.focus({ preventScroll: true });
  else if (frames > 0) requestAnimationFrame(() => focusWhenDrawn(rows, row, frames - 1));
}

function isRowLink(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.dataset['row'] !== undefined;
}

function rowOf(target: EventTarget): number | null {
  if (!(target instanceof Element)) return null;
  const text = target.closest<HTMLElement>('[data-row-index]')?.dataset['rowIndex'];
  return text === undefined ? null : Number(text);
}
