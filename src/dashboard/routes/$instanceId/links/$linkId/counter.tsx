import { useSuspenseQuery, type QueryClient } from '@tanstack/react-query';
import { createFileRoute, lazyRouteComponent, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Generation } from '../../../../../contract/core/generation.ts';
import { CounterPage, type CounterPayment } from '../../../../features/counter/counter-page.tsx';
import { counterSubject } from '../../../../features/links-v2/counter-subject.ts';
import { LinkProblemPage } from '../../../../features/links-v2/link-problem-page.tsx';
import { linkQueries } from '../../../../features/links-v2/link-queries.ts';
import { requireOwnInstance } from '../../../../features/links-v2/own-instance.ts';
import { useLiveChanges, useLiveState } from '../../../../features/live/live-context.ts';
import { SoundToggle } from '../../../../features/live/sound-toggle.tsx';
import { generationOf } from '../../../../features/session/generation-of.ts';
import { useNow } from '../../../../i18n/clock-provider.tsx';

// A merchant of one platform does not load what reads the other's links.
const ExtCounterWatch = lazyRouteComponent(
  () => import('../../../../features/links-ext/counter-watch.tsx'),
  'CounterWatch',
);

export const Route = createFileRoute('/$instanceId/links/$linkId/counter')({
  loader: async ({ context, params }) => {
    const [generation] = await Promise.all([
      readLink(context.queryClient, params.instanceId, params.linkId),
      context.messages.load('extra'),
    ]);
    return { generation };
  },
  component: CounterRoute,
  errorComponent: LinkProblemPage,
});

/** Reads the link where it is. Out: its generation. */
async function readLink(
  queryClient: QueryClient,
  instanceId: string,
  linkId: string,
): Promise<Generation> {
  const generation = await generationOf(queryClient, instanceId);
  switch (generation) {
    case 'v2': {
      const { link } = await queryClient.query({
        ...linkQueries.detail(linkId),
        staleTime: 'static',
      });
      requireOwnInstance(link, instanceId, '/$instanceId/links/$linkId/counter');
      break;
    }
    case 'ext': {
      const { linkQueries: extQueries } =
        await import('../../../../features/links-ext/link-queries.ts');
      await Promise.all([
        queryClient.query({ ...extQueries.detail(linkId), staleTime: 0 }),
        ExtCounterWatch.preload?.(),
      ]);
    }
  }
  return generation;
}

function CounterRoute() {
  switch (Route.useLoaderData().generation) {
    case 'v2':
      return <V2Counter />;
    case 'ext':
      return <ExtCounter />;
  }
}

/** The way back to the link's page. */
function useLeave(): () => void {
  const params = Route.useParams();
  const navigate = useNavigate();
  return () => void navigate({ to: '/$instanceId/links/$linkId', params });
}

const NOTHING: { newest: CounterPayment | null; count: number } = { newest: null, count: 0 };

function V2Counter() {
  const { linkId } = Route.useParams();
  const leave = useLeave();
  const now = useNow();
  const { data } = useSuspenseQuery(linkQueries.detail(linkId));
  const state = useLiveState();
  const [wasConnected, setWasConnected] = useState(false);
  const [paid, setPaid] = useState(NOTHING);
  if (state !== 'connecting' && !wasConnected) setWasConnected(true);
  useLiveChanges((change) => {
    if (change.linkId !== linkId || change.type !== 'transaction.completed') return;
    setPaid(({ count }) => ({
      newest: { id: change.id, amount: change.amount },
      count: count + 1,
    }));
  });
  return (
    <CounterPage
      subject={counterSubject(data.link, now)}
      newest={paid.newest}
      count={paid.count}
      isLost={wasConnected && state === 'connecting'}
      soundToggle={<SoundToggle className="text-current!" />}
      onLeave={leave}
    />
  );
}

function ExtCounter() {
  const { instanceId, linkId } = Route.useParams();
  const leave = useLeave();
  return (
    <ExtCounterWatch instanceId={instanceId} linkId={linkId}>
      {(watched) => <CounterPage {...watched} soundToggle={null} onLeave={leave} />}
    </ExtCounterWatch>
  );
}
