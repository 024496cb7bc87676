import { useEffect, useMemo, useRef, type RefObject } from 'react';
import type { ListSelection } from './list-engine/link-index.ts';
import type { LinkListStore } from './link-list-store.ts';

interface Newcomers {
  /** Without the links that wait. */
  readonly selection: ListSelection;
  /** How many of the selection wait. */
  readonly waiting: number;
  /** Goes around the rows. */
  readonly hold: {
    readonly ref: RefObject<HTMLDivElement | null>;
    readonly onPointerEnter: () => void;
    readonly onPointerLeave: () => void;
    readonly onBlur: () => void;
  };
}

/**
 * Nothing moves under the pointer: links that are made elsewhere while somebody points at the rows, has the focus in them
 * or has scrolled into them wait until he lets go.
 */
export function useNewcomers(list: LinkListStore, selection: ListSelection): Newcomers {
  const ref = useRef<HTMLDivElement>(null);
  const isPointed = useRef(false);
  useEffect(() => {
    list.holdNewcomers(() => isPointed.current || isReading(ref.current));
    return () => {
      list.holdNewcomers(() => false);
      list.newcomers.clear();
    };
  }, [list]);

  const shown = useMemo(() => {
    const { newcomers, index } = list;
    if (newcomers.size === 0) return selection;
    const slots = selection.slots.filter((slot) => !newcomers.has(index.at(slot)?.id ?? ''));
    return { ...selection, slots };
  }, [list, selection]);

  const letGo = () => {
    if (!isPointed.current && !isReading(ref.current)) list.admitNewcomers();
  };
  return {
    selection: shown,
    waiting: selection.slots.length - shown.slots.length,
    hold: {
      ref,
      onPointerEnter: () => {
        isPointed.current = true;
      },
      // From a row to the chip a pointer may leave and come back in one movement.
      onPointerLeave: () => {
        isPointed.current = false;
        queueMicrotask(letGo);
      },
      // The focus has moved on only after this.
      onBlur: () => queueMicrotask(letGo),
    },
  };
}

/** The first row is out of sight, or the keyboard is in the rows. */
function isReading(rows: HTMLElement | null): boolean {
  if (rows === null) return false;
  return rows.getBoundingClientRect().top < 0 || rows.contains(document.activeElement);
}
