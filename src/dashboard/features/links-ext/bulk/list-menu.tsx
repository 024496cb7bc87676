import { useClock } from '../../../i18n/clock-provider.tsx';
import type { ListMenuProps } from '../../links/bulk/list-tools.tsx';
import { linksOnScreen } from '../../links/bulk/shown-links.ts';
import { ToolsMenu } from '../../links/bulk/tools-menu.tsx';
import { csvOf, type CsvSource, type CsvWordsOf } from '../../links/csv/csv-source.ts';
import type { Link } from '../../../../contract/ext/link.ts';
import { readAllLinks } from '../link-queries.ts';
import { readExtSearch, toQuestion, type ExtListSearch } from '../list-search.ts';
import { useExtStatusWords } from '../status-words.ts';
import { toListedLink } from '../to-listed-link.ts';
import { usePayUrl } from '../use-pay-url.ts';
import type { ShownExtLinks } from './shown-ext-links.ts';

type ExtListMenuProps = ListMenuProps & {
  instanceId: string;
  shown: ShownExtLinks;
  search: ExtListSearch;
  onSearch: (change: ExtListSearch, isTyping: boolean) => void;
  csvWords: CsvWordsOf;
};

/** Everything that is done with the list of the new platform as a whole. */
export function ListMenu({
  instanceId,
  shown,
  search,
  onSearch,
  csvWords,
  ...menu
}: ExtListMenuProps) {
  const clock = useClock();
  const payUrl = usePayUrl();
  const wordsOf = useExtStatusWords();
  const readCsv = (): CsvSource => {
    if (shown.total <= shown.slots.length) return csvOf(linksOnScreen(shown), csvWords);
    let read: ReadonlyMap<string, Link> = new Map();
    return {
      count: shown.total,
      isSoFar: false,
      isReadOn: true,
      read: async (signal, onRead) => {
        read = await readAllLinks(instanceId, toQuestion(search), signal, onRead);
        const now = clock.now();
        return [...read.values()].map((link) => toListedLink(link, payUrl, now));
      },
      words: {
        modeOf: csvWords.modeOf,
        wordsOf: (listed) => {
          const link = read.get(listed.id);
          return link ? wordsOf(link) : csvWords.wordsOf(listed);
        },
      },
    };
  };
  return (
    <ToolsMenu
      {...menu}
      instanceId={instanceId}
      search={search}
      readSearch={readExtSearch}
      onSearch={onSearch}
      isEmpty={shown.slots.length === 0}
      readCsv={readCsv}
    />
  );
}
