import { and, count, desc, eq, inArray, type SQL } from 'drizzle-orm';
import { TRANSACTION_STATUSES } from '../../../contract/v2/transaction.ts';
import type { SandboxContext } from '../core/context.ts';
import { links, transactions } from '../db/schema.ts';
import type { TransactionRow } from '../payments/transaction-record.ts';
import type { PageRequest } from '../core/page-request.ts';

export interface ListedTransaction {
  readonly row: TransactionRow;
  readonly linkTitle: string;
}

/** The statuses that a filter names (`refused` or `refused,refunded`), or null for all; words that are none are nobody's. */
export function readStatusFilter(
  text: string | undefined,
): readonly TransactionRow['status'][] | null {
  if (text === undefined || text === '') return null;
  const wanted = new Set(text.split(','));
  return TRANSACTION_STATUSES.filter((status) => wanted.has(status));
}

/** The transactions that a merchant's filter means. */
export function isWanted(
  merchantId: string,
  filter: {
    readonly linkId?: string;
    readonly statuses: readonly TransactionRow['status'][] | null;
  },
): SQL | undefined {
  return and(
    eq(transactions.merchantId, merchantId),
    filter.linkId === undefined ? undefined : eq(transactions.linkId, filter.linkId),
    filter.statuses === null ? undefined : inArray(transactions.status, [...filter.statuses]),
  );
}

/** A page of a merchant's transactions, newest first. */
export async function listTransactions(
  { database: { orm } }: SandboxContext,
  wanted: SQL | undefined,
  { page, perPage }: PageRequest,
): Promise<{ rows: ListedTransaction[]; total: number }> {
  const [total] = await orm.select({ count: count() }).from(transactions).where(wanted);
  const rows = await orm
    .select({ row: transactions, linkTitle: links.title })
    .from(transactions)
    .innerJoin(links, eq(links.id, transactions.linkId))
    .where(wanted)
    .orderBy(desc(transactions.createdAt), desc(transactions.id))
    .limit(perPage)
    .offset((page - 1) * perPage);
  return { rows, total: total?.count ?? 0 };
}
