import { and, asc, eq, gt, isNotNull, isNull, sql } from 'drizzle-orm';
import { MINUTE_MS } from '../../../contract/core/instant.ts';
import { toDecimal, type Centimes } from '../../../contract/core/money.ts';
import { collectedOf } from '../core/counters.ts';
import { extLinks, instanceCounters, links, transactions } from '../db/schema.ts';
import type { Acknowledgement } from '../satim/satim-answers.ts';
import { ATTEMPT_MS } from './check-schedule.ts';
import { forEachAtOnce } from './for-each-at-once.ts';
import type { PaymentsContext } from './payments-context.ts';
import type { TransactionRow } from './transaction-record.ts';

export type BreakKind =
  /** A link's count or sum is not that of its completed transactions, or it is closed below its quota or open at it. */
  | 'link'
  /** An instance's sum is not that of its completed transactions. */
  | 'instance'
  /** Counted, but the bank does not have all of its money for us. */
  | 'counted-not-held'
  /** Not counted, and the bank still has money for it. */
  | 'held-not-counted'
  /** Counted without ever having been at the bank. */
  | 'never-at-the-bank'
  /** The bank gave no answer that could be read. */
  | 'unclear';

export interface Break {
  readonly kind: BreakKind;
  /** The link, instance or order number that it is about. */
  readonly subject: string;
  readonly detail: string;
}

export interface BreakReport {
  readonly links: number;
  readonly transactions: number;
  readonly breaks: readonly Break[];
}

const PAGE = 500;
/** A payment that is still being settled is none of ours yet. */
const SETTLING_MS = ATTEMPT_MS + 5 * MINUTE_MS;

interface LinkSums extends Record<string, unknown> {
  readonly id: string;
  readonly status: string;
  readonly quota: number | null;
  readonly counted: number;
  readonly collected: string;
  readonly completed: number;
  readonly sum: string;
}

async function findLinkBreaks({ database: { orm } }: PaymentsContext): Promise<Break[]> {
  const rows = (await orm.execute(sql`
    select link.id, link.status, link.max_payments as quota, link.successful_payments_count as counted,
      link.collected_amount::text as collected, coalesce(paid.count, 0)::integer as completed,
      coalesce(paid.sum, 0)::text as sum
    from ${links} as link
    left join (
      select link_id, count(*) as count, sum(amount) as sum from ${transactions}
      where status = 'completed' group by link_id
    ) as paid on paid.link_id = link.id
    where link.successful_payments_count <> coalesce(paid.count, 0)
      or link.collected_amount <> coalesce(paid.sum, 0)
      or link.successful_payments_count > link.max_payments
      or (link.status = 'closed') <> coalesce(link.max_payments = link.successful_payments_count, false)`)) as LinkSums[];
  return rows.map(({ id, status, quota, counted, collected, completed, sum }) => ({
    kind: 'link',
    subject: id,
    detail: `${status}, quota ${quota ?? 'none'}: counts ${counted} and ${collected} centimes, has ${completed} and ${sum}`,
  }));
}

async function findExtLinkBreaks({ database: { orm } }: PaymentsContext): Promise<Break[]> {
  const rows = (await orm.execute(sql`
    select link.id, link.status, link.usage_mode as mode, link.paid_count as counted,
      link.total_collected::text as collected, coalesce(paid.count, 0)::integer as completed,
      coalesce(paid.sum, 0)::text as sum
    from ${extLinks} as link
    left join (
      select link_id, count(*) as count, sum(amount) as sum from ${transactions}
      where status = 'completed' and generation = 'ext' group by link_id
    ) as paid on paid.link_id = link.id
    where link.paid_count <> coalesce(paid.count, 0)
      or link.total_collected <> coalesce(paid.sum, 0)`)) as (LinkSums & {
    readonly mode: string;
  })[];
  return rows.map(({ id, status, mode, counted, collected, completed, sum }) => ({
    kind: 'link',
    subject: id,
    detail: `${status}, ${mode}: counts ${counted} and ${collected} centimes, has ${completed} and ${sum}`,
  }));
}

async function findInstanceBreaks({ database: { orm } }: PaymentsContext): Promise<Break[]> {
  const collected = collectedOf(sql`counters`);
  const rows = (await orm.execute(sql`
    select counters.instance_id as id, ${collected}::text as collected, coalesce(paid.sum, 0)::text as sum
    from ${instanceCounters} as counters
    left join (
      select instance_id, sum(amount) as sum from ${transactions} where status = 'completed' group by instance_id
    ) as paid on paid.instance_id = counters.instance_id
    where ${collected} <> coalesce(paid.sum, 0)`)) as {
    id: string;
    collected: string;
    sum: string;
  }[];
  return rows.map(({ id, collected: said, sum }) => ({
    kind: 'instance',
    subject: id,
    detail: `says ${said} centimes, has ${sum}`,
  }));
}

/** Centimes that the bank holds for us by its answer; null when it gave none that could be read. */
function heldBy(answer: Acknowledgement, row: TransactionRow): Centimes | 0 | null {
  switch (answer.kind) {
    case 'paid':
      return row.amount;
    case 'givenBack':
      return answer.remaining;
    case 'unclear':
      return null;
    case 'unpaid':
    case 'declined':
    case 'unknownOrder':
      return 0;
  }
}

async function compareWithBank(
  context: PaymentsContext,
  row: TransactionRow & { readonly orderId: string },
): Promise<Break | null> {
  const { orderId, orderNumber, amount, language, status } = row;
  const answer = await context.satim.acknowledge(orderId, { orderNumber, amount }, language);
  const held = heldBy(answer, row);
  const tell = (kind: BreakKind, detail: string): Break => ({ kind, subject: orderNumber, detail });
  if (held === null)
    return tell('unclear', answer.kind === 'unclear' ? answer.why : 'the bank gave no answer');
  const money = toDecimal((held || 0) as Centimes);
  if (status === 'completed') {
    return held === amount
      ? null
      : tell('counted-not-held', `the bank has ${money} of ${toDecimal(amount)}: ${answer.kind}`);
  }
  const isSettling =
    (status === 'pending' || status === 'processing') &&
    context.clock.now() < row.createdAt + SETTLING_MS;
  return held === 0 || isSettling
    ? null
    : tell('held-not-counted', `${status}, and the bank has ${money}`);
}

/** Asks the bank about every payment that it has ever had from us. */
async function findBankBreaks(
  context: PaymentsContext,
  since: number,
): Promise<{ breaks: Break[]; compared: number }> {
  const { orm } = context.database;
  const breaks: Break[] = [];
  let compared = 0;
  let last = '';
  for (;;) {
    const rows = await orm
      .select()
      .from(transactions)
      .where(
        and(
          gt(transactions.id, last),
          eq(transactions.isArranged, false),
          isNotNull(transactions.orderId),
          gt(transactions.createdAt, since),
        ),
      )
      .orderBy(asc(transactions.id))
      .limit(PAGE);
    await forEachAtOnce(rows, async (row) => {
      if (row.orderId === null) return;
      const found = await compareWithBank(context, { ...row, orderId: row.orderId });
      if (found) breaks.push(found);
    });
    compared += rows.length;
    if (rows.length < PAGE) return { breaks, compared };
    last = rows.at(-1)?.id ?? last;
  }
}

async function findUnregistered({ database: { orm } }: PaymentsContext): Promise<Break[]> {
  const rows = await orm
    .select({ orderNumber: transactions.orderNumber, amount: transactions.amount })
    .from(transactions)
    .where(
      and(
        eq(transactions.status, 'completed'),
        eq(transactions.isArranged, false),
        isNull(transactions.orderId),
      ),
    );
  return rows.map(({ orderNumber, amount }) => ({
    kind: 'never-at-the-bank',
    subject: orderNumber,
    detail: `counted ${toDecimal(amount)}`,
  }));
}

/**
 * Compares links, transactions and the bank, and changes nothing: what each should say of the same money. Payments that
 * test hooks and the demo shop made up are left out where the bank is concerned, which has never heard of them.
 * @param since only payments that began after it are held against the bank
 */
export async function findBreaks(context: PaymentsContext, since = 0): Promise<BreakReport> {
  const { orm } = context.database;
  const counted = await orm.execute(
    sql`select (select count(*) from ${links})::integer + (select count(*) from ${extLinks})::integer as count`,
  );
  const bank = await findBankBreaks(context, since);
  const breaks = [
    ...(await findLinkBreaks(context)),
    ...(await findExtLinkBreaks(context)),
    ...(await findInstanceBreaks(context)),
    ...(await findUnregistered(context)),
    ...bank.breaks,
  ];
  const [total] = counted as { count: number }[];
  return { links: total?.count ?? 0, transactions: bank.compared, breaks };
}
