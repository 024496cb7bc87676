import { createFileRoute } from '@tanstack/react-router';
import { useCallback } from 'react';
import { readListSearch, type ListSearch } from '../../../features/links/list-search.ts';
import { LinkListPage } from '../../../features/links-v2/link-list-page.tsx';
import { generations } from '../../../generations.ts';

export const Route = createFileRoute('/$instanceId/links/')({
  validateSearch: readListSearch,
  // Begins to read and does not wait: the rows that are in memory are shown at once.
  loader: ({ context, params }) => {
    if (generations.of(context.queryClient, params.instanceId) !== 'v2') return;
    const { language } = context.messages.read();
    generations.linkList(context.queryClient, params.instanceId, language).visit();
  },
  component: LinkListRoute,
});

function LinkListRoute() {
  const { instanceId } = Route.useParams();
  const search = Route.useSearch();
  const { messages } = Route.useRouteContext();
  const navigate = Route.useNavigate();
  const changeSearch = useCallback(
    (change: ListSearch, isTyping: boolean) =>
      void navigate({
        search: (current) => readListSearch({ ...current, ...change }),
        replace: isTyping,
        resetScroll: false,
      }),
    [navigate],
  );
  return (
    <LinkListPage
      key={instanceId}
      instanceId={instanceId}
      search={search}
      loadWords={() => messages.load('extra')}
      onSearch={changeSearch}
    />
  );
}
