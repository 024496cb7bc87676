import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import type { WebhookDelivery } from '../../../../contract/v2/webhook-delivery.ts';
import { callV2 } from '../../../api/call-v2.ts';
import type { DeliverySource } from '../delivery-source.ts';

const keys = {
  ofInstance: (instanceId: string) => ['v2', 'webhook', instanceId] as const,
  configuration: (instanceId: string) => [...keys.ofInstance(instanceId), 'configuration'] as const,
  deliveries: (instanceId: string) => [...keys.ofInstance(instanceId), 'deliveries'] as const,
};

export const webhookQueries = {
  configuration: (instanceId: string) =>
    queryOptions({
      queryKey: keys.configuration(instanceId),
      queryFn: async ({ signal }) =>
        (await callV2('webhook.read', { params: { instanceId }, signal })).data,
    }),
};

/** A secret is in the answer once: it is handed to whoever asked and kept nowhere. */
const KEPT_NOWHERE = { gcTime: 0 } as const;

export function updateWebhookOptions(queryClient: QueryClient, instanceId: string) {
  return mutationOptions({
    ...KEPT_NOWHERE,
    mutationFn: async (url: string) =>
      (
        await callV2('webhook.update', {
          params: { instanceId },
          body: { webhook_url: url === '' ? null : url },
        })
      ).data,
    onSettled: () => queryClient.invalidateQueries({ queryKey: keys.configuration(instanceId) }),
  });
}

export function rotateSecretOptions(queryClient: QueryClient, instanceId: string) {
  return mutationOptions({
    ...KEPT_NOWHERE,
    mutationFn: async () =>
      (await callV2('webhook.regenerateSecret', { params: { instanceId } })).data.webhook_secret,
    onSettled: () => queryClient.invalidateQueries({ queryKey: keys.configuration(instanceId) }),
  });
}

/** What the instance's webhook was sent. */
export function deliveriesOf(instanceId: string): DeliverySource<WebhookDelivery> {
  return {
    key: keys.deliveries(instanceId),
    read: async (query, signal) =>
      (await callV2('webhook.deliveries', { params: { instanceId }, query: { ...query }, signal }))
        .data,
    resend: (deliveryId) => callV2('webhook.redeliver', { params: { instanceId, deliveryId } }),
  };
}
