import {
  keepPreviousData,
  mutationOptions,
  queryOptions,
  type QueryClient,
} from '@tanstack/react-query';
import { callV2 } from '../../api/call-v2.ts';

/** Deliveries that are shown at once. */
export const DELIVERIES_PER_PAGE = 10;
/** While one is still being tried the list is looked at again, milliseconds. */
const WATCH_MS = 4_000;

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
  /** @param status of the API, or empty for all */
  deliveries: (instanceId: string, status: string, page: number) =>
    queryOptions({
      queryKey: [...keys.deliveries(instanceId), status, page],
      queryFn: async ({ signal }) => {
        const query = { page, per_page: DELIVERIES_PER_PAGE, status: status || undefined };
        return (await callV2('webhook.deliveries', { params: { instanceId }, query, signal })).data;
      },
      placeholderData: keepPreviousData,
      refetchInterval: ({ state }) =>
        state.data?.items.some((delivery) => delivery.status === 'waiting') ? WATCH_MS : false,
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

export function redeliverOptions(queryClient: QueryClient, instanceId: string) {
  return mutationOptions({
    mutationFn: async (deliveryId: string) =>
      (await callV2('webhook.redeliver', { params: { instanceId, deliveryId } })).data,
    onSettled: () => queryClient.invalidateQueries({ queryKey: keys.deliveries(instanceId) }),
  });
}
