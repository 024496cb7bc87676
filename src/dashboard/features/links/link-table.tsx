import { ArrowDown, ArrowUp } from 'lucide-react';
import { memo } from 'react';
import { useTranslations } from 'use-intl';
import { classNames } from '../../ui/class-names.ts';
import { LinkRow } from './link-row.tsx';
import type { ListSort, SortKey } from './list-engine/list-query.ts';
import { writeSort, type ListSearch } from './list-search.ts';
import { rowClasses } from './row-classes.ts';
import type { RowListProps } from './row-list.ts';
import { useRowParts } from './row-parts.ts';
import { RowWindow } from './row-window.tsx';

const ROW_REM = 4;

/** The links as a table that draws only the rows on screen; to assistive technology it is a whole one. */
export const LinkTable = memo(function LinkTable({
  instanceId,
  index,
  slots,
  sort,
  onSearch,
  onShow,
  onOpen,
  control,
  copiedLinkId,
  menuLinkId,
  parts: given,
}: RowListProps) {
  const t = useTranslations('links');
  const own = useRowParts(instanceId);
  const parts = given ?? own;
  return (
    <div
      role="table"
      aria-label={t('title')}
      aria-rowcount={slots.length + 1}
      className={rowClasses.table}
    >
      <div role="rowgroup" className={rowClasses.head}>
        <div role="row" aria-rowindex={1} className={classNames(rowClasses.columns, 'h-9.5')}>
          <SortableHead name="title" sort={sort} onSearch={onSearch} />
          <span role="columnheader" className="max-xl:hidden">
            {t('column.mode')}
          </span>
          <span role="columnheader">{t('column.status')}</span>
          <SortableHead name="amount" sort={sort} onSearch={onSearch} isAtEnd />
          <SortableHead name="collected" sort={sort} onSearch={onSearch} isAtEnd />
          <SortableHead name="created" sort={sort} onSearch={onSearch} isAtEnd isWideOnly />
          <span role="columnheader">
            <span className="sr-only">{t('column.actions')}</span>
          </span>
        </div>
      </div>
      <RowWindow
        role="rowgroup"
        className="relative"
        count={slots.length}
        rowRem={ROW_REM}
        onShow={onShow}
        onOpen={onOpen}
        renderRow={(row, start) => {
          const link = index.at(slots[row] ?? -1);
          return (
            link && (
              <LinkRow
                link={link}
                row={row}
                start={start}
                parts={parts}
                control={control}
                isCopied={link.id === copiedLinkId}
                isMenuOpen={link.id === menuLinkId}
              />
            )
          );
        }}
      />
    </div>
  );
});

type SortableHeadProps = {
  name: Extract<SortKey, 'title' | 'amount' | 'collected' | 'created'>;
  sort: ListSort;
  onSearch: (change: ListSearch, isTyping: boolean) => void;
  isAtEnd?: boolean;
  isWideOnly?: boolean;
};

/** A column's head sorts by it, and the other way round when pressed again. */
function SortableHead({
  name,
  sort,
  onSearch,
  isAtEnd = false,
  isWideOnly = false,
}: SortableHeadProps) {
  const t = useTranslations('links.column');
  const isSorted = sort.key === name;
  const isMoney = name === 'amount' || name === 'collected';
  // What one asks of a column first: names from A, figures and dates from the top.
  const isDescendingFirst = name !== 'title';
  const isDescending = isSorted ? !sort.isDescending : isDescendingFirst;
  const Arrow = sort.isDescending ? ArrowDown : ArrowUp;
  return (
    <span
      role="columnheader"
      aria-sort={isSorted ? (sort.isDescending ? 'descending' : 'ascending') : 'none'}
      // Above the digits, which end where a line of Latin does.
      dir={isMoney ? 'ltr' : undefined}
      className={classNames(isAtEnd && 'text-end', isWideOnly && 'max-xl:hidden')}
    >
      <button
        type="button"
        onClick={() => onSearch({ sort: writeSort({ key: name, isDescending }) }, false)}
        className={classNames(
          'inline-flex min-h-8 max-w-full cursor-pointer items-center gap-1 rounded-small hover:text-ink',
          isSorted && 'font-medium text-ink',
        )}
      >
        {isSorted && isAtEnd && <Arrow aria-hidden className="size-3.5" />}
        {t(name)}
        {isSorted && !isAtEnd && <Arrow aria-hidden className="size-3.5" />}
      </button>
    </span>
  );
}
