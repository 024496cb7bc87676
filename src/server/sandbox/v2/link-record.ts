import { and, eq } from 'drizzle-orm';
import type { Instant } from '../../../contract/core/instant.ts';
import { canExpire, expiryInstantOf, type LinkState } from '../../../contract/v2/link-expiry.ts';
import { statusAt } from '../../../contract/v2/link-rules.ts';
import type { Link, LinkStatus } from '../../../contract/v2/link.ts';
import type { SandboxContext } from '../core/context.ts';
import { instances, links } from '../db/schema.ts';

export type LinkRow = typeof links.$inferSelect;
export type InstanceRow = typeof instances.$inferSelect;

/** A link with what its instance decides for it. */
export interface LinkRecord {
  readonly row: LinkRow;
  readonly instance: Pick<InstanceRow, 'id' | 'name' | 'defaultInactivityTimeoutMinutes'>;
}

/** The parts of a link that the rules look at, with what its instance decides for it. */
export interface RuledLink {
  readonly row: RuledRow;
  readonly instance: Pick<InstanceRow, 'defaultInactivityTimeoutMinutes'>;
}

export interface Inactivity {
  readonly minutes: number | null;
  readonly source: 'link' | 'instance' | null;
}

/** The link's own timeout, else its instance's, else none (Create Pay Link, "2-level fallback chain"). */
export function inactivityOf(
  link: Pick<LinkRow, 'type' | 'paymentMode' | 'inactivityTimeoutMinutes'>,
  instanceDefault: number | null,
): Inactivity {
  if (!canExpire({ type: link.type, payment_mode: link.paymentMode }))
    return { minutes: null, source: null };
  if (link.inactivityTimeoutMinutes !== null)
    return { minutes: link.inactivityTimeoutMinutes, source: 'link' };
  return { minutes: instanceDefault, source: instanceDefault === null ? null : 'instance' };
}

type RuledRow = Pick<
  LinkRow,
  | 'type'
  | 'paymentMode'
  | 'status'
  | 'maxPayments'
  | 'successfulPaymentsCount'
  | 'createdAt'
  | 'lastActivityAt'
  | 'inactivityTimeoutMinutes'
>;

/** A stored link as the contract's rules want it. */
export function toLinkState(row: RuledRow, instanceDefault: number | null): LinkState {
  return {
    type: row.type,
    payment_mode: row.paymentMode,
    status: row.status,
    max_payments: row.maxPayments,
    successful_payments_count: row.successfulPaymentsCount,
    created_at: row.createdAt,
    last_activity_at: row.lastActivityAt,
    effective_inactivity_timeout_minutes: inactivityOf(row, instanceDefault).minutes,
  };
}

/** The same, with what an update merges into. */
export function toUpdatableState({
  row,
  instance,
}: LinkRecord): LinkState & Pick<Link, 'slug' | 'settings' | 'metadata'> {
  return {
    ...toLinkState(row, instance.defaultInactivityTimeoutMinutes),
    slug: row.slug,
    settings: row.settings,
    metadata: row.metadata,
  };
}

/** What `deadline_at` has to hold, or null for never. */
export function deadlineOf(row: RuledRow, instanceDefault: number | null): Instant | null {
  return expiryInstantOf(toLinkState(row, instanceDefault));
}

/** The status now: a link past its deadline is expired whether or not the sweep has been round. */
export function currentStatus({ row, instance }: RuledLink, now: Instant): LinkStatus {
  const isExpired =
    statusAt(toLinkState(row, instance.defaultInactivityTimeoutMinutes), now) === 'expired';
  return isExpired ? 'expired' : row.status;
}

async function instanceOf(
  { database }: SandboxContext,
  row: LinkRow,
): Promise<LinkRecord['instance']> {
  const [instance] = await database.orm
    .select({
      id: instances.id,
      name: instances.name,
      defaultInactivityTimeoutMinutes: instances.defaultInactivityTimeoutMinutes,
    })
    .from(instances)
    .where(eq(instances.id, row.instanceId));
  if (!instance) throw new Error('A link without its instance');
  return instance;
}

function isOwn(merchantId: string, id: string) {
  return and(eq(links.id, id), eq(links.merchantId, merchantId));
}

/** A merchant's link; null when there is none, or when it is someone else's. */
export async function findLink(
  context: SandboxContext,
  merchantId: string,
  id: string,
): Promise<LinkRecord | null> {
  const [row] = await context.database.orm.select().from(links).where(isOwn(merchantId, id));
  return row ? { row, instance: await instanceOf(context, row) } : null;
}

/**
 * The same, held against every other writer until the transaction ends. The instance is read after the lock: whoever
 * changes its default timeout writes to this row next, and finds what we make of it.
 */
export async function lockLink(
  context: SandboxContext,
  merchantId: string,
  id: string,
): Promise<LinkRecord | null> {
  const [row] = await context.database.orm
    .select()
    .from(links)
    .where(isOwn(merchantId, id))
    .for('update');
  return row ? { row, instance: await instanceOf(context, row) } : null;
}
