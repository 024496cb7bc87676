import type { Instant } from './instant.ts';

/** Delivered, still being tried, or given up. */
export const DELIVERY_STATUSES = ['waiting', 'delivered', 'failed'] as const;
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number];

/** Receivers allow this much skew between the signed timestamp and their clock: v2's documents, and Standard Webhooks 1.0. */
export const WEBHOOK_SKEW_SECONDS = 300;

/** One attempt at a delivery. */
export interface DeliveryAttempt {
  readonly attempt: number;
  readonly started_at: Instant | null;
  /** Milliseconds. */
  readonly duration: number | null;
  /** The receiver's HTTP status; null when there was no answer. */
  readonly response_status: number | null;
  /** Why it did not count, in a few English words; null when it did. */
  readonly problem: string | null;
}
