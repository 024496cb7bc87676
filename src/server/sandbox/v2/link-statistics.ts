import { and, eq, gte, lt, sql } from 'drizzle-orm';
import type { Instant } from '../../../contract/core/instant.ts';
import { centimes, sumCentimes, toDecimal, type Centimes } from '../../../contract/core/money.ts';
import { TRANSACTION_STATUSES, type TransactionStatus } from '../../../contract/v2/transaction.ts';
import type { SandboxContext } from '../core/context.ts';
import { transactions } from '../db/schema.ts';
import {
  AGGREGATIONS,
  dayOf,
  readDateText,
  spansBetween,
  startOfDay,
  startOfSpan,
  toDateText,
  type Aggregation,
  type DayNumber,
} from './algiers-days.ts';
import type { LinkRow } from './link-record.ts';
import { Refusal } from './refusal.ts';

interface StatisticsRequest {
  readonly first: DayNumber;
  /** Included. */
  readonly last: DayNumber;
  readonly aggregation: Aggregation;
}

const RANGE_DAYS: Readonly<Record<string, number>> = {
  last_7_days: 7,
  last_30_days: 30,
  last_90_days: 90,
};
const DEFAULT_RANGE_DAYS = 30;
/** Ten years: more than any link has lived, and few enough to answer at once. */
const MAX_RANGE_DAYS = 3_660;

type Query = Readonly<Record<string, string | undefined>>;

/**
 * Reads what is asked for: a range by its name, or from one day to another, in Algeria's days.
 * @throws Refusal 422 with everything that cannot be understood
 */
export function readStatisticsRequest(query: Query, now: Instant): StatisticsRequest {
  const errors: Record<string, string[]> = {};
  const dayIn = (name: 'start_date' | 'end_date'): DayNumber | null => {
    const text = query[name];
    if (text === undefined || text === '') return null;
    const day = readDateText(text);
    if (day === null) errors[name] = [`The ${name.replace('_', ' ')} field must be a valid date.`];
    return day;
  };
  const { time_range: range = '', aggregation = '' } = query;
  if (range !== '' && !Object.hasOwn(RANGE_DAYS, range))
    errors['time_range'] = ['The selected time range is invalid.'];
  const known = AGGREGATIONS.find((name) => name === (aggregation || 'weekly'));
  if (!known) errors['aggregation'] = ['The selected aggregation is invalid.'];
  const start = dayIn('start_date');
  const last = dayIn('end_date') ?? dayOf(now);
  const first = start ?? last - (RANGE_DAYS[range] ?? DEFAULT_RANGE_DAYS) + 1;
  if (first > last)
    errors['end_date'] ??= ['The end date field must be a date after or equal to start date.'];
  else if (last - first >= MAX_RANGE_DAYS)
    errors['start_date'] ??= [`The range must not be longer than ${MAX_RANGE_DAYS} days.`];
  if (!known || Object.keys(errors).length > 0)
    throw new Refusal(422, { message: 'The given data was invalid.', errors });
  return { first, last, aggregation: known };
}

interface DayCount {
  readonly day: DayNumber;
  readonly status: TransactionStatus;
  readonly count: number;
  readonly amount: Centimes;
}

async function countDays(
  { database: { orm } }: SandboxContext,
  link: LinkRow,
  { first, last }: StatisticsRequest,
): Promise<DayCount[]> {
  const day = sql<number>`floor((extract(epoch from ${transactions.createdAt}) + 3600) / 86400)::integer`;
  const rows = await orm
    .select({
      day,
      status: transactions.status,
      count: sql<number>`count(*)::integer`,
      amount: sql<string>`sum(${transactions.amount})::text`,
    })
    .from(transactions)
    .where(
      and(
        eq(transactions.merchantId, link.merchantId),
        eq(transactions.linkId, link.id),
        gte(transactions.createdAt, startOfDay(first)),
        lt(transactions.createdAt, startOfDay(last + 1)),
      ),
    )
    .groupBy(day, transactions.status);
  return rows.map((row) => ({ ...row, amount: centimes(Number(row.amount)) }));
}

function sumCompleted(counts: readonly DayCount[]): Centimes {
  return sumCentimes(
    counts.filter(({ status }) => status === 'completed').map(({ amount }) => amount),
  );
}

/** What happened to a link over time: a row for each span of the range, empty ones included, oldest first. */
export async function readLinkStatistics(
  context: SandboxContext,
  link: LinkRow,
  request: StatisticsRequest,
) {
  const counts = await countDays(context, link, request);
  const { first, last, aggregation } = request;
  const bySpan = new Map<DayNumber, DayCount[]>();
  for (const row of counts) {
    const span = startOfSpan(row.day, aggregation);
    bySpan.set(span, [...(bySpan.get(span) ?? []), row]);
  }
  return {
    pay_link_id: link.id,
    pay_link_slug: link.slug,
    total_completed_amount: toDecimal(sumCompleted(counts)),
    time_series_data: spansBetween(first, last, aggregation).map((span) => {
      const inSpan = bySpan.get(span) ?? [];
      const countOf = (status: TransactionStatus): number =>
        inSpan.reduce((sum, row) => (row.status === status ? sum + row.count : sum), 0);
      return {
        date: toDateText(span),
        ...Object.fromEntries(TRANSACTION_STATUSES.map((status) => [status, countOf(status)])),
        completed_amount: toDecimal(sumCompleted(inSpan)),
      };
    }),
  };
}
