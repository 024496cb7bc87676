import { createFileRoute } from '@tanstack/react-router';
import { LinkFormSkeleton } from '../../../../features/links-v2/link-form-skeleton.tsx';
import { LinkProblemPage } from '../../../../features/links-v2/link-problem-page.tsx';
import { PosterPage } from '../../../../features/share/print/poster-page.tsx';
import { readPosterSearch } from '../../../../features/share/print/print-search.ts';
import { PrintedLink } from '../../../../printed-link.tsx';

export const Route = createFileRoute('/$instanceId/links/$linkId/poster')({
  validateSearch: readPosterSearch,
  loader: async ({ context, params }) => {
    const words = context.messages.load('extra');
    const { readEitherLink } = await import('../../../../read-either-link.ts');
    const to = '/$instanceId/links/$linkId/poster';
    const [read] = await Promise.all([readEitherLink(context.queryClient, params, to), words]);
    return read;
  },
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
