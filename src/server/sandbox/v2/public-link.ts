import { eq } from 'drizzle-orm';
import { toApiInstant } from '../../../contract/core/instant.ts';
import { toDecimal } from '../../../contract/core/money.ts';
import type { SandboxContext } from '../core/context.ts';
import { slugs } from '../db/schema.ts';
import { logoUrl, type AnswerContext } from './link-answer.ts';
import { currentStatus, findLink, type LinkRecord } from './link-record.ts';

/** A link of this generation by the last part of its address. */
export async function findLinkBySlug(
  context: SandboxContext,
  slug: string,
): Promise<LinkRecord | null> {
  const [owner] = await context.database.orm.select().from(slugs).where(eq(slugs.slug, slug));
  return owner?.generation === 'v2'
    ? await findLink(context, owner.merchantId, owner.linkId)
    : null;
}

/** What anybody may see of a link. */
export function toPublicLink(link: LinkRecord, { publicUrl, now }: AnswerContext) {
  const { row, instance } = link;
  return {
    slug: row.slug,
    title: row.title,
    details: row.details,
    type: row.type,
    amount: row.amount === null ? null : toDecimal(row.amount),
    logo: logoUrl(publicUrl, row.logoId),
    status: currentStatus(link, now),
    payment_mode: row.paymentMode,
    remaining_payments:
      row.maxPayments === null ? null : row.maxPayments - row.successfulPaymentsCount,
    max_payments: row.maxPayments,
    merchant_name: instance.name,
    settings: row.settings,
    created_at: toApiInstant(row.createdAt),
  };
}
