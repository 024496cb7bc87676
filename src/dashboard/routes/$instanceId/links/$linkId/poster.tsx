import { createFileRoute } from '@tanstack/react-router';
import { LinkFormSkeleton } from '../../../../features/links-v2/link-form-skeleton.tsx';
import { LinkProblemPage } from '../../../../features/links-v2/link-problem-page.tsx';
import { PosterPage } from '../../../../features/share/print/poster-page.tsx';
import { readPosterSearch } from '../../../../features/share/print/print-search.ts';
import { loadEitherLink } from '../../../../load-either-link.ts';
import { PrintedLink } from '../../../../printed-link.tsx';

export const Route = createFileRoute('/$instanceId/links/$linkId/poster')({
  validateSearch: readPosterSearch,
  loader: ({ context, params }) =>
    loadEitherLink(context, params, '/$instanceId/links/$linkId/poster'),
  component: PosterRoute,
  pendingComponent: LinkFormSkeleton,
  errorComponent: LinkProblemPage,
});

function PosterRoute() {
  const { instanceId } = Route.useParams();
  const read = Route.useLoaderData();
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <PrintedLink instanceId={instanceId} read={read}>
      {(subject) => (
        <PosterPage
          subject={subject}
          search={search}
          onSearch={(next) => void navigate({ search: next, replace: true, resetScroll: false })}
        />
      )}
    </PrintedLink>
  );
}
