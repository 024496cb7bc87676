import * as z from 'zod/mini';
import { readInstant, type Instant } from '../core/instant.ts';
import { readMetadata, type Metadata } from '../core/metadata.ts';
import { readMoney, type Centimes } from '../core/money.ts';
import type { Open } from '../core/open.ts';
import { readSettings, type LinkSettings } from './link-settings.ts';
import { paymentStatusOf, type PaymentStatus } from './payment-status.ts';

/** What the documents know. Answers may hold other words: they are read as they come. */
export const LINK_TYPES = ['dynamic', 'static'] as const;
export type LinkType = (typeof LINK_TYPES)[number];
export const PAYMENT_MODES = ['reusable', 'one_shot', 'limited'] as const;
export type PaymentMode = (typeof PAYMENT_MODES)[number];
export const LINK_STATUSES = ['active', 'inactive', 'closed', 'expired'] as const;
export type LinkStatus = (typeof LINK_STATUSES)[number];

function isOneOf<T extends string>(known: readonly T[], input: unknown): input is T {
  return typeof input === 'string' && (known as readonly string[]).includes(input);
}

export function isLinkType(input: unknown): input is LinkType {
  return isOneOf(LINK_TYPES, input);
}

export function isPaymentMode(input: unknown): input is PaymentMode {
  return isOneOf(PAYMENT_MODES, input);
}

export const UDF_KEYS = ['udf1', 'udf2', 'udf3', 'udf4', 'udf5'] as const;
export type UdfKey = (typeof UDF_KEYS)[number];
export interface Udf {
  readonly value: string;
  /** Empty when none was given. */
  readonly label: string;
}
export type Udfs = Readonly<Partial<Record<UdfKey, Udf>>>;

const text = z.catch(z.pipe(z.union([z.string(), z.number()]), z.transform(String)), '');
const nullableText = z.catch(z.nullable(z.string()), null);
export const idField = z.pipe(
  z.union([z.string().check(z.minLength(1)), z.number()]),
  z.transform(String),
);
const count = z.pipe(z.optional(z.unknown()), z.transform(readCount));
const nullableCount = z.pipe(z.optional(z.unknown()), z.transform(readNullableCount));
export const moneyField = z.pipe(z.optional(z.unknown()), z.transform(readMoney));
export const instantField = z.pipe(z.optional(z.unknown()), z.transform(readInstant));

function readNullableCount(input: unknown): number | null {
  const value = typeof input === 'string' && /^\d{1,15}$/.test(input) ? Number(input) : input;
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;
}

function readCount(input: unknown): number {
  return readNullableCount(input) ?? 0;
}

function readUdfs(input: unknown): Udfs | null {
  if (typeof input !== 'object' || input === null) return null;
  const udfs: Partial<Record<UdfKey, Udf>> = {};
  for (const key of UDF_KEYS) {
    const udf: unknown = (input as Record<string, unknown>)[key];
    if (typeof udf !== 'object' || udf === null) continue;
    const { value, label } = udf as { value?: unknown; label?: unknown };
    if (typeof value !== 'string' && typeof value !== 'number') continue;
    udfs[key] = { value: String(value), label: typeof label === 'string' ? label : '' };
  }
  return Object.keys(udfs).length > 0 ? udfs : null;
}

const summaryShape = {
  id: idField,
  mytpe_pay_id: text,
  title: text,
  details: text,
  logo: nullableText,
  slug: text,
  type: z.catch(z.string(), 'dynamic'),
  amount: moneyField,
  status: text,
  payment_mode: z.catch(z.string(), 'reusable'),
  max_payments: nullableCount,
  successful_payments_count: count,
  metadata: z.pipe(z.optional(z.unknown()), z.transform(readMetadata)),
  created_at: instantField,
  updated_at: instantField,
  payment_link: text,
  payment_status: text,
  remaining_payments: nullableCount,
  /** Null where the answer did not say (create and update do not). */
  collected_amount: moneyField,
};

export interface LinkSummary {
  readonly id: string;
  readonly mytpe_pay_id: string;
  readonly title: string;
  readonly details: string;
  readonly logo: string | null;
  readonly slug: string;
  readonly type: Open<LinkType>;
  /** Centimes; null on static links, and where the answer's amount could not be read. */
  readonly amount: Centimes | null;
  readonly status: Open<LinkStatus>;
  readonly payment_mode: Open<PaymentMode>;
  readonly max_payments: number | null;
  readonly successful_payments_count: number;
  readonly metadata: Metadata | null;
  readonly created_at: Instant | null;
  readonly updated_at: Instant | null;
  readonly payment_link: string;
  readonly payment_status: Open<PaymentStatus>;
  readonly remaining_payments: number | null;
  readonly collected_amount: Centimes | null;
}

export interface Link extends LinkSummary {
  readonly udfs: Udfs | null;
  readonly settings: LinkSettings;
  readonly inactivity_timeout_minutes: number | null;
  readonly effective_inactivity_timeout_minutes: number | null;
  readonly inactivity_timeout_source: Open<'link' | 'instance'> | null;
  readonly last_activity_at: Instant | null;
}

function complete<T extends LinkSummary>(link: T): T {
  const quota = link.max_payments;
  return {
    ...link,
    payment_status: link.payment_status || paymentStatusOf(link),
    remaining_payments:
      link.remaining_payments ??
      (quota === null || link.payment_mode === 'reusable'
        ? null
        : Math.max(0, quota - link.successful_payments_count)),
  };
}

/** A row of the list: it carries neither UDFs, settings nor inactivity fields (Get Pay Links). */
export const linkSummarySchema: z.ZodMiniType<LinkSummary> = z.pipe(
  z.object(summaryShape),
  z.transform(complete<LinkSummary>),
);

/** One link in full. */
export const linkSchema: z.ZodMiniType<Link> = z.pipe(
  z.object({
    ...summaryShape,
    udfs: z.pipe(z.optional(z.unknown()), z.transform(readUdfs)),
    settings: z.pipe(z.optional(z.unknown()), z.transform(readSettings)),
    inactivity_timeout_minutes: nullableCount,
    effective_inactivity_timeout_minutes: nullableCount,
    inactivity_timeout_source: nullableText,
    last_activity_at: instantField,
  }),
  z.transform(complete<Link>),
);
