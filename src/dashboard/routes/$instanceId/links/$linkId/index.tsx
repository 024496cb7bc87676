import { useSuspenseQuery, type QueryClient } from '@tanstack/react-query';
import {
  createFileRoute,
  lazyRouteComponent,
  type ErrorComponentProps,
} from '@tanstack/react-router';
import type { Generation } from '../../../../../contract/core/generation.ts';
import { CounterLink } from '../../../../features/counter/counter-link.tsx';
import { SellOutNote } from '../../../../features/insights/sell-out-note.tsx';
import { LinkPageSkeleton } from '../../../../features/links-v2/link-page-skeleton.tsx';
import { LinkPage } from '../../../../features/links-v2/link-page.tsx';
import { LinkUnreachablePage } from '../../../../features/links-v2/link-unreachable-page.tsx';
import { linkQueries } from '../../../../features/links-v2/link-queries.ts';
import { requireOwnInstance } from '../../../../features/links-v2/own-instance.ts';
import { ActivityPanel } from '../../../../features/payments/activity-panel.tsx';
import { FollowUpPanel } from '../../../../features/payments/follow-up-panel.tsx';
import { PaymentFigures } from '../../../../features/payments/payment-figures.tsx';
import { PaymentsChart } from '../../../../features/payments/payments-chart.tsx';
import { PaymentsPanel } from '../../../../features/payments/payments-panel.tsx';
import { generationOf } from '../../../../features/session/generation-of.ts';

// A merchant of one platform does not load the other's page, nor what reads its links.
const ExtLinkPage = lazyRouteComponent(
  () => import('../../../../features/links-ext/link-page.tsx'),
  'LinkPage',
);

async function readExtLink(queryClient: QueryClient, linkId: string): Promise<void> {
  const { linkQueries: extQueries } =
    await import('../../../../features/links-ext/link-queries.ts');
  await queryClient.query({ ...extQueries.detail(linkId), staleTime: 'static' });
}

export const Route = createFileRoute('/$instanceId/links/$linkId/')({
  loader: async ({ context, params }) => {
    const [generation] = await Promise.all([
      readLink(context.queryClient, params.instanceId, params.linkId),
      context.messages.load('extra'),
    ]);
    return { generation };
  },
  component: LinkRoute,
  pendingComponent: PendingLink,
  errorComponent: LinkError,
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
      const detail = { ...linkQueries.detail(linkId), staleTime: 'static' } as const;
      const { link } = await queryClient.query(detail);
      requireOwnInstance(link, instanceId, '/$instanceId/links/$linkId');
      break;
    }
    case 'ext':
      await Promise.all([readExtLink(queryClient, linkId), ExtLinkPage.preload?.()]);
  }
  return generation;
}

function PendingLink() {
  return <LinkPageSkeleton {...Route.useParams()} />;
}

function LinkError(props: ErrorComponentProps) {
  const { instanceId, linkId } = Route.useParams();
  return <LinkUnreachablePage {...props} instanceId={instanceId} linkId={linkId} />;
}

function LinkRoute() {
  const { instanceId, linkId } = Route.useParams();
  switch (Route.useLoaderData().generation) {
    case 'v2':
      return <V2LinkRoute />;
    case 'ext':
      return (
        <ExtLinkPage
          key={linkId}
          instanceId={instanceId}
          linkId={linkId}
          aside={<CounterLink instanceId={instanceId} linkId={linkId} />}
        />
      );
  }
}

function V2LinkRoute() {
  const { instanceId, linkId } = Route.useParams();
  const { data } = useSuspenseQuery(linkQueries.detail(linkId));
  const { link } = data;
  return (
    <LinkPage
      key={linkId}
      instanceId={instanceId}
      linkId={linkId}
      figures={<PaymentFigures link={link} />}
      stockNote={<SellOutNote link={link} />}
      aside={
        <>
          <CounterLink instanceId={instanceId} linkId={linkId} />
          <FollowUpPanel linkId={linkId} />
          <ActivityPanel link={link} />
        </>
      }
    >
      <PaymentsChart linkId={linkId} createdAt={link.created_at} />
      <PaymentsPanel linkId={linkId} slug={link.slug} />
    </LinkPage>
  );
}
