import * as z from 'zod/mini';
import type { Instant } from '../core/instant.ts';
import type { Centimes } from '../core/money.ts';
import type { Open } from '../core/open.ts';
import { idField, instantField, moneyField } from './link-schemas.ts';

export const INSTANCE_STATUSES = [
  'pending',
  'processing',
  'active',
  'inactive',
  'refused',
] as const;
export type InstanceStatus = (typeof INSTANCE_STATUSES)[number];

export interface Instance {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly logo: string | null;
  /** Only `active` may create links and take payments. */
  readonly status: Open<InstanceStatus>;
  /** Minutes; null: links never expire by inactivity unless they say so themselves. */
  readonly default_inactivity_timeout_minutes: number | null;
  readonly collected_amount: Centimes | null;
  readonly created_at: Instant | null;
  readonly updated_at: Instant | null;
}

const text = z.catch(z.string(), '');

function readMinutes(input: unknown): number | null {
  const minutes = typeof input === 'string' && input !== '' ? Number(input) : input;
  return typeof minutes === 'number' && Number.isSafeInteger(minutes) && minutes > 0
    ? minutes
    : null;
}

export const instanceSchema: z.ZodMiniType<Instance> = z.object({
  id: idField,
  name: text,
  description: text,
  logo: z.catch(z.nullable(z.string()), null),
  status: text,
  default_inactivity_timeout_minutes: z.pipe(z.optional(z.unknown()), z.transform(readMinutes)),
  collected_amount: moneyField,
  created_at: instantField,
  updated_at: instantField,
});
