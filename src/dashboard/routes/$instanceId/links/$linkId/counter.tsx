import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { CounterPage, type CounterPayment } from '../../../../features/counter/counter-page.tsx';
import { LinkProblemPage } from '../../../../features/links-v2/link-problem-page.tsx';
import { linkQueries } from '../../../../features/links-v2/link-queries.ts';
import { requireOwnInstance } from '../../../../features/links-v2/own-instance.ts';
import { useLiveChanges, useLiveState } from '../../../../features/live/live-context.ts';
import { SoundToggle } from '../../../../features/live/sound-toggle.tsx';

export const Route = createFileRoute('/$instanceId/links/$linkId/counter')({
  loader: async ({ context, params }) => {
    const [{ link }] = await Promise.all([
      context.queryClient.query({ ...linkQueries.detail(params.linkId), staleTime: 'static' }),
      context.messages.load('extra'),
    ]);
    requireOwnInstance(link, params.instanceId, '/$instanceId/links/$linkId/counter');
  },
  component: CounterRoute,
  errorComponent: LinkProblemPage,
});

const NOTHING: { newest: CounterPayment | null; count: number } = { newest: null, count: 0 };

function CounterRoute() {
  const { instanceId, linkId } = Route.useParams();
  const navigate = useNavigate();
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
      link={data.link}
      newest={paid.newest}
      count={paid.count}
      isLost={wasConnected && state === 'connecting'}
      soundToggle={<SoundToggle className="text-current!" />}
      onLeave={() =>
        void navigate({ to: '/$instanceId/links/$linkId', params: { instanceId, linkId } })
      }
    />
  );
}
