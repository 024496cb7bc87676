import { createFileRoute, lazyRouteComponent } from '@tanstack/react-router';
import { LinkFormSkeleton } from '../../../../features/links-v2/link-form-skeleton.tsx';
import { LinkProblemPage } from '../../../../features/links-v2/link-problem-page.tsx';
import { linkShareSubject } from '../../../../features/links-v2/link-share-subject.ts';
import { useInstance } from '../../../../features/session/session-queries.ts';
import { RequestPage } from '../../../../features/share/print/request-page.tsx';
import { readRequestSearch } from '../../../../features/share/print/print-search.ts';
import type { ShareSubject } from '../../../../features/share/share-subject.ts';
import { useNow } from '../../../../i18n/clock-provider.tsx';

// A merchant of one platform does not load what reads the other's links.
const ExtSubjectOf = lazyRouteComponent(
  () => import('../../../../features/links-ext/subject-of.tsx'),
  'SubjectOf',
);

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
  const payee = useInstance(instanceId);
  const now = useNow();
  if (payee === null) return null;
  const page = (subject: ShareSubject) => (
    <RequestPage
      subject={subject}
      search={search}
      onSearch={(next) => void navigate({ search: next, replace: true, resetScroll: false })}
    />
  );
  switch (read.generation) {
    case 'v2':
      return page(linkShareSubject(read.link, payee, now));
    case 'ext':
      return (
        <ExtSubjectOf instanceId={instanceId} link={read.link}>
          {page}
        </ExtSubjectOf>
      );
  }
}
