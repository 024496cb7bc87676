import { ListTools, type RowsRenderer } from '../../links/bulk/list-tools.tsx';
import type { CsvWordsOf } from '../../links/csv/csv-source.ts';
import type { ExtListSearch } from '../list-search.ts';
import type { ShownExtLinks } from './shown-ext-links.ts';

type ExtListToolsProps = {
  instanceId: string;
  shown: ShownExtLinks;
  search: ExtListSearch;
  onSearch: (change: ExtListSearch, isTyping: boolean) => void;
  csvWords: CsvWordsOf;
  /** How the rows are to be drawn from now on; null: as usual. */
  onRows: (renderer: RowsRenderer | null) => void;
};

/** What works on many links of the new platform at once. */
export function ExtListTools({ shown, onRows, ...list }: ExtListToolsProps) {
  const { csvWords } = list;
  return (
    <ListTools
      shown={shown}
      onRows={onRows}
      loadChoosing={() => import('./choosing-links.tsx')}
      renderChoosing={({ ChoosingLinks }, selection) => (
        <ChoosingLinks shown={shown} selection={selection} csvWords={csvWords} />
      )}
      loadMenu={() => import('./list-menu.tsx')}
      renderMenu={({ ListMenu }, menu) => <ListMenu {...menu} {...list} shown={shown} />}
    />
  );
}
