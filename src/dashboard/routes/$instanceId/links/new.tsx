import type { QueryClient } from '@tanstack/react-query';
import { createFileRoute, lazyRouteComponent } from '@tanstack/react-router';
import { PURPOSES, type Purpose } from '../../../features/links-v2/purposes.ts';
import { LinkCreatePage } from '../../../features/links-v2/link-create-page.tsx';
import { LinkFormSkeleton } from '../../../features/links-v2/link-form-skeleton.tsx';
import { LinkProblemPage } from '../../../features/links-v2/link-problem-page.tsx';
import { linkQueries } from '../../../features/links-v2/link-queries.ts';
import { generationOf } from '../../../features/session/generation-of.ts';
import { useInstance } from '../../../features/session/session-queries.ts';
import { readExtLinkNow } from '../../../read-ext-link-now.ts';

// A merchant of one platform does not load the other's forms.
const ExtLinkCreatePage = lazyRouteComponent(
  () => import('../../../features/links-ext/form/create-page.tsx'),
  'ExtLinkCreatePage',
);

export const Route = createFileRoute('/$instanceId/links/new')({
  // `from`: the link that the new one begins as; `purpose`: what an empty form begins with.
  validateSearch: (
    search: Record<string, unknown>,
  ): { from?: string | undefined; purpose?: Purpose | undefined } => ({
    from: typeof search['from'] === 'string' && search['from'] !== '' ? search['from'] : undefined,
    purpose: PURPOSES.find((known) => known === search['purpose']),
  }),
  loaderDeps: ({ search }) => ({ from: search.from }),
  loader: async ({ context, params, deps }) => {
    const [start] = await Promise.all([
      readStart(context.queryClient, params.instanceId, deps.from ?? null),
      context.messages.load('extra'),
    ]);
    return start;
  },
  component: LinkCreateRoute,
  pendingComponent: LinkFormSkeleton,
  errorComponent: LinkProblemPage,
});

/** The link that the new one begins as, read by its own generation. */
async function readStart(queryClient: QueryClient, instanceId: string, from: string | null) {
  const generation = await generationOf(queryClient, instanceId);
  switch (generation) {
    case 'v2': {
      const read =
        from === null
          ? null
          : await queryClient.query({ ...linkQueries.detail(from), staleTime: 0 });
      return { generation, source: read?.link ?? null };
    }
    case 'ext': {
      const [read] = await Promise.all([
        from === null ? null : readExtLinkNow(from),
        ExtLinkCreatePage.preload?.(),
      ]);
      return { generation, source: read?.link ?? null };
    }
  }
}

function LinkCreateRoute() {
  const { instanceId } = Route.useParams();
  const start = Route.useLoaderData();
  const { purpose } = Route.useSearch();
  const instance = useInstance(instanceId);
  if (instance === null) return null;
  const key = `${instanceId}/${start.source?.id ?? ''}/${purpose ?? ''}`;
  switch (start.generation) {
    case 'v2':
      return (
        <LinkCreatePage key={key} instance={instance} source={start.source} purpose={purpose} />
      );
    case 'ext':
      return <ExtLinkCreatePage key={key} instance={instance} source={start.source} />;
  }
}
