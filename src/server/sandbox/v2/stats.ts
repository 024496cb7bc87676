import { and, count, eq, sum } from 'drizzle-orm';
import { centimes, toDecimal } from '../../../contract/core/money.ts';
import type { SandboxContext } from '../core/context.ts';
import { instances, transactions } from '../db/schema.ts';

/** Completed transactions of all instances of a merchant. */
export async function readStats({ database: { orm } }: SandboxContext, merchantId: string) {
  const [completed] = await orm
    .select({ count: count(), amount: sum(transactions.amount) })
    .from(transactions)
    .where(and(eq(transactions.merchantId, merchantId), eq(transactions.status, 'completed')));
  const [owned] = await orm
    .select({ count: count() })
    .from(instances)
    .where(eq(instances.merchantId, merchantId));
  return {
    transaction_count: completed?.count ?? 0,
    total_amount: toDecimal(centimes(Number(completed?.amount ?? 0))),
    mytpe_pay_count: owned?.count ?? 0,
  };
}
