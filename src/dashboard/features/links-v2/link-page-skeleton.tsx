import { Skeleton } from '../../ui/skeleton.tsx';

/** The shape of a link's page while it is being read. */
export function LinkPageSkeleton() {
  return (
    <div aria-busy className="flex flex-col gap-6">
      <div className="flex items-center gap-4.5">
        <Skeleton className="size-15 shrink-0 rounded-[11px]" />
        <div className="flex flex-col gap-2">
          <Skeleton className="h-8 w-64" />
          <Skeleton className="h-5 w-80 max-w-full" />
        </div>
      </div>
      <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_19rem] xl:grid-cols-[minmax(0,1fr)_21.25rem]">
        <div className="flex flex-col gap-4">
          <Skeleton className="h-24 rounded-panel" />
          <Skeleton className="h-80 rounded-panel" />
        </div>
        <Skeleton className="h-60 rounded-panel" />
      </div>
    </div>
  );
}
