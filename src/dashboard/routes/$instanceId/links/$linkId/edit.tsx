import type { QueryClient } from '@tanstack/react-query';
import { createFileRoute, lazyRouteComponent } from '@tanstack/react-router';
import { LinkEditPage } from '../../../../features/links-v2/link-edit-page.tsx';
import { LinkFormSkeleton } from '../../../../features/links-v2/link-form-skeleton.tsx';
import { LinkProblemPage } from '../../../../features/links-v2/link-problem-page.tsx';
import { linkQueries } from '../../../../features/links-v2/link-queries.ts';
import { requireOwnInstance } from '../../../../features/links-v2/own-instance.ts';
import { generationOf } from '../../../../features/session/generation-of.ts';
import { useInstance } from '../../../../features/session/session-queries.ts';
import { readExtLinkNow } from '../../../../read-ext-link-now.ts';

// A merchant of one platform does not load the other's forms.
const ExtLinkEditPage = lazyRouteComponent(
  () => import('../../../../features/links-ext/form/edit-page.tsx'),
  'ExtLinkEditPage',
);

export const Route = createFileRoute('/$instanceId/links/$linkId/edit')({
  loader: async ({ context, params }) => {
    const [start] = await Promise.all([
      readStart(context.queryClient, params.instanceId, params.linkId),
      context.messages.load('extra'),
    ]);
    return start;
  },
  component: LinkEditRoute,
  pendingComponent: LinkFormSkeleton,
  errorComponent: LinkProblemPage,
});

/** Never from what is in memory: what is edited is what is there now. */
async function readStart(queryClient: QueryClient, instanceId: string, linkId: string) {
  const generation = await generationOf(queryClient, instanceId);
  switch (generation) {
    case 'v2': {
      const read = await queryClient.query({ ...linkQueries.detail(linkId), staleTime: 0 });
      requireOwnInstance(read.link, instanceId, '/$instanceId/links/$linkId/edit');
      return { generation, read };
    }
    case 'ext': {
      const [read] = await Promise.all([readExtLinkNow(linkId), ExtLinkEditPage.preload?.()]);
      return { generation, read };
    }
  }
}

function LinkEditRoute() {
  const { instanceId, linkId } = Route.useParams();
  const start = Route.useLoaderData();
  const instance = useInstance(instanceId);
  if (instance === null) return null;
  switch (start.generation) {
    case 'v2':
      return <LinkEditPage key={linkId} instance={instance} read={start.read} />;
    case 'ext':
      return <ExtLinkEditPage key={linkId} instance={instance} read={start.read} />;
  }
}
