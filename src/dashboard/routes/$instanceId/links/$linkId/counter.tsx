import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute, lazyRouteComponent, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { CounterPage, type CounterPayment } from '../../../../features/counter/counter-page.tsx';
import { counterSubject } from '../../../../features/links-v2/counter-subject.ts';
import { LinkProblemPage } from '../../../../features/links-v2/link-problem-page.tsx';
import { linkQueries } from '../../../../features/links-v2/link-queries.ts';
import { useLiveChanges, useLiveState } from '../../../../features/live/live-context.ts';
import { SoundToggle } from '../../../../features/live/sound-toggle.tsx';
import { useNow } from '../../../../i18n/clock-provider.tsx';
import { loadEitherLink } from '../../../../load-either-link.ts';

// A merchant of one platform does not load what reads the other's links.
const ExtCounterWatch = lazyRouteComponent(
  () => import('../../../../features/links-ext/counter-watch.tsx'),
  'CounterWatch',
);

export const Route = createFileRoute('/$instanceId/links/$linkId/counter')({
  loader: async ({ context, params }) => {
    const to = '/$instanceId/links/$linkId/counter';
    const { generation } = await loadEitherLink(context, params, to, 'static');
    return { generation };
  },
  component: CounterRoute,
  errorComponent: LinkProblemPage,
});

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
