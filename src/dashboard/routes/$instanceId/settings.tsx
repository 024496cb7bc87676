import type { Generation } from '../../../contract/core/generation.ts';
import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { SettingsPage } from '../../features/instances/settings-page.tsx';
import { SoundSwitch } from '../../features/live/sound-switch.tsx';
import { sessionQuery, useInstance } from '../../features/session/session-queries.ts';
import { WebhookList } from '../../features/webhooks/ext/webhook-list.tsx';
import { WebhookSettings } from '../../features/webhooks/v2/webhook-settings.tsx';
import { forgetMerchant } from '../../forget-merchant.ts';
import { generations } from '../../generations.ts';

export const Route = createFileRoute('/$instanceId/settings')({
  loader: ({ context }) => context.messages.load('extra'),
  component: SettingsRoute,
});

const webhookParts = { v2: WebhookSettings, ext: WebhookList } satisfies Record<
  Generation,
  unknown
>;

function SettingsRoute() {
  const { instanceId } = Route.useParams();
  const { queryClient } = Route.useRouteContext();
  const { data: session } = useSuspenseQuery(sessionQuery);
  // The sandbox tells this dashboard by itself; any other API needs an address that it can reach.
  const isReachable = !session.has_sandbox && window.location.protocol === 'https:';
  const ownOrigin = isReachable ? window.location.origin : null;
  const Webhooks = webhookParts[useInstance(instanceId)?.generation ?? 'v2'];
  return (
    <SettingsPage
      instanceId={instanceId}
      onTimeoutChanged={() => generations.forgetDeadlines(queryClient, instanceId)}
      onForget={() => forgetMerchant(queryClient)}
      sound={<SoundSwitch />}
      webhooks={<Webhooks key={instanceId} instanceId={instanceId} ownOrigin={ownOrigin} />}
    />
  );
}
