import { ListFilter } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { LINK_STATUSES, USAGE_MODES } from '../../../contract/ext/link.ts';
import { stringifySearch } from '../../search-text.ts';
import { useFormat } from '../../i18n/i18n-provider.tsx';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { TabLink, TabLinks } from '../../ui/tab-links.tsx';
import { SearchField } from '../links/search-field.tsx';
import { SortButton } from '../links/sort-button.tsx';
import type { ListCounts } from './list-counts.ts';
import { EXT_SORT_KEYS, statusOf, usageOf, type ExtListSearch } from './list-search.ts';
import { useUsageWords } from './status-words.ts';

type Searching = {
  search: ExtListSearch;
  /** Changes what the address asks for; typing leaves no trace in the history. */
  onSearch: (change: ExtListSearch, isTyping: boolean) => void;
};

/** The states as links: each can be opened in a tab of its own, and kept. */
export function StatusTabs({
  search,
  onSearch,
  counts,
}: Searching & {
  /** How many links of the filter are in each state; null so far. */
  counts: ListCounts | null;
}) {
  const t = useTranslations('linksExt.view');
  const format = useFormat();
  const current = statusOf(search);
  return (
    <div className="mt-4 lg:mt-5">
      <TabLinks label={t('label')}>
        {[undefined, ...LINK_STATUSES].map((status) => (
          <TabLink
            key={status ?? 'all'}
            // The page itself with another query; an empty one still has to replace the query.
            href={stringifySearch({ ...search, status }) || '?'}
            onChoose={() => onSearch({ status }, false)}
            isCurrent={status === current}
            count={counts === null ? undefined : format.integer(counts[status ?? 'all'])}
          >
            {t(status ?? 'all')}
          </TabLink>
        ))}
      </TabLinks>
    </div>
  );
}

type ListToolbarProps = Searching & {
  text: string;
  onType: (text: string) => void;
  onRest: (text: string) => void;
  isWide: boolean;
  /** Where there is no room for it above. */
  summary: ReactNode;
  /** At the end: what is done with the list as a whole. */
  tools: ReactNode;
};

/** Search, usage mode and order; the API does all three. */
export function ListToolbar({
  search,
  onSearch,
  text,
  onType,
  onRest,
  isWide,
  summary,
  tools,
}: ListToolbarProps) {
  const t = useTranslations('linksExt');
  const field = (
    <SearchField
      text={text}
      onType={onType}
      onRest={onRest}
      placeholder={t('searchPlaceholder')}
      className={isWide ? 'w-85 max-w-full' : 'min-w-0 flex-1'}
    />
  );
  const order = (
    <SortButton
      search={{ sort: search.sort }}
      onSearch={({ sort }, isTyping) => onSearch({ sort }, isTyping)}
      keys={EXT_SORT_KEYS}
      isSheet={!isWide}
    />
  );
  const usage = <UsageMenu search={search} onSearch={onSearch} isWide={isWide} />;
  if (isWide) {
    return (
      <div className="my-3.5 flex flex-wrap items-center gap-2">
        {field}
        {usage}
        <span className="ms-auto flex items-center gap-1">
          {order}
          {tools}
        </span>
      </div>
    );
  }
  return (
    <div className="my-3.5 flex flex-col gap-2.5">
      <div className="flex items-center gap-2">
        {field}
        {usage}
        {order}
        {tools}
      </div>
      <p className="text-small text-ink-3">{summary}</p>
    </div>
  );
}

const ALL = 'all';

/** One usage mode, or all. */
function UsageMenu({ search, onSearch, isWide }: Searching & { isWide: boolean }) {
  const t = useTranslations('linksExt.mode');
  const wordsOf = useUsageWords();
  const chosen = usageOf(search);
  const name = chosen === undefined ? t('all') : wordsOf(chosen).word;
  return (
    <Menu
      label={t('label')}
      groups={[
        {
          id: 'usage',
          label: t('label'),
          chosen: chosen ?? ALL,
          choices: [
            { id: ALL, label: t('all') },
            ...USAGE_MODES.map((mode) => {
              const { icon, word } = wordsOf(mode);
              return { id: mode, label: word, icon };
            }),
          ],
          onChoose: (id) => onSearch({ usage: id === ALL ? undefined : id }, false),
        },
      ]}
      renderTrigger={(props) =>
        isWide ? (
          <Button {...props} icon={ListFilter}>
            <span className="sr-only">{t('label')}</span>
            {name}
          </Button>
        ) : (
          <IconButton
            {...props}
            icon={ListFilter}
            label={t('button', { mode: name })}
            variant={chosen === undefined ? 'secondary' : 'primary'}
            hasTooltip={false}
          />
        )
      }
    />
  );
}
