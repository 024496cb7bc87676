import type { LinkIndex } from './list-engine/link-index.ts';
import type { ListSort } from './list-engine/list-query.ts';
import type { ListSearch } from './list-search.ts';
import type { RowControl } from './row-buttons.tsx';

/** What table and cards are given alike. */
export type RowListProps = {
  instanceId: string;
  index: LinkIndex;
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
};
