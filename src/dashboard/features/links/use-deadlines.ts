import { useCallback, useEffect, useRef } from 'react';
import type { ListSelection } from './list-engine/link-index.ts';
import type { ListQuery } from './list-engine/list-query.ts';
import type { LinkListStore } from './link-list-store.ts';

/** Rows that are only scrolled past are not asked about, milliseconds. */
const REST_MS = 150;
/** What asks for deadlines wants more of them than are on screen; it is not worth reading every link one by one. */
const AHEAD = 200;

/**
 * Reads the deadlines of the links on screen, as rows of the list do not carry them. Those that count for what needs
 * attention are asked for by the figures above the list.
 * In: the list, what is asked of it, and what it shows. Out: to be told which rows are on screen,
 * from the first to before the last.
 */
export function useDeadlines(
  list: LinkListStore,
  { sort }: Pick<ListQuery, 'sort'>,
  selection: ListSelection,
): (start: number, end: number) => void {
  const isSortedByDeadline = sort.key === 'closes';
  const shown = useRef({ start: 0, end: 0 });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const want = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const { start, end } = shown.current;
      const last = isSortedByDeadline ? Math.max(end, AHEAD) : end;
      const ids: string[] = [];
      for (let row = start; row < Math.min(last, selection.slots.length); row += 1) {
        const link = list.index.at(selection.slots[row] ?? -1);
        if (link?.closesAt !== undefined) continue;
        if (link !== undefined && hasDeadline(link.mode, link.standing)) ids.push(link.id);
      }
      list.wantDeadlines(ids);
    }, REST_MS);
  }, [list, selection, isSortedByDeadline]);

  useEffect(() => {
    want();
    return () => clearTimeout(timer.current);
  }, [want]);

  return useCallback(
    (start, end) => {
      if (shown.current.start === start && shown.current.end === end) return;
      shown.current = { start, end };
      want();
    },
    [want],
  );
}

/** Only what can still be paid, and ends when nobody does. */
function hasDeadline(mode: string, standing: string): boolean {
  const isOpen =
    standing === 'active' ||
    standing === 'awaiting' ||
    standing === 'selling' ||
    standing === 'running_low' ||
    standing === 'paused';
  return isOpen && (mode === 'one_shot' || mode === 'limited');
}
