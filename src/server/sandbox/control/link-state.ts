import { eq, sql } from 'drizzle-orm';
import { MINUTE_MS } from '../../../contract/core/instant.ts';
import { centimes } from '../../../contract/core/money.ts';
import { canExpire } from '../../../contract/v2/link-expiry.ts';
import type { SandboxContext } from '../core/context.ts';
import { links, slugs, transactions } from '../db/schema.ts';
import { expireLinks } from '../v2/link-expiry.ts';
import { inactivityOf, lockLink, type LinkRecord } from '../v2/link-record.ts';
import { sellLink, toTransaction } from '../v2/link-sales.ts';
import { toggleLink } from '../v2/link-toggle.ts';

export const LINK_STATES = [
  'partly_sold',
  'sold_out',
  'paid',
  'paused',
  'expiring',
  'expired',
  'attempted',
  'given_back',
] as const;
export type LinkStateName = (typeof LINK_STATES)[number];

/** The state cannot be reached from where the link is. */
export class UnreachableStateError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UnreachableStateError';
  }
}

const DEFAULT_TIMEOUT_MINUTES = 1_440;
/** What an expiring link has left. */
const EXPIRING_IN_MINUTES = 60;

/** Makes the link's deadline lie this many minutes ahead (behind: negative), by moving its whole past. */
async function moveDeadline(
  { database, clock }: SandboxContext,
  link: LinkRecord,
  minutesAhead: number,
): Promise<void> {
  const { row, instance } = link;
  if (!canExpire({ type: row.type, payment_mode: row.paymentMode })) {
    throw new UnreachableStateError('Only one-shot and limited links expire.');
  }
  if (row.status !== 'active' && row.status !== 'inactive') {
    throw new UnreachableStateError(`The link is ${row.status}.`);
  }
  const effective = inactivityOf(row, instance.defaultInactivityTimeoutMinutes).minutes;
  const minutes = effective ?? Math.max(DEFAULT_TIMEOUT_MINUTES, minutesAhead);
  const deadlineAt = clock.now() + minutesAhead * MINUTE_MS;
  const lastActivityAt = Math.min(clock.now(), deadlineAt - minutes * MINUTE_MS);
  await database.orm
    .update(links)
    .set({
      lastActivityAt,
      deadlineAt: lastActivityAt + minutes * MINUTE_MS,
      inactivityTimeoutMinutes: effective === null ? minutes : row.inactivityTimeoutMinutes,
      createdAt: Math.min(row.createdAt, lastActivityAt),
      version: row.version + 1,
    })
    .where(eq(links.id, row.id));
  const instant = new Date(lastActivityAt).toISOString();
  await database.orm
    .update(transactions)
    .set({
      createdAt: sql`least(${transactions.createdAt}, ${instant}::timestamptz)`,
      updatedAt: sql`least(${transactions.updatedAt}, ${instant}::timestamptz)`,
    })
    .where(eq(transactions.linkId, row.id));
}

function seatsToSell({ row }: LinkRecord, state: LinkStateName, sold: number | undefined): number {
  const target = state === 'sold_out' || state === 'paid' ? row.maxPayments : (sold ?? null);
  if (target === null) {
    if (state === 'sold_out' || state === 'paid')
      throw new UnreachableStateError('The link has no quota.');
    return state === 'partly_sold' ? Math.max(0, 1 - row.successfulPaymentsCount) : 0;
  }
  const seats = target - row.successfulPaymentsCount;
  if (seats < 0) throw new UnreachableStateError('More than that is sold already.');
  if (row.maxPayments !== null && target > row.maxPayments)
    throw new UnreachableStateError('The quota is lower than that.');
  if (seats > 0 && row.status !== 'active' && row.status !== 'inactive') {
    throw new UnreachableStateError(`The link is ${row.status}.`);
  }
  return seats;
}

async function applyState(
  context: SandboxContext,
  link: LinkRecord,
  state: LinkStateName,
): Promise<void> {
  const { database, clock } = context;
  const { row } = link;
  switch (state) {
    case 'partly_sold':
    case 'sold_out':
    case 'paid':
      return;
    case 'paused':
      if (row.status === 'active') await toggleLink(context, row.merchantId, row.id);
      else if (row.status !== 'inactive')
        throw new UnreachableStateError(`The link is ${row.status}.`);
      return;
    case 'expiring':
      await moveDeadline(context, link, EXPIRING_IN_MINUTES);
      return;
    case 'expired':
      await moveDeadline(context, link, -1);
      await expireLinks(context, row.instanceId);
      return;
    case 'attempted':
    case 'given_back':
      await database.orm.insert(transactions).values(
        toTransaction(row, {
          status: state === 'attempted' ? 'refused' : 'refunded',
          amount: row.amount ?? centimes(100_000),
          at: clock.now(),
          payer: null,
          gatewayMessage: state === 'attempted' ? 'Insufficient funds' : 'Approved',
        }),
      );
  }
}

/**
 * Puts an existing link into a state, with the history that makes it true.
 * @param sold how many payments the link shall have received by then
 * @returns false when no link has the slug
 * @throws UnreachableStateError
 */
export async function putLinkIntoState(
  context: SandboxContext,
  slug: string,
  state: LinkStateName,
  sold: number | undefined,
): Promise<boolean> {
  const { database } = context;
  return await database.transaction(async () => {
    const [owner] = await database.orm.select().from(slugs).where(eq(slugs.slug, slug));
    const link = owner ? await lockLink(context, owner.merchantId, owner.linkId) : null;
    if (!link) return false;
    const after = await sellLink(context, link, seatsToSell(link, state, sold));
    await applyState(context, after, state);
    return true;
  });
}
