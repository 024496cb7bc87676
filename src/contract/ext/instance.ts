import { readInstant, type Instant } from '../core/instant.ts';
import type { Open } from '../core/open.ts';
import { readFields, readId, readNullableText, readText } from '../core/plain-readers.ts';

export const INSTANCE_STATUSES = ['active', 'suspended'] as const;
export type InstanceStatus = (typeof INSTANCE_STATUSES)[number];
export const ACCEPTANCE_STATUSES = [
  'pending_documents',
  'documents_submitted',
  'rejected',
  'ready',
] as const;
export type AcceptanceStatus = (typeof ACCEPTANCE_STATUSES)[number];

/** A payment account of the merchant. */
export interface Instance {
  readonly id: string;
  readonly title: string;
  readonly logo: string | null;
  readonly status: Open<InstanceStatus>;
  readonly acceptance_status: Open<AcceptanceStatus>;
  /** Why it was rejected; null otherwise. */
  readonly acceptance_reason: string | null;
  readonly created_at: Instant | null;
  readonly updated_at: Instant | null;
}

/** A link needs an instance that is both. */
export function canTakeLinks(instance: Pick<Instance, 'status' | 'acceptance_status'>): boolean {
  return instance.status === 'active' && instance.acceptance_status === 'ready';
}

/** Reads an instance of an answer, liberally; null for what has no id. */
export function readInstance(input: unknown): Instance | null {
  const instance = readFields(input);
  const id = readId(instance?.['id']);
  if (instance === null || id === '') return null;
  return {
    id,
    title: readText(instance['title']),
    logo: readNullableText(instance['logo']),
    status: readText(instance['status']),
    acceptance_status: readText(instance['acceptance_status']),
    acceptance_reason: readNullableText(instance['acceptance_reason']),
    created_at: readInstant(instance['created_at']),
    updated_at: readInstant(instance['updated_at']),
  };
}
