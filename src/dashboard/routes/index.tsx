import { createFileRoute, redirect } from '@tanstack/react-router';
import { instanceToShow } from '../features/session/last-instance.ts';
import { sessionQuery } from '../features/session/session-queries.ts';
import { SessionProblemPage } from '../features/session/session-problem-page.tsx';

/** Where the shortcuts of the installed dashboard lead; they know no instance. See public/manifest.webmanifest. */
const SHORTCUTS = ['new', 'awaiting'] as const;
type Search = { open?: (typeof SHORTCUTS)[number] | undefined };

export const Route = createFileRoute('/')({
  validateSearch: (search: Record<string, unknown>): Search => ({
    open: SHORTCUTS.find((known) => known === search['open']),
  }),
  loaderDeps: ({ search }) => ({ open: search.open }),
  loader: async ({ context, deps, location }) => {
    const session = await context.queryClient.query({ ...sessionQuery, staleTime: 'static' });
    const instance = session.signed_in ? instanceToShow(session.instances) : null;
    if (instance === null) {
      const search = deps.open === undefined ? {} : { next: location.href };
      throw redirect({ to: '/connect', search, replace: true });
    }
    const params = { instanceId: instance.id };
    if (deps.open === 'new') {
      throw redirect({ to: '/$instanceId/links/new', params, replace: true });
    }
    throw redirect({
      to: '/$instanceId/links',
      params,
      search: deps.open === 'awaiting' ? { view: 'awaiting_payment' } : {},
      replace: true,
    });
  },
  errorComponent: SessionProblemPage,
});
