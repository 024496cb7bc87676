import { toApiInstant, type Instant } from '../../../contract/core/instant.ts';
import { toDecimal, type Centimes } from '../../../contract/core/money.ts';
import { EXT_BASE } from './ext-base.ts';
import { currentStatus, type LinkRow } from './link-record.ts';

/** What an answer needs besides the link. */
export interface AnswerContext {
  readonly publicUrl: string;
  readonly now: Instant;
}

/** Where a stored picture is served. */
export function logoUrl(publicUrl: string, logoId: string | null): string | null {
  return logoId === null ? null : `${publicUrl}${EXT_BASE}/logos/${logoId}`;
}

const money = (amount: Centimes | null): string | null =>
  amount === null ? null : toDecimal(amount);
const time = (instant: Instant | null): string | null =>
  instant === null ? null : toApiInstant(instant);

/** A link as every answer and every event shows it. Answers carry no address: the pay host is a setting of whoever shows it. */
export function toLinkAnswer(row: LinkRow, { publicUrl, now }: AnswerContext) {
  return {
    id: row.id,
    payment_instance_id: row.instanceId,
    form_id: row.formId,
    slug: row.slug,
    title: row.title,
    description: row.description,
    logo: logoUrl(publicUrl, row.logoId),
    amount_mode: row.amountMode,
    amount: money(row.amount),
    min_amount: money(row.minAmount),
    max_amount: money(row.maxAmount),
    currency: row.currency,
    usage_mode: row.usageMode,
    max_uses: row.maxUses,
    target_amount: money(row.targetAmount),
    starts_at: time(row.startsAt),
    ends_at: time(row.endsAt),
    expires_at: time(row.expiresAt),
    paid_count: row.paidCount,
    total_collected: toDecimal(row.totalCollected),
    status: currentStatus(row, now),
    allowed_payers: row.allowedPayers,
    metadata: row.metadata,
    created_at: toApiInstant(row.createdAt),
    updated_at: toApiInstant(row.updatedAt),
  };
}
