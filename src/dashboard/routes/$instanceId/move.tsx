import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute, redirect, useRouterState } from '@tanstack/react-router';
import { MovePage } from '../../features/move/move-page.tsx';
import { generationOf } from '../../features/session/generation-of.ts';
import { sessionQuery, useInstance } from '../../features/session/session-queries.ts';
import { refreshLink } from '../../refresh-link.ts';

export const Route = createFileRoute('/$instanceId/move')({
  loader: async ({ context, params }) => {
    const [generation] = await Promise.all([
      generationOf(context.queryClient, params.instanceId),
      context.messages.load('extra'),
    ]);
    // What is on the new platform already has nowhere to go.
    if (generation !== 'v2') {
      throw redirect({ to: '/$instanceId/links', params, replace: true });
    }
  },
  component: MoveRoute,
});

function MoveRoute() {
  const { instanceId } = Route.useParams();
  const { queryClient } = Route.useRouteContext();
  const { data: session } = useSuspenseQuery(sessionQuery);
  const instance = useInstance(instanceId);
  const chosen = useRouterState({ select: ({ location }) => location.state.linkIds ?? null });
  if (instance === null || !session.signed_in) return null;
  return (
    <MovePage
      key={instanceId}
      instance={instance}
      targets={session.instances.filter(({ generation }) => generation === 'ext')}
      chosenBefore={chosen}
      newPayUrl={session.ext_pay_url}
      onOldChanged={(linkId) => void refreshLink(queryClient, instanceId, linkId, 'v2')}
    />
  );
}
