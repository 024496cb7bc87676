import { toApiInstant, type Instant } from '../../../contract/core/instant.ts';
import { toDecimal } from '../../../contract/core/money.ts';
import type { Udfs } from '../../../contract/v2/link.ts';
import { paymentStatusOf } from '../../../contract/v2/payment-status.ts';
import {
  currentStatus,
  inactivityOf,
  type LinkRecord,
  type LinkRow,
  type RuledLink,
} from './link-record.ts';

/** What an answer needs besides the link. */
export interface AnswerContext {
  readonly publicUrl: string;
  readonly now: Instant;
}

/** Where a stored picture is served. */
export function logoUrl(publicUrl: string, logoId: string | null): string | null {
  return logoId === null ? null : `${publicUrl}/api/v2/mytpe-pay/logos/${logoId}`;
}

function toUdfs(udfs: Udfs | null) {
  if (udfs === null) return null;
  return Object.fromEntries(
    Object.entries(udfs).map(([key, { value, label }]) => [
      key,
      { value, label: label === '' ? null : label },
    ]),
  );
}

type ListedRow = Omit<LinkRow, 'merchantId' | 'udfs' | 'settings' | 'deadlineAt' | 'version'>;

/** As much of a link as a row of the list shows. */
export interface ListedLink {
  readonly row: ListedRow;
  readonly instance: RuledLink['instance'];
}

/** A row of the list (Get Pay Links): neither UDFs, settings nor inactivity. The fields stand in their documented order. */
export function toListedLink(link: ListedLink, { publicUrl, now }: AnswerContext) {
  const { row } = link;
  const status = currentStatus(link, now);
  return {
    id: row.id,
    mytpe_pay_id: row.instanceId,
    title: row.title,
    details: row.details,
    logo: logoUrl(publicUrl, row.logoId),
    slug: row.slug,
    type: row.type,
    amount: row.amount === null ? null : toDecimal(row.amount),
    status,
    payment_mode: row.paymentMode,
    max_payments: row.maxPayments,
    successful_payments_count: row.successfulPaymentsCount,
    metadata: row.metadata,
    created_at: toApiInstant(row.createdAt),
    updated_at: toApiInstant(row.updatedAt),
    payment_link: `${publicUrl}/pay/${row.slug}`,
    payment_status: paymentStatusOf({
      type: row.type,
      payment_mode: row.paymentMode,
      status,
      successful_payments_count: row.successfulPaymentsCount,
    }),
    remaining_payments:
      row.maxPayments === null ? null : row.maxPayments - row.successfulPaymentsCount,
    collected_amount: toDecimal(row.collectedAmount),
  };
}

/** One link in full. */
export function toLinkDetail(link: LinkRecord, context: AnswerContext) {
  const { row, instance } = link;
  const {
    created_at,
    updated_at,
    payment_link,
    payment_status,
    remaining_payments,
    collected_amount,
    ...first
  } = toListedLink(link, context);
  const inactivity = inactivityOf(row, instance.defaultInactivityTimeoutMinutes);
  return {
    ...first,
    udfs: toUdfs(row.udfs),
    settings: row.settings,
    inactivity_timeout_minutes: row.inactivityTimeoutMinutes,
    effective_inactivity_timeout_minutes: inactivity.minutes,
    inactivity_timeout_source: inactivity.source,
    last_activity_at: toApiInstant(row.lastActivityAt),
    created_at,
    updated_at,
    payment_link,
    payment_status,
    remaining_payments,
    collected_amount,
  };
}

/** What a creation answers (Create Pay Link): the fields of the form first, what the server adds after them. */
export function toCreatedLink(link: LinkRecord, context: AnswerContext) {
  const all = toLinkDetail(link, context);
  return {
    mytpe_pay_id: all.mytpe_pay_id,
    title: all.title,
    details: all.details,
    slug: all.slug,
    type: all.type,
    amount: all.amount,
    status: all.status,
    logo: all.logo,
    payment_mode: all.payment_mode,
    max_payments: all.max_payments,
    successful_payments_count: all.successful_payments_count,
    metadata: all.metadata,
    udfs: all.udfs,
    settings: all.settings,
    id: all.id,
    updated_at: all.updated_at,
    created_at: all.created_at,
    payment_link: all.payment_link,
    payment_status: all.payment_status,
    remaining_payments: all.remaining_payments,
  };
}

/** What an update answers (Update Pay Link). */
export function toUpdatedLink(link: LinkRecord, context: AnswerContext) {
  const {
    inactivity_timeout_minutes: _own,
    effective_inactivity_timeout_minutes: _effective,
    inactivity_timeout_source: _source,
    last_activity_at: _activity,
    payment_status: _paymentStatus,
    collected_amount: _collected,
    ...updated
  } = toLinkDetail(link, context);
  return updated;
}
