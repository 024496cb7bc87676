import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute, type ErrorComponentProps } from '@tanstack/react-router';
import { CounterLink } from '../../../../features/counter/counter-link.tsx';
import { SellOutNote } from '../../../../features/insights/sell-out-note.tsx';
import { LinkPageSkeleton } from '../../../../features/links-v2/link-page-skeleton.tsx';
import { LinkPage } from '../../../../features/links-v2/link-page.tsx';
import { LinkUnreachablePage } from '../../../../features/links-v2/link-unreachable-page.tsx';
import { linkQueries } from '../../../../features/links-v2/link-queries.ts';
import { ActivityPanel } from '../../../../features/payments/activity-panel.tsx';
import { FollowUpPanel } from '../../../../features/payments/follow-up-panel.tsx';
import { PaymentFigures } from '../../../../features/payments/payment-figures.tsx';
import { PaymentsChart } from '../../../../features/payments/payments-chart.tsx';
import { PaymentsPanel } from '../../../../features/payments/payments-panel.tsx';

export const Route = createFileRoute('/$instanceId/links/$linkId/')({
  loader: async ({ context, params }) => {
    await Promise.all([
      context.queryClient.query({ ...linkQueries.detail(params.linkId), staleTime: 'static' }),
      context.messages.load('extra'),
    ]);
  },
  component: LinkRoute,
  pendingComponent: LinkPageSkeleton,
  errorComponent: LinkError,
});

function LinkError(props: ErrorComponentProps) {
  const { instanceId, linkId } = Route.useParams();
  return <LinkUnreachablePage {...props} instanceId={instanceId} linkId={linkId} />;
}

function LinkRoute() {
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
