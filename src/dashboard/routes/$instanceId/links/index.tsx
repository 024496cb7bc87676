import { createFileRoute } from '@tanstack/react-router';
import { useCallback, useEffect } from 'react';
import { readListSearch, type ListSearch } from '../../../features/links/list-search.ts';
import { LinkListPage } from '../../../features/links-v2/link-list-page.tsx';
import { useInstance } from '../../../features/session/session-queries.ts';
import { generations } from '../../../generations.ts';
import { useIsWide } from '../../../ui/use-media-query.ts';
import { useLazyPart } from '../../../ui/use-lazy-part.ts';
import { ListSkeleton } from '../../../features/links/list-skeleton.tsx';

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
  const word = (name: string) => {
    const value = raw[name];
    return typeof value === 'string' ? value : undefined;
  };
  return { ...readListSearch(raw), status: word('status'), usage: word('usage') };
}

function LinkListRoute() {
  const { instanceId } = Route.useParams();
  const isExt = useInstance(instanceId)?.generation === 'ext';
  return isExt ? <ExtListRoute /> : <V2ListRoute />;
}

/** The list of the new platform, which comes when it is asked for. */
function ExtListRoute() {
  const { instanceId } = Route.useParams();
  const search = Route.useSearch();
  const { messages } = Route.useRouteContext();
  const navigate = Route.useNavigate();
  const isWide = useIsWide();
  const { part, load } = useLazyPart(async () => {
    const words = messages.load('extra');
    const { LinkListPage: ExtLinkListPage } =
      await import('../../../features/links-ext/link-list-page.tsx');
    await words;
    return { ExtLinkListPage };
  });
  // What is to be loaded is the same at every call.
  // oxlint-disable-next-line react/exhaustive-deps
  useEffect(() => load(), []);
  if (part === null) return <ListSkeleton isWide={isWide} />;
  return (
    <part.ExtLinkListPage
      key={instanceId}
      instanceId={instanceId}
      search={search}
      onSearch={(change, isTyping) =>
        void navigate({
          search: (current) => readSearch({ ...current, ...change }),
          replace: isTyping,
          resetScroll: false,
        })
      }
    />
  );
}

function V2ListRoute() {
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
