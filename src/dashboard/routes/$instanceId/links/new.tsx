import { createFileRoute } from '@tanstack/react-router';
import { PURPOSES, type Purpose } from '../../../features/links-v2/purposes.ts';
import { LinkCreatePage } from '../../../features/links-v2/link-create-page.tsx';
import { LinkFormSkeleton } from '../../../features/links-v2/link-form-skeleton.tsx';
import { LinkProblemPage } from '../../../features/links-v2/link-problem-page.tsx';
import { linkQueries } from '../../../features/links-v2/link-queries.ts';
import { useInstance } from '../../../features/session/session-queries.ts';

export const Route = createFileRoute('/$instanceId/links/new')({
  // `from`: the link that the new one begins as; `purpose`: what an empty form begins with.
  validateSearch: (
    search: Record<string, unknown>,
  ): { from?: string | undefined; purpose?: Purpose | undefined } => ({
    from: typeof search['from'] === 'string' && search['from'] !== '' ? search['from'] : undefined,
    purpose: PURPOSES.find((known) => known === search['purpose']),
  }),
  loaderDeps: ({ search }) => ({ from: search.from }),
  loader: async ({ context, deps }) => {
    const [source] = await Promise.all([
      deps.from === undefined
        ? null
        : context.queryClient.query({ ...linkQueries.detail(deps.from), staleTime: 0 }),
      context.messages.load('extra'),
    ]);
    return { source: source?.link ?? null };
  },
  component: LinkCreateRoute,
  pendingComponent: LinkFormSkeleton,
  errorComponent: LinkProblemPage,
});

function LinkCreateRoute() {
  const { instanceId } = Route.useParams();
  const { source } = Route.useLoaderData();
  const { purpose } = Route.useSearch();
  const instance = useInstance(instanceId);
  if (instance === null) return null;
  return (
    <LinkCreatePage
      key={`${instanceId}/${source?.id ?? ''}/${purpose ?? ''}`}
      instance={instance}
      source={source}
      purpose={purpose}
    />
  );
}
