import { readInstant, type Instant } from '../core/instant.ts';
import { readMetadata, type Metadata } from '../core/metadata.ts';
import { readMoney, type Centimes } from '../core/money.ts';
import type { Open } from '../core/open.ts';
import {
  readFields,
  readId,
  readNullableCount,
  readNullableText,
  readText,
} from '../core/plain-readers.ts';

/** What the documents know. Answers may hold other words: they are read as they come. */
export const AMOUNT_MODES = ['fixed', 'open'] as const;
export type AmountMode = (typeof AMOUNT_MODES)[number];
export const USAGE_MODES = [
  'one_shot',
  'limited',
  'reusable',
  'capped_amount',
  'time_window',
  'whitelist',
] as const;
export type UsageMode = (typeof USAGE_MODES)[number];
export const LINK_STATUSES = [
  'draft',
  'active',
  'paused',
  'exhausted',
  'expired',
  'archived',
] as const;
export type LinkStatus = (typeof LINK_STATUSES)[number];
/** The only currency. */
export const CURRENCY = 'DZD';

/** Who may pay a link of mode `whitelist`: one of the two is enough. */
export interface AllowedPayer {
  readonly email: string | null;
  /** E.164: `+213555123456`. */
  readonly phone: string | null;
}

export interface Link {
  readonly id: string;
  readonly payment_instance_id: string;
  readonly form_id: string | null;
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  readonly logo: string | null;
  readonly amount_mode: Open<AmountMode>;
  /** Centimes; null where the payer chooses, and where the answer's amount could not be read. */
  readonly amount: Centimes | null;
  readonly min_amount: Centimes | null;
  readonly max_amount: Centimes | null;
  readonly currency: string;
  readonly usage_mode: Open<UsageMode>;
  readonly max_uses: number | null;
  readonly target_amount: Centimes | null;
  readonly starts_at: Instant | null;
  readonly ends_at: Instant | null;
  readonly expires_at: Instant | null;
  readonly paid_count: number;
  /** Null where the answer's amount could not be read. */
  readonly total_collected: Centimes | null;
  readonly status: Open<LinkStatus>;
  readonly allowed_payers: readonly AllowedPayer[];
  readonly metadata: Metadata | null;
  readonly created_at: Instant | null;
  readonly updated_at: Instant | null;
}

function readPayers(input: unknown): AllowedPayer[] {
  if (!Array.isArray(input)) return [];
  return input.flatMap((payer: unknown) => {
    const fields = readFields(payer);
    return fields
      ? [{ email: readNullableText(fields['email']), phone: readNullableText(fields['phone']) }]
      : [];
  });
}

/**
 * Reads a link of an answer, liberally: what is missing is its default.
 * @returns null for what has no id
 */
export function readLink(input: unknown): Link | null {
  const link = readFields(input);
  const id = readId(link?.['id']);
  if (link === null || id === '') return null;
  return {
    id,
    payment_instance_id: readText(link['payment_instance_id']),
    form_id: readNullableText(link['form_id']),
    slug: readText(link['slug']),
    title: readText(link['title']),
    description: readText(link['description']),
    logo: readNullableText(link['logo']),
    amount_mode: readText(link['amount_mode']) || 'fixed',
    amount: readMoney(link['amount']),
    min_amount: readMoney(link['min_amount']),
    max_amount: readMoney(link['max_amount']),
    currency: readText(link['currency']) || CURRENCY,
    usage_mode: readText(link['usage_mode']) || 'reusable',
    max_uses: readNullableCount(link['max_uses']),
    target_amount: readMoney(link['target_amount']),
    starts_at: readInstant(link['starts_at']),
    ends_at: readInstant(link['ends_at']),
    expires_at: readInstant(link['expires_at']),
    paid_count: readNullableCount(link['paid_count']) ?? 0,
    total_collected: readMoney(link['total_collected'] ?? 0),
    status: readText(link['status']),
    allowed_payers: readPayers(link['allowed_payers']),
    metadata: readMetadata(link['metadata']),
    created_at: readInstant(link['created_at']),
    updated_at: readInstant(link['updated_at']),
  };
}
