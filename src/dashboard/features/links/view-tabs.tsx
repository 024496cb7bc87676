import { memo } from 'react';
import { useTranslations } from 'use-intl';
import { useFormat } from '../../i18n/i18n-provider.tsx';
import { stringifySearch } from '../../search-text.ts';
import { TabLink, TabLinks } from '../../ui/tab-links.tsx';
import { LIST_VIEWS, type ListView } from './list-engine/list-views.ts';
import { readListSearch, type ListSearch } from './list-search.ts';

type ViewTabsProps = {
  search: ListSearch;
  /** How many links of the filter are in each view; null while nothing is known. */
  counts: Readonly<Record<ListView, number>> | null;
  isSoFar: boolean;
  onSearch: (change: ListSearch, isTyping: boolean) => void;
};

/** The views as links: each can be opened in a tab of its own, and kept. */
export const ViewTabs = memo(function ViewTabs({
  search,
  counts,
  isSoFar,
  onSearch,
}: ViewTabsProps) {
  const t = useTranslations('links.view');
  const format = useFormat();
  const current = search.view ?? 'all';
  return (
    <div className="mt-4 lg:mt-5">
      <TabLinks label={t('label')}>
        {LIST_VIEWS.map((view) => {
          const count = counts?.[view];
          const text = count === undefined ? undefined : format.integer(count);
          return (
            <TabLink
              key={view}
              // The page itself with another query; an empty one still has to replace the query.
              href={stringifySearch({ ...readListSearch({ ...search, view }) }) || '?'}
              onChoose={() => onSearch({ view }, false)}
              isCurrent={view === current}
              count={isSoFar && text !== undefined ? t('soFar', { count: text }) : text}
            >
              {t(view)}
            </TabLink>
          );
        })}
      </TabLinks>
    </div>
  );
});
