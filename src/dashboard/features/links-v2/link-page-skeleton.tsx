import { useQueryClient } from '@tanstack/react-query';
import { useI18n } from '../../i18n/i18n-provider.tsx';
import { localeTags } from '../../i18n/language.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { UserText } from '../../ui/isolated-text.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { knownLink } from './known-link.ts';
import { linkListOf } from './link-list.ts';

type LinkPageSkeletonProps = { instanceId: string; linkId: string };

/** The shape of a link's page while it is being read, under what the list knows of the link. */
export function LinkPageSkeleton({ instanceId, linkId }: LinkPageSkeletonProps) {
  const queryClient = useQueryClient();
  const list = linkListOf(queryClient, instanceId, localeTags[useI18n().language]);
  const known = knownLink(queryClient, list, linkId);
  return (
    <div aria-busy className="flex flex-col gap-6">
      <div className="flex items-start gap-4.5">
        {known ? (
          <Avatar id={known.id} name={known.title} src={known.logo} size="huge" />
        ) : (
          <Skeleton className="size-15 shrink-0 rounded-[11px]" />
        )}
        <div className="flex min-w-0 flex-col gap-2">
          {known ? (
            <p className="page-title line-clamp-3">
              <UserText>{known.title}</UserText>
            </p>
          ) : (
            <Skeleton className="h-8 w-64" />
          )}
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
