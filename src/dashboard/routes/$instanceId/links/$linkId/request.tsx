import { createFileRoute } from '@tanstack/react-router';
import { LinkFormSkeleton } from '../../../../features/links-v2/link-form-skeleton.tsx';
import { LinkProblemPage } from '../../../../features/links-v2/link-problem-page.tsx';
import { readRequestSearch } from '../../../../features/share/print/print-search.ts';
import { RequestPage } from '../../../../features/share/print/request-page.tsx';
import { loadEitherLink } from '../../../../load-either-link.ts';
import { PrintedLink } from '../../../../printed-link.tsx';

export const Route = createFileRoute('/$instanceId/links/$linkId/request')({
  validateSearch: readRequestSearch,
  loader: ({ context, params }) =>
    loadEitherLink(context, params, '/$instanceId/links/$linkId/request'),
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
