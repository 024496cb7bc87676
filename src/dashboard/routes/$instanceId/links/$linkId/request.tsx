import { createFileRoute } from '@tanstack/react-router';
import { LinkFormSkeleton } from '../../../../features/links-v2/link-form-skeleton.tsx';
import { LinkProblemPage } from '../../../../features/links-v2/link-problem-page.tsx';
import { readRequestSearch } from '../../../../features/share/print/print-search.ts';
import { RequestPage } from '../../../../features/share/print/request-page.tsx';
import { PrintedLink } from '../../../../printed-link.tsx';

export const Route = createFileRoute('/$instanceId/links/$linkId/request')({
  validateSearch: readRequestSearch,
  loader: async ({ context, params }) => {
    const words = context.messages.load('extra');
    const { readEitherLink } = await import('../../../../read-either-link.ts');
    const to = '/$instanceId/links/$linkId/request';
    const [read] = await Promise.all([readEitherLink(context.queryClient, params, to), words]);
    return read;
  },
  component: RequestRoute,
  pendingComponent: LinkFormSkeleton,
  errorComponent: LinkProblemPage,
});

function RequestRoute() {
  const { instanceId } = Route.useParams();
  const read = Route.useLoaderData();
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <PrintedLink instanceId={instanceId} read={read}>
      {(subject) => (
        <RequestPage
          subject={subject}
          search={search}
          onSearch={(next) => void navigate({ search: next, replace: true, resetScroll: false })}
        />
      )}
    </PrintedLink>
  );
}
