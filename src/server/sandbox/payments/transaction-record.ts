import { eq } from 'drizzle-orm';
import type { SandboxContext } from '../core/context.ts';
import { transactions } from '../db/schema.ts';

export type TransactionRow = typeof transactions.$inferSelect;

export async function findTransaction(
  { database }: SandboxContext,
  id: string,
): Promise<TransactionRow | null> {
  const [row] = await database.orm.select().from(transactions).where(eq(transactions.id, id));
  return row ?? null;
}

/** By the number that payer, merchant and bank know it by. */
export async function findByOrderNumber(
  { database }: SandboxContext,
  orderNumber: string,
): Promise<TransactionRow | null> {
  // Whatever somebody sends us is looked up only if it can be one.
  if (!/^[A-Za-z0-9]{1,10}$/.test(orderNumber)) return null;
  const [row] = await database.orm
    .select()
    .from(transactions)
    .where(eq(transactions.orderNumber, orderNumber));
  return row ?? null;
}
