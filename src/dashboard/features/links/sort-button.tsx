import { ArrowDownUp } from 'lucide-react';
import { memo } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';
import { lazyPart } from '../../ui/lazy-part.ts';
import { Menu } from '../../ui/menu.tsx';
import { SORT_KEYS, type ListSort, type SortKey } from './list-engine/list-query.ts';
import { toListQuery, writeSort, type ListSearch } from './list-search.ts';
import { SheetButton } from './sheet-button.tsx';
import type { SortChoice } from './sort-sheet.tsx';

const SortSheet = lazyPart(async () => (await import('./sort-sheet.tsx')).SortSheet);

type SortButtonProps = {
  search: ListSearch;
  onSearch: (change: ListSearch, isTyping: boolean) => void;
  /** On a phone a sheet from the bottom, else a menu. */
  isSheet?: boolean | undefined;
  /** What can be sorted by. */
  keys?: readonly SortKey[] | undefined;
};

/** In which order, in words: "Les plus récents", "Encaissé, du plus au moins". */
export const SortButton = memo(function SortButton({
  search,
  onSearch,
  isSheet = false,
  keys = SORT_KEYS,
}: SortButtonProps) {
  const t = useTranslations('links.sort');
  const { sort } = toListQuery(search);
  const choices: SortChoice[] = keys.flatMap((key) =>
    // What one asks for first comes first: the newest, the most, but the nearest deadline.
    (key === 'title' || key === 'closes' ? [false, true] : [true, false]).map((isDescending) => {
      const choice: ListSort = { key, isDescending };
      return { id: idOf(choice), label: t(isDescending ? `${key}Down` : `${key}Up`) };
    }),
  );
  const chosen = idOf(sort);
  const choose = (id: string) => {
    const key = SORT_KEYS.find((known) => id.endsWith(known));
    if (key !== undefined) {
      onSearch({ sort: writeSort({ key, isDescending: id.startsWith('-') }) }, false);
    }
  };
  const current = choices.find(({ id }) => id === chosen)?.label ?? '';
  if (!isSheet) {
    return (
      <Menu
        label={t('label')}
        groups={[{ id: 'sort', label: t('label'), choices, chosen, onChoose: choose }]}
        renderTrigger={(props) => (
          <Button {...props} variant="ghost" icon={ArrowDownUp}>
            <span className="sr-only">{t('label')}</span>
            {current}
          </Button>
        )}
      />
    );
  }
  return (
    <SheetButton icon={ArrowDownUp} label={t('button', { order: current })}>
      {(isOpen, close) => (
        <SortSheet
          isOpen={isOpen}
          choices={choices}
          chosen={chosen}
          onChoose={(id) => {
            choose(id);
            close();
          }}
          onClose={close}
        />
      )}
    </SheetButton>
  );
});

function idOf({ key, isDescending }: ListSort): string {
  return `${isDescending ? '-' : '+'}${key}`;
}
