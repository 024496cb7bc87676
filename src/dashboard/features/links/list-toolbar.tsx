import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useFormat } from '../../i18n/i18n-provider.tsx';
import { ProgressBar } from '../../ui/progress.tsx';
import { FilterChips } from './filter-chips.tsx';
import { FilterButton } from './filter-button.tsx';
import type { ListProgress } from './link-list-store.ts';
import type { ListSearch } from './list-search.ts';
import { SearchField } from './search-field.tsx';
import { SortButton } from './sort-button.tsx';

type ListToolbarProps = {
  search: ListSearch;
  /** What stands in the search field. */
  text: string;
  onType: (text: string) => void;
  /** The fingers rest. */
  onRest: (text: string) => void;
  onSearch: (change: ListSearch, isTyping: boolean) => void;
  progress: ListProgress;
  isWide: boolean;
  /** Where there is no room for it above. */
  summary?: ReactNode;
  /** At its end; the room for it is kept while it is on its way. */
  tools: ReactNode;
};

/** Search, filters and order; beside them how far the reading has come. */
export function ListToolbar({
  search,
  text,
  onType,
  onRest,
  onSearch,
  progress,
  isWide,
  summary,
  tools,
}: ListToolbarProps) {
  const end = (
    <span className="flex shrink-0" style={{ minInlineSize: isWide ? '4.75rem' : '2.75rem' }}>
      {tools}
    </span>
  );
  const field = (
    <SearchField
      text={text}
      onType={onType}
      onRest={onRest}
      className={isWide ? 'w-75 max-w-full' : 'min-w-0 flex-1'}
    />
  );
  if (isWide) {
    return (
      <div className="my-3.5 flex flex-wrap items-center gap-2">
        {field}
        <FilterChips search={search} onSearch={onSearch} />
        {/* There even when it is empty: it takes the room that is left, and never another line. */}
        <span className="flex min-w-0 flex-1 basis-0 justify-end">
          <LoadProgress progress={progress} />
        </span>
        <span className="ms-auto flex items-center gap-2">
          <SortButton search={search} onSearch={onSearch} />
          {end}
        </span>
      </div>
    );
  }
  return (
    <div className="my-3.5 flex flex-col gap-2.5">
      <div className="flex items-center gap-2">
        {field}
        <FilterButton search={search} onSearch={onSearch} />
        <SortButton search={search} onSearch={onSearch} isSheet />
        {end}
      </div>
      <div className="flex flex-wrap items-center justify-between gap-x-4 text-small text-ink-3">
        <span>{summary}</span>
        <LoadProgress progress={progress} />
      </div>
    </div>
  );
}

function LoadProgress({ progress }: { progress: ListProgress }) {
  const t = useTranslations('links.load');
  const format = useFormat();
  if (progress.phase !== 'partial' || progress.total === 0) return null;
  const text = t('count', {
    loaded: format.integer(progress.loaded),
    total: format.integer(progress.total),
  });
  return (
    // Where there is no room for the words they go to a second line, which is not seen.
    <span className="flex h-4.5 flex-wrap items-center justify-end gap-x-2.5 overflow-hidden text-small text-ink-3 tabular-nums">
      <ProgressBar share={progress.loaded / progress.total} label={text} className="my-1.75" />
      <span aria-hidden>{text}</span>
    </span>
  );
}
