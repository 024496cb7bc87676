import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute, Outlet, redirect, useRouterState } from '@tanstack/react-router';
import { Suspense, useEffect, useMemo } from 'react';
import { InstanceLayout } from '../features/instances/instance-layout.tsx';
import { useFollowUps } from '../features/links/use-follow-ups.ts';
import { LiveUpdates } from '../features/live/live-updates.tsx';
import { sessionQuery } from '../features/session/session-queries.ts';
import { SessionProblemPage } from '../features/session/session-problem-page.tsx';
import type { TabId } from '../frame/frame-data.ts';
import { forgetMerchant } from '../forget-merchant.ts';
import { generations } from '../generations.ts';
import { useI18n } from '../i18n/i18n-provider.tsx';
import { laterLiveRefresh } from '../later-live-refresh.ts';
import { lazyPart } from '../ui/lazy-part.ts';

const ExtPlace = lazyPart(
  async () => (await import('../features/instances/ext-place.tsx')).ExtPlace,
);

export const Route = createFileRoute('/$instanceId')({
  // Not `beforeLoad`: the pages below begin to read at the same time.
  loader: async ({ context, location }) => {
    const session = await context.queryClient.query({ ...sessionQuery, staleTime: 'static' });
    if (!session.signed_in) {
      throw redirect({ to: '/connect', search: { next: location.href }, replace: true });
    }
  },
  component: InstanceRoute,
  errorComponent: SessionProblemPage,
});

function InstanceRoute() {
  const { instanceId } = Route.useParams();
  const queryClient = useQueryClient();
  const { language } = useI18n();
  const list = generations.linkList(queryClient, instanceId, language);
  const followUps = useFollowUps(list);
  const { messages } = Route.useRouteContext();
  const liveRefresh = useMemo(
    () => laterLiveRefresh(queryClient, instanceId),
    [queryClient, instanceId],
  );
  useEffect(() => () => liveRefresh.stop(), [liveRefresh]);
  const { data: session } = useSuspenseQuery(sessionQuery);
  const currentTab = useRouterState({
    select: ({ location }) => tabOf(location.pathname),
  });
  const isV2 = generations.of(queryClient, instanceId) === 'v2';
  const isCounter = useRouterState({
    select: ({ location }) => location.pathname.endsWith('/counter'),
  });
  return (
    <InstanceLayout
      instanceId={instanceId}
      currentTab={currentTab}
      followUpCount={followUps.count}
      figuresFrom={followUps.asOf}
      loadWords={() => messages.load('extra')}
      onRenewed={() => {
        void queryClient.invalidateQueries();
        list.reload();
      }}
      onForget={() => forgetMerchant(queryClient)}
    >
      <LiveUpdates
        session={session}
        instanceId={instanceId}
        titleOf={(linkId) => list.index.get(linkId)?.title ?? liveRefresh.titleOf(linkId)}
        hasToasts={!isCounter}
        loadWords={async () => {
          await Promise.all([messages.load('extra'), isV2 || liveRefresh.prepare()]);
        }}
        onChange={({ linkId, generation }) => liveRefresh.refresh(linkId, generation)}
        onReset={() => {
          void queryClient.invalidateQueries();
          list.reload();
        }}
      >
        {isV2 ? (
          <Outlet />
        ) : (
          <Suspense>
            <ExtPlace instanceId={instanceId} loadWords={() => messages.load('extra')} />
          </Suspense>
        )}
      </LiveUpdates>
    </InstanceLayout>
  );
}

function tabOf(pathname: string): TabId {
  if (pathname.endsWith('/insights')) return 'insights';
  if (pathname.endsWith('/settings')) return 'settings';
  if (pathname.endsWith('/follow-up')) return 'followUp';
  return 'links';
}
