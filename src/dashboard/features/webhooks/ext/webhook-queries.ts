import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import type { WebhookDelivery } from '../../../../contract/ext/webhook-delivery.ts';
import { callExt } from '../../../api/call-ext.ts';
import type { DeliverySource } from '../delivery-source.ts';

/** More receivers than this nobody has; the API gives no more at once. */
const MAX_PER_PAGE = 100;

const keys = {
  all: ['ext', 'webhooks'] as const,
  list: ['ext', 'webhooks', 'list'] as const,
  events: ['ext', 'webhooks', 'events'] as const,
  deliveries: (webhookId: string) => ['ext', 'webhooks', 'deliveries', webhookId] as const,
};

/** The merchant's receivers, newest first. */
export const webhooksQuery = queryOptions({
  queryKey: keys.list,
  queryFn: async ({ signal }) =>
    (await callExt('webhooks.list', { query: { per_page: MAX_PER_PAGE }, signal })).data,
});

/** What the API can tell a receiver of. */
export const webhookEventsQuery = queryOptions({
  queryKey: keys.events,
  queryFn: async ({ signal }) => (await callExt('webhooks.events', { signal })).data,
});

/** What a receiver is set to, by wire names; what is absent stays as it is. */
export interface WebhookSetting {
  readonly url?: string;
  readonly description?: string;
  /** Empty: all. */
  readonly events?: readonly string[];
  readonly is_active?: boolean;
}

/** A secret is in the answer once: it is handed to whoever asked and kept nowhere. */
const KEPT_NOWHERE = { gcTime: 0 } as const;

export function createWebhookOptions(queryClient: QueryClient) {
  return mutationOptions({
    ...KEPT_NOWHERE,
    mutationFn: async (setting: WebhookSetting) =>
      (await callExt('webhooks.create', { body: { ...setting } })).data,
    onSettled: () => queryClient.invalidateQueries({ queryKey: keys.list }),
  });
}

export function updateWebhookOptions(queryClient: QueryClient, webhookId: string) {
  return mutationOptions({
    mutationFn: async (setting: WebhookSetting) =>
      (await callExt('webhooks.update', { params: { id: webhookId }, body: { ...setting } })).data,
    onSettled: () => queryClient.invalidateQueries({ queryKey: keys.list }),
  });
}

export function deleteWebhookOptions(queryClient: QueryClient, webhookId: string) {
  return mutationOptions({
    mutationFn: () => callExt('webhooks.delete', { params: { id: webhookId } }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: keys.list }),
  });
}

export function rotateSecretOptions(queryClient: QueryClient, webhookId: string) {
  return mutationOptions({
    ...KEPT_NOWHERE,
    mutationFn: async () =>
      (await callExt('webhooks.regenerateSecret', { params: { id: webhookId } })).data,
    onSettled: () => queryClient.invalidateQueries({ queryKey: keys.list }),
  });
}

/** What a receiver was sent. */
export function deliveriesTo(webhookId: string): DeliverySource<WebhookDelivery> {
  return {
    key: keys.deliveries(webhookId),
    read: async (query, signal) =>
      (
        await callExt('webhooks.deliveries', {
          params: { id: webhookId },
          query: { ...query },
          signal,
        })
      ).data,
    resend: (deliveryId) =>
      callExt('webhooks.redeliver', { params: { id: webhookId, deliveryId } }),
  };
}
