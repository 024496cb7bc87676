import { createFileRoute } from '@tanstack/react-router';
import { ImportPage } from '../../../features/links-v2/import/import-page.tsx';
import { useInstance } from '../../../features/session/session-queries.ts';

export const Route = createFileRoute('/$instanceId/links/import')({
  loader: ({ context }) => context.messages.load('extra'),
  component: ImportRoute,
});

function ImportRoute() {
  const { instanceId } = Route.useParams();
  const instance = useInstance(instanceId);
  if (instance === null) return null;
  return (
    <ImportPage key={instanceId} instanceId={instanceId} canCreate={instance.status === 'active'} />
  );
}
