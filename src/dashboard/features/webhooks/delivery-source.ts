import {
  keepPreviousData,
  mutationOptions,
  queryOptions,
  type QueryClient,
} from '@tanstack/react-query';
import type { Instant } from '../../../contract/core/instant.ts';
import type { Open } from '../../../contract/core/open.ts';
import type { Page } from '../../../contract/core/page.ts';
import type { DeliveryAttempt, DeliveryStatus } from '../../../contract/core/webhook-delivery.ts';

/** Deliveries that are shown at once. */
export const DELIVERIES_PER_PAGE = 10;
/** While one is still being tried the list is looked at again, milliseconds. */
const WATCH_MS = 4_000;

/** One event on its way to a receiver, as far as the generations say the same of it. */
export interface ListedDelivery {
  readonly id: string;
  readonly event: string;
  readonly status: Open<DeliveryStatus>;
  readonly attempts: readonly DeliveryAttempt[];
  readonly next_attempt_at: Instant | null;
  readonly created_at: Instant | null;
}

export interface DeliveryQuestion {
  readonly page: number;
  readonly per_page: number;
  /** Of the API; undefined for all. */
  readonly status: string | undefined;
}

/** Whose deliveries, and how they are asked for. */
export interface DeliverySource<Delivery extends ListedDelivery> {
  /** Names the receiver among all that is read. */
  readonly key: readonly string[];
  readonly read: (question: DeliveryQuestion, signal: AbortSignal) => Promise<Page<Delivery>>;
  /** Has a delivery sent once more. */
  readonly resend: (deliveryId: string) => Promise<unknown>;
}

/** @param status of the API, or empty for all */
export function deliveriesQuery<Delivery extends ListedDelivery>(
  source: DeliverySource<Delivery>,
  status: string,
  page: number,
) {
  return queryOptions({
    queryKey: [...source.key, status, page],
    queryFn: ({ signal }) =>
      source.read({ page, per_page: DELIVERIES_PER_PAGE, status: status || undefined }, signal),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      state.data?.items.some((delivery) => delivery.status === 'waiting') ? WATCH_MS : false,
  });
}

export function redeliverOptions<Delivery extends ListedDelivery>(
  queryClient: QueryClient,
  source: DeliverySource<Delivery>,
) {
  return mutationOptions({
    mutationFn: source.resend,
    onSettled: () => queryClient.invalidateQueries({ queryKey: source.key }),
  });
}
