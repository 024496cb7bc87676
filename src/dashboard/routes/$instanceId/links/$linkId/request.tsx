import { createFileRoute } from '@tanstack/react-router';
import { LinkFormSkeleton } from '../../../../features/links-v2/link-form-skeleton.tsx';
import { LinkProblemPage } from '../../../../features/links-v2/link-problem-page.tsx';
import { linkQueries } from '../../../../features/links-v2/link-queries.ts';
import { linkShareSubject } from '../../../../features/links-v2/link-share-subject.ts';
import { requireOwnInstance } from '../../../../features/links-v2/own-instance.ts';
import { useInstance } from '../../../../features/session/session-queries.ts';
import { RequestPage } from '../../../../features/share/print/request-page.tsx';
import { readRequestSearch } from '../../../../features/share/print/print-search.ts';
import { useNow } from '../../../../i18n/clock-provider.tsx';

export const Route = createFileRoute('/$instanceId/links/$linkId/request')({
  validateSearch: readRequestSearch,
  loader: async ({ context, params }) => {
    const [read] = await Promise.all([
      // What goes on paper is what is so now.
      context.queryClient.query({ ...linkQueries.detail(params.linkId), staleTime: 0 }),
      context.messages.load('extra'),
    ]);
    requireOwnInstance(read.link, params.instanceId, '/$instanceId/links/$linkId/request');
    return read;
  },
  component: RequestRoute,
  pendingComponent: LinkFormSkeleton,
  errorComponent: LinkProblemPage,
});

function RequestRoute() {
  const { instanceId } = Route.useParams();
  const { link } = Route.useLoaderData();
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  const payee = useInstance(instanceId);
  const now = useNow();
  if (payee === null) return null;
  return (
    <RequestPage
      subject={linkShareSubject(link, payee, now)}
      search={search}
      onSearch={(next) => void navigate({ search: next, replace: true, resetScroll: false })}
    />
  );
}
