import { createFileRoute } from '@tanstack/react-router';
import { LinkEditPage } from '../../../../features/links-v2/link-edit-page.tsx';
import { LinkFormSkeleton } from '../../../../features/links-v2/link-form-skeleton.tsx';
import { LinkProblemPage } from '../../../../features/links-v2/link-problem-page.tsx';
import { linkQueries } from '../../../../features/links-v2/link-queries.ts';
import { useInstance } from '../../../../features/session/session-queries.ts';

export const Route = createFileRoute('/$instanceId/links/$linkId/edit')({
  loader: async ({ context, params }) => {
    const [read] = await Promise.all([
      // Never from what is in memory: what is edited is what is there now.
      context.queryClient.query({ ...linkQueries.detail(params.linkId), staleTime: 0 }),
      context.messages.load('extra'),
    ]);
    return read;
  },
  component: LinkEditRoute,
  pendingComponent: LinkFormSkeleton,
  errorComponent: LinkProblemPage,
});

function LinkEditRoute() {
  const { instanceId, linkId } = Route.useParams();
  const read = Route.useLoaderData();
  const instance = useInstance(instanceId);
  if (instance === null) return null;
  return <LinkEditPage key={linkId} instance={instance} read={read} />;
}
