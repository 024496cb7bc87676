import { Skeleton } from '../../ui/skeleton.tsx';

/** The shape of a form while its link is being read. */
export function LinkFormSkeleton() {
  return (
    <div aria-busy className="flex flex-col gap-6">
      <div className="flex flex-col gap-2">
        <Skeleton className="h-8 w-64" />
        <Skeleton className="h-5 w-80 max-w-full" />
      </div>
      <Skeleton className="h-20 rounded-panel" />
      <div className="grid gap-9 xl:grid-cols-[minmax(0,1fr)_21.75rem]">
        <div className="flex flex-col gap-5">
          <Skeleton className="h-control" />
          <Skeleton className="h-20" />
          <Skeleton className="h-control" />
          <Skeleton className="h-20 rounded-panel" />
        </div>
        <Skeleton className="h-120 rounded-[30px] max-xl:hidden" />
      </div>
    </div>
  );
}
