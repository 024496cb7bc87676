import { readInstant, type Instant } from '../core/instant.ts';
import { readMetadata, type Metadata } from '../core/metadata.ts';
import { readMoney, type Centimes } from '../core/money.ts';
import type { Open } from '../core/open.ts';
import { readFields, readId, readNullableText, readText } from '../core/plain-readers.ts';
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

function readNullableCount(input: unknown): number | null {
  const value = typeof input === 'string' && /^\d{1,15}$/.test(input) ? Number(input) : input;
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;
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
  /** Null where the answer did not say (create and update do not). */
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

function readWord(input: unknown, usual: string): string {
  return typeof input === 'string' ? input : usual;
}

function readSummaryFields(id: string, link: Readonly<Record<string, unknown>>): LinkSummary {
  return {
    id,
    mytpe_pay_id: readText(link['mytpe_pay_id']),
    title: readText(link['title']),
    details: readText(link['details']),
    logo: readNullableText(link['logo']),
    slug: readText(link['slug']),
    type: readWord(link['type'], 'dynamic'),
    amount: readMoney(link['amount']),
    status: readText(link['status']),
    payment_mode: readWord(link['payment_mode'], 'reusable'),
    max_payments: readNullableCount(link['max_payments']),
    successful_payments_count: readNullableCount(link['successful_payments_count']) ?? 0,
    metadata: readMetadata(link['metadata']),
    created_at: readInstant(link['created_at']),
    updated_at: readInstant(link['updated_at']),
    payment_link: readText(link['payment_link']),
    payment_status: readText(link['payment_status']),
    remaining_payments: readNullableCount(link['remaining_payments']),
    collected_amount: readMoney(link['collected_amount']),
  };
}

/**
 * Reads a row of the list, liberally; null for what has no id. A row carries neither UDFs, settings nor inactivity
 * fields (Get Pay Links).
 */
export function readLinkSummary(input: unknown): LinkSummary | null {
  const fields = readFields(input);
  const id = readId(fields?.['id']);
  return fields === null || id === '' ? null : complete(readSummaryFields(id, fields));
}

/** Reads one link in full, liberally; null for what has no id. */
export function readLink(input: unknown): Link | null {
  const fields = readFields(input);
  const id = readId(fields?.['id']);
  if (fields === null || id === '') return null;
  return complete({
    ...readSummaryFields(id, fields),
    udfs: readUdfs(fields['udfs']),
    settings: readSettings(fields['settings']),
    inactivity_timeout_minutes: readNullableCount(fields['inactivity_timeout_minutes']),
    effective_inactivity_timeout_minutes: readNullableCount(
      fields['effective_inactivity_timeout_minutes'],
    ),
    inactivity_timeout_source: readNullableText(fields['inactivity_timeout_source']),
    last_activity_at: readInstant(fields['last_activity_at']),
  });
}
