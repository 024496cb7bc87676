import { useEffect, useReducer, useState } from 'react';
import type { Link } from '../../../contract/v2/link.ts';
import { readOld } from './move-world.ts';

/** Links are read in full for the review: a few at once. */
const AT_ONCE = 4;
/** What is read is drawn at most so often, milliseconds. */
const DRAW_MS = 200;

interface ReadLinks {
  /** Those that have been read, in the order that was asked for. */
  readonly links: readonly Link[];
  /** How many could not be read. */
  readonly failed: number;
  readonly isReading: boolean;
  /** Reads once more what could not be read. */
  readonly readAgain: () => void;
}

/** Reads links in full, however many there are. In: their ids, always the same. */
export function useReadLinks(ids: readonly string[]): ReadLinks {
  const [read] = useState(() => new Map<string, Link>());
  const [round, setRound] = useState(0);
  const [doneRound, setDoneRound] = useState(-1);
  const [, draw] = useReducer((drawn: number) => drawn + 1, 0);
  useEffect(() => {
    const controller = new AbortController();
    const missing = ids.filter((id) => !read.has(id));
    let next = 0;
    const drawing = setInterval(draw, DRAW_MS);
    const readOn = async () => {
      while (next < missing.length && !controller.signal.aborted) {
        const id = missing[next] as string;
        next += 1;
        try {
          read.set(id, await readOld(id, controller.signal));
        } catch {
          // It is missing at the end, which says so.
        }
      }
    };
    void Promise.all(Array.from({ length: AT_ONCE }, readOn)).then(() => {
      clearInterval(drawing);
      if (!controller.signal.aborted) setDoneRound(round);
    });
    return () => {
      clearInterval(drawing);
      controller.abort();
    };
  }, [ids, read, round]);
  const isReading = doneRound < round;
  return {
    links: ids.flatMap((id) => read.get(id) ?? []),
    failed: isReading ? 0 : ids.length - read.size,
    isReading,
    readAgain: () => setRound(round + 1),
  };
}
