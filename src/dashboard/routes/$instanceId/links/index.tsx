import { createFileRoute } from '@tanstack/react-router';
import { Suspense, useCallback } from 'react';
import { readListSearch, type ListSearch } from '../../../features/links/list-search.ts';
import { LinkListPage } from '../../../features/links-v2/link-list-page.tsx';
import { useInstance } from '../../../features/session/session-queries.ts';
import { generations } from '../../../generations.ts';
import { lazyPart } from '../../../ui/lazy-part.ts';
import { useIsWide } from '../../../ui/use-media-query.ts';
import { ListSkeleton } from '../../../features/links/list-skeleton.tsx';

// A merchant of v2 alone does not load the other platform's list.
const ExtLinkListPage = lazyPart(
  async () => (await import('../../../features/links-ext/link-list-page.tsx')).LinkListPage,
);

export const Route = createFileRoute('/$instanceId/links/')({
  validateSearch: readSearch,
  // Begins to read and does not wait: the rows that are in memory are shown at once.
  loader: ({ context, params }) => {
    if (generations.of(context.queryClient, params.instanceId) !== 'v2') return;
    const { language } = context.messages.read();
    generations.linkList(context.queryClient, params.instanceId, language).visit();
  },
  component: LinkListRoute,
});

type Search = ListSearch & {
  /** What the new platform's list filters by besides; it knows them itself. */
  readonly status?: string | undefined;
  readonly usage?: string | undefined;
};

function readSearch(raw: Readonly<Record<string, unknown>>): Search {
  const { status, usage } = raw;
  return {
    ...readListSearch(raw),
    status: typeof status === 'string' ? status : undefined,
    usage: typeof usage === 'string' ? usage : undefined,
  };
}

function LinkListRoute() {
  const { instanceId } = Route.useParams();
  const search = Route.useSearch();
  const { messages } = Route.useRouteContext();
  const navigate = Route.useNavigate();
  const isExt = useInstance(instanceId)?.generation === 'ext';
  const isWide = useIsWide();
  const changeSearch = useCallback(
    (change: Search, isTyping: boolean) =>
      void navigate({
        search: (current) => readSearch({ ...current, ...change }),
        replace: isTyping,
        resetScroll: false,
      }),
    [navigate],
  );
  const place = { instanceId, search, onSearch: changeSearch };
  if (isExt) {
    return (
      <Suspense fallback={<ListSkeleton isWide={isWide} />}>
        <ExtLinkListPage key={instanceId} {...place} />
      </Suspense>
    );
  }
  return <LinkListPage key={instanceId} {...place} loadWords={() => messages.load('extra')} />;
}
