import { ListFilter } from 'lucide-react';
import { memo } from 'react';
import { useTranslations } from 'use-intl';
import { useFormat } from '../../i18n/i18n-provider.tsx';
import { lazyPart } from '../../ui/lazy-part.ts';
import { useFilterWords } from './filter-words.ts';
import type { ListSearch } from './list-search.ts';
import { SheetButton } from './sheet-button.tsx';

const FilterSheet = lazyPart(async () => (await import('./filter-sheet.tsx')).FilterSheet);

type FilterButtonProps = {
  search: ListSearch;
  onSearch: (change: ListSearch, isTyping: boolean) => void;
};

/** The filters of a phone, behind one button that tells how many are set. */
export const FilterButton = memo(function FilterButton({ search, onSearch }: FilterButtonProps) {
  const t = useTranslations('links.filter');
  const format = useFormat();
  const words = useFilterWords(search);
  const count = Object.values(words).filter((word) => word !== null).length;
  return (
    <span className="relative">
      <SheetButton icon={ListFilter} label={t('button', { count })}>
        {(isOpen, close) => (
          <FilterSheet isOpen={isOpen} search={search} onSearch={onSearch} onClose={close} />
        )}
      </SheetButton>
      {count > 0 && (
        <span
          aria-hidden
          className="absolute -inset-e-1 -top-1 inline-flex size-5 items-center justify-center rounded-full bg-accent text-tiny font-semibold text-on-fill"
        >
          {format.integer(count)}
        </span>
      )}
    </span>
  );
});
