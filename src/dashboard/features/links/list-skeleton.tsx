import { useTranslations } from 'use-intl';
import { classNames } from '../../ui/class-names.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { rowClasses } from './row-classes.ts';

const ROWS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

/** The shape of the rows that are on their way. */
export function ListSkeleton({ isWide }: { isWide: boolean }) {
  const t = useTranslations('ui');
  return (
    <div aria-busy className={isWide ? rowClasses.table : rowClasses.cards}>
      <span className="sr-only">{t('loading')}</span>
      {isWide && <div className={classNames(rowClasses.head, 'h-9.5')} />}
      {ROWS.map((row) =>
        isWide ? (
          <div key={row} className={classNames(rowClasses.columns, 'h-16 border-t border-line')}>
            <span className="flex items-center gap-3">
              <Skeleton className="size-8 rounded-[8px]" />
              <span className="flex flex-col gap-1.5">
                <Skeleton className="h-3.5 w-40" />
                <Skeleton className="h-3 w-24" />
              </span>
            </span>
            <Skeleton className="h-3.5 w-20 max-xl:hidden" />
            <span className="flex flex-col gap-1.5">
              <Skeleton className="h-3.5 w-24" />
              <Skeleton className="h-3 w-32" />
            </span>
            <Skeleton className="ms-auto h-3.5 w-16" />
            <Skeleton className="ms-auto h-3.5 w-16" />
            <Skeleton className="ms-auto h-3.5 w-14 max-xl:hidden" />
            <span />
          </div>
        ) : (
          <div
            key={row}
            className="flex h-24 items-start gap-3 border-t border-line px-gutter py-3"
          >
            <Skeleton className="size-9 rounded-[9px]" />
            <span className="flex flex-1 flex-col gap-2 pt-0.5">
              <Skeleton className="h-4 w-44" />
              <Skeleton className="h-3.5 w-28" />
              <Skeleton className="h-3 w-36" />
            </span>
            <Skeleton className="h-4 w-16" />
          </div>
        ),
      )}
    </div>
  );
}
