import { classNames } from '../../ui/class-names.ts';
import { Skeleton } from '../../ui/skeleton.tsx';

type FigureSkeletonProps = {
  isWide: boolean;
  className?: string | undefined;
};

/** Where the figures will be: they come after the rows, and nothing moves when they do. */
export function FigureSkeleton({ isWide, className }: FigureSkeletonProps) {
  if (!isWide) {
    return (
      <div className={className}>
        <Skeleton className="my-1 h-4 w-32" />
        <Skeleton className="my-1 h-9 w-56" />
        <Skeleton className="my-1 h-3.5 w-40" />
        <Skeleton className="mt-3 h-[90px] rounded-panel" />
      </div>
    );
  }
  return (
    <div className={classNames('figure-strip', className)}>
      {['collected', 'awaiting', 'low', 'refused'].map((name) => (
        <div key={name} className="flex flex-col gap-1 px-5 py-4">
          <Skeleton className="h-[18px] w-28" />
          <Skeleton className="my-1 h-6 w-36" />
          <Skeleton className="h-[18px] w-40" />
        </div>
      ))}
    </div>
  );
}
