import { ListFilter } from 'lucide-react';
import { memo, Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useFormat } from '../../i18n/i18n-provider.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { lazyPart } from '../../ui/lazy-part.ts';
import { useFilterWords } from './filter-words.ts';
import type { ListSearch } from './list-search.ts';

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
  const [isOpen, setIsOpen] = useState(false);
  const [isNeeded, setIsNeeded] = useState(false);
  const count = Object.values(words).filter((word) => word !== null).length;
  return (
    <>
      <span className="relative">
        <IconButton
          icon={ListFilter}
          label={t('button', { count })}
          variant="secondary"
          hasTooltip={false}
          aria-haspopup="dialog"
          onClick={() => {
            setIsNeeded(true);
            setIsOpen(true);
          }}
        />
        {count > 0 && (
          <span
            aria-hidden
            className="absolute -inset-e-1 -top-1 inline-flex size-5 items-center justify-center rounded-full bg-accent text-tiny font-semibold text-on-fill"
          >
            {format.integer(count)}
          </span>
        )}
      </span>
      {isNeeded && (
        <Suspense>
          <FilterSheet
            isOpen={isOpen}
            search={search}
            onSearch={onSearch}
            onClose={() => setIsOpen(false)}
          />
        </Suspense>
      )}
    </>
  );
});
