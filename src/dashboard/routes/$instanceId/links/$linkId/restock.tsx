import { createFileRoute } from '@tanstack/react-router';
import { LinkFormSkeleton } from '../../../../features/links-v2/link-form-skeleton.tsx';
import { LinkProblemPage } from '../../../../features/links-v2/link-problem-page.tsx';
import { linkQueries } from '../../../../features/links-v2/link-queries.ts';
import { LinkRestockPage } from '../../../../features/links-v2/link-restock-page.tsx';
import { requireOwnInstance } from '../../../../features/links-v2/own-instance.ts';

export const Route = createFileRoute('/$instanceId/links/$linkId/restock')({
  loader: async ({ context, params }) => {
    const [read] = await Promise.all([
      context.queryClient.query({ ...linkQueries.detail(params.linkId), staleTime: 0 }),
      context.messages.load('extra'),
    ]);
    requireOwnInstance(read.link, params.instanceId, '/$instanceId/links/$linkId/restock');
    return read;
  },
  component: LinkRestockRoute,
  pendingComponent: LinkFormSkeleton,
  errorComponent: LinkProblemPage,
});

function LinkRestockRoute() {
  const { instanceId, linkId } = Route.useParams();
  const read = Route.useLoaderData();
  return <LinkRestockPage key={linkId} instanceId={instanceId} read={read} />;
}
