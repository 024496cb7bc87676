import type { ListedLink } from '../listed-link.ts';

/** The list as it is on screen, for what works on many links at once. */
export interface ShownLinks {
  readonly index: {
    readonly at: (slot: number) => ListedLink | undefined;
    /** Of the links that have been read, whether they are on screen or not. */
    readonly get: (id: string) => ListedLink | undefined;
  };
  /** Which links, in order: `index.at(slot)`. */
  readonly slots: Uint32Array;
  /** How many there are; more than slots where the API gives them page by page. */
  readonly total: number;
  readonly isWide: boolean;
}

/** The links on screen in their order, as they are now: whatever changes later, they stay. */
export function linksOnScreen({ index, slots }: ShownLinks): readonly ListedLink[] {
  return Array.from(slots, (slot) => index.at(slot)).filter((link) => link !== undefined);
}
