import type { ListSort } from './list-engine/list-query.ts';
import type { ListSearch } from './list-search.ts';
import type { ListedLink } from './listed-link.ts';
import type { RowControl } from './row-buttons.tsx';
import type { RowParts } from './row-parts.ts';

/** What table and cards are given alike. */
export type RowListProps = {
  instanceId: string;
  /** The links by their slots. */
  index: { readonly at: (slot: number) => ListedLink | undefined };
  /** Which links, in order. */
  slots: Uint32Array;
  sort: ListSort;
  onSearch: (change: ListSearch, isTyping: boolean) => void;
  /** Told which rows are on screen. */
  onShow: (start: number, end: number) => void;
  /** A row was pressed. */
  onOpen: (row: number) => void;
  control: RowControl;
  /** Whose address was copied a moment ago, or null. */
  copiedLinkId: string | null;
  /** Whose menu is open, or null. */
  menuLinkId: string | null;
  /** The words of the rows, where they are not those of v2's links. */
  parts?: RowParts | undefined;
};
