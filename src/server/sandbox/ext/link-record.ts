import { and, eq } from 'drizzle-orm';
import type { Instant } from '../../../contract/core/instant.ts';
import { isKnownStatus, isTerminal } from '../../../contract/ext/link-lifecycle.ts';
import { closingInstantOf, statusAt, type LinkState } from '../../../contract/ext/link-rules.ts';
import type { UpdatableLink } from '../../../contract/ext/link-update.ts';
import type { LinkStatus } from '../../../contract/ext/link.ts';
import type { SandboxContext } from '../core/context.ts';
import { extLinks } from '../db/schema.ts';

export type LinkRow = typeof extLinks.$inferSelect;

type RuledRow = Pick<
  LinkRow,
  | 'usageMode'
  | 'status'
  | 'maxUses'
  | 'targetAmount'
  | 'startsAt'
  | 'endsAt'
  | 'expiresAt'
  | 'paidCount'
  | 'totalCollected'
>;

/** A stored link as the contract's rules want it. */
export function toLinkState(row: RuledRow): LinkState {
  return {
    usage_mode: row.usageMode,
    status: row.status,
    max_uses: row.maxUses,
    target_amount: row.targetAmount,
    starts_at: row.startsAt,
    ends_at: row.endsAt,
    expires_at: row.expiresAt,
    paid_count: row.paidCount,
    total_collected: row.totalCollected,
  };
}

/** The same, with what an update may change. */
export function toUpdatable(row: LinkRow): UpdatableLink {
  return {
    ...toLinkState(row),
    payment_instance_id: row.instanceId,
    form_id: row.formId,
    title: row.title,
    description: row.description,
    amount_mode: row.amountMode,
    amount: row.amount,
    min_amount: row.minAmount,
    max_amount: row.maxAmount,
    currency: row.currency,
    allowed_payers: row.allowedPayers,
    metadata: row.metadata,
  };
}

/** What `closes_at` has to hold: a draft has not opened yet, and what has ended ends no more. */
export function closesAtOf(row: RuledRow): Instant | null {
  return row.status === 'draft' || isTerminal(row.status)
    ? null
    : closingInstantOf(toLinkState(row));
}

/** The status now: a link past its end is expired whether or not the sweep has been round. */
export function currentStatus(row: RuledRow, now: Instant): LinkStatus {
  const status = statusAt(toLinkState(row), now);
  return isKnownStatus(status) ? status : row.status;
}

function isOwn(merchantId: string, id: string) {
  return and(eq(extLinks.id, id), eq(extLinks.merchantId, merchantId));
}

/** A merchant's link; null when there is none, or when it is someone else's. */
export async function findLink(
  { database }: SandboxContext,
  merchantId: string,
  id: string,
): Promise<LinkRow | null> {
  const [row] = await database.orm.select().from(extLinks).where(isOwn(merchantId, id));
  return row ?? null;
}

/** The same, held against every other writer until the transaction ends. */
export async function lockLink(
  { database }: SandboxContext,
  merchantId: string,
  id: string,
): Promise<LinkRow | null> {
  const [row] = await database.orm
    .select()
    .from(extLinks)
    .where(isOwn(merchantId, id))
    .for('update');
  return row ?? null;
}

/** Writes what has become of a locked link: a version further, and closing when its new state says so. */
export async function writeLink(
  { database, clock }: SandboxContext,
  row: LinkRow,
  change: Partial<LinkRow>,
): Promise<LinkRow> {
  const next = { ...row, ...change, version: row.version + 1, updatedAt: clock.now() };
  const [written] = await database.orm
    .update(extLinks)
    .set({ ...next, closesAt: closesAtOf(next) })
    .where(eq(extLinks.id, row.id))
    .returning();
  if (!written) throw new Error('A locked link that is gone');
  return written;
}
