import { and, desc, sql, type SQL } from 'drizzle-orm';
import { toDecimal } from '../../../contract/core/money.ts';
import type { SandboxContext } from '../core/context.ts';
import { transactions } from '../db/schema.ts';
import type { TransactionRow } from '../payments/transaction-record.ts';
import { toCsvLine } from './csv-line.ts';

const ROWS_AT_ONCE = 500;
/** Spreadsheets take a file for UTF-8 by it. */
const BYTE_ORDER_MARK = '\uFEFF';

const ALGIERS_OFFSET_MS = 3_600_000;
/** A date and time as a spreadsheet reads it, in Algeria's time, which is an hour ahead all year. */
function toSheetTime(instant: number): string {
  return new Date(instant + ALGIERS_OFFSET_MS).toISOString().slice(0, 19).replace('T', ' ');
}

const COLUMNS: readonly (readonly [string, (row: TransactionRow) => string | null])[] = [
  ['Order number', (row) => row.orderNumber],
  ['Status', (row) => row.status],
  ['Amount (DZD)', (row) => toDecimal(row.amount)],
  ['Name', (row) => row.name],
  ['Email', (row) => row.email],
  ['Phone number', (row) => row.phoneNumber],
  ['Approval code', (row) => row.approvalCode],
  ['Message', (row) => row.gatewayMessage],
  ['Reason given back', (row) => row.givenBackReason],
  ['Bank order', (row) => row.orderId],
  ['Created (Algiers)', (row) => toSheetTime(row.createdAt)],
  ['Updated (Algiers)', (row) => toSheetTime(row.updatedAt)],
];

/**
 * Transactions as CSV, newest first, in pieces: whoever reads slowly is waited for, and however many there are, only one
 * piece is in memory.
 */
export async function* exportTransactions(
  { database: { orm } }: SandboxContext,
  wanted: SQL | undefined,
): AsyncGenerator<string, void, undefined> {
  yield BYTE_ORDER_MARK + toCsvLine(COLUMNS.map(([name]) => name));
  let last: TransactionRow | undefined;
  do {
    const isOlder = last
      ? sql`(${transactions.createdAt}, ${transactions.id}) < (${new Date(last.createdAt).toISOString()}::timestamptz, ${last.id})`
      : undefined;
    const rows = await orm
      .select()
      .from(transactions)
      .where(and(wanted, isOlder))
      .orderBy(desc(transactions.createdAt), desc(transactions.id))
      .limit(ROWS_AT_ONCE);
    if (rows.length > 0)
      yield rows.map((row) => toCsvLine(COLUMNS.map(([, read]) => read(row)))).join('');
    last = rows.length === ROWS_AT_ONCE ? rows.at(-1) : undefined;
  } while (last);
}
