import { createFileRoute, redirect } from '@tanstack/react-router';
import { instanceToShow } from '../features/session/last-instance.ts';
import { sessionQuery } from '../features/session/session-queries.ts';
import { SessionProblemPage } from '../features/session/session-problem-page.tsx';

export const Route = createFileRoute('/')({
  loader: async ({ context }) => {
    const session = await context.queryClient.query({ ...sessionQuery, staleTime: 'static' });
    const instance = session.signed_in ? instanceToShow(session.instances) : null;
    if (instance === null) throw redirect({ to: '/connect', replace: true });
    throw redirect({
      to: '/$instanceId/links',
      params: { instanceId: instance.id },
      replace: true,
    });
  },
  errorComponent: SessionProblemPage,
});
