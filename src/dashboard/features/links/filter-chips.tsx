import { Banknote, CalendarDays, Tag } from 'lucide-react';
import { memo, Suspense, type ComponentType, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Chip } from '../../ui/chip.tsx';
import type { Icon } from '../../ui/icon.ts';
import { lazyPart } from '../../ui/lazy-part.ts';
import { Popover } from '../../ui/popover.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import type { FilterFieldsProps } from './filter-fields.tsx';
import { useFilterWords } from './filter-words.ts';
import type { ListSearch } from './list-search.ts';

type FilterChipsProps = {
  search: ListSearch;
  onSearch: (change: ListSearch, isTyping: boolean) => void;
};

const loadFields = () => import('./filter-fields.tsx');
const ModeFields = lazyPart(async () => (await loadFields()).ModeFields);
const CreatedFields = lazyPart(async () => (await loadFields()).CreatedFields);
const AmountFields = lazyPart(async () => (await loadFields()).AmountFields);

/** The filters of a wide screen: invitations until they are set, then what they ask for and a way out. */
export const FilterChips = memo(function FilterChips({ search, onSearch }: FilterChipsProps) {
  const t = useTranslations('links.filter');
  const words = useFilterWords(search);
  const chip = (
    name: 'mode' | 'created' | 'amount',
    icon: Icon,
    Fields: ComponentType<FilterFieldsProps>,
    cleared: ListSearch,
  ): ReactNode => (
    <Popover
      label={t(name)}
      renderTrigger={(props) => (
        <Chip
          {...props}
          icon={words[name] === null ? undefined : icon}
          onRemove={words[name] === null ? undefined : () => onSearch(cleared, false)}
          removeLabel={t('remove', { filter: t(name) })}
          className="max-w-72"
        >
          {words[name] ?? t(name)}
        </Chip>
      )}
    >
      {(close) => (
        <Suspense fallback={<Skeleton className="h-40" />}>
          <Fields search={search} onSearch={onSearch} onDone={close} />
        </Suspense>
      )}
    </Popover>
  );
  return (
    <>
      {chip('mode', Tag, ModeFields, { mode: undefined })}
      {chip('created', CalendarDays, CreatedFields, { from: undefined, to: undefined })}
      {chip('amount', Banknote, AmountFields, { min: undefined, max: undefined })}
    </>
  );
});
