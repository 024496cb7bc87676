import { createFileRoute } from '@tanstack/react-router';
import { ReceiptCheckPage } from '../../features/follow-up/receipt/receipt-check-page.tsx';

export const Route = createFileRoute('/$instanceId/receipt-check')({
  loader: ({ context }) => context.messages.load('extra'),
  component: ReceiptCheckRoute,
});

function ReceiptCheckRoute() {
  const { instanceId } = Route.useParams();
  return <ReceiptCheckPage key={instanceId} instanceId={instanceId} />;
}
