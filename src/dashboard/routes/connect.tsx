import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute, redirect } from '@tanstack/react-router';
import { ConnectPage } from '../features/session/connect-page.tsx';
import { instanceToShow } from '../features/session/last-instance.ts';
import { readNextPath } from '../features/session/next-path.ts';
import { sessionQuery } from '../features/session/session-queries.ts';
import { SessionProblemPage } from '../features/session/session-problem-page.tsx';

export const Route = createFileRoute('/connect')({
  // Undefined and not just absent: the router lays the answer over the raw query.
  validateSearch: (search: Record<string, unknown>): { next?: string | undefined } => ({
    next: readNextPath(search['next'], window.location.origin) ?? undefined,
  }),
  loaderDeps: ({ search }) => ({ next: search.next }),
  loader: async ({ context, deps }) => {
    const [session] = await Promise.all([
      context.queryClient.query({ ...sessionQuery, staleTime: 'static' }),
      context.messages.load('extra'),
    ]);
    const isUsable = session.signed_in && instanceToShow(session.instances) !== null;
    if (isUsable) throw redirect({ href: deps.next ?? '/', replace: true });
  },
  component: ConnectRoute,
  errorComponent: SessionProblemPage,
});

function ConnectRoute() {
  const { next } = Route.useSearch();
  const navigate = Route.useNavigate();
  const { data: session } = useSuspenseQuery(sessionQuery);
  return (
    <ConnectPage
      session={session}
      onSignedIn={() => void navigate({ href: next ?? '/', replace: true })}
    />
  );
}
