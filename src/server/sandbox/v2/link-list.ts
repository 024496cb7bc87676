import { Column, sql, type SQL } from 'drizzle-orm';
import type { SandboxContext } from '../core/context.ts';
import { instanceCounters, instances, links } from '../db/schema.ts';
import type { ListedLink } from './link-answer.ts';
import type { PageRequest } from '../core/page-request.ts';

/** What a row of the list is made of; UDFs and settings are not. */
const LISTED = {
  id: links.id,
  instanceId: links.instanceId,
  title: links.title,
  details: links.details,
  slug: links.slug,
  logoId: links.logoId,
  type: links.type,
  amount: links.amount,
  status: links.status,
  paymentMode: links.paymentMode,
  maxPayments: links.maxPayments,
  successfulPaymentsCount: links.successfulPaymentsCount,
  collectedAmount: links.collectedAmount,
  metadata: links.metadata,
  inactivityTimeoutMinutes: links.inactivityTimeoutMinutes,
  lastActivityAt: links.lastActivityAt,
  createdAt: links.createdAt,
  updatedAt: links.updatedAt,
};
const COLUMNS = Object.entries(LISTED);
const VALUES = sql.join(
  COLUMNS.map(([, column]) => sql`page.${sql.identifier(column.name)}`),
  sql`, `,
);

/** Up to here the rows that are passed over cost less than looking up those of the page one by one. */
const NEAR = 1_000;

interface Instance {
  readonly defaultInactivityTimeoutMinutes: number | null;
  readonly linksCount: number;
}

/** Where a page lies in the index. */
interface Stretch {
  readonly isOldestFirst: boolean;
  readonly skipped: number;
  readonly count: number;
}

/**
 * A page of an instance's links, newest first, or null when the instance is not the merchant's.
 *
 * The total is a kept counter. The first pages come with it in one question. Pages of the second half are read from the old
 * end of the index, so that the last page costs what the first does; of pages deep inside only the ids are passed over, and
 * the rows of the page alone fetched.
 */
export async function listLinks(
  context: SandboxContext,
  merchantId: string,
  instanceId: string,
  { page, perPage }: PageRequest,
): Promise<{ links: ListedLink[]; total: number } | null> {
  const start = (page - 1) * perPage;
  const newest = { isOldestFirst: false, skipped: start, count: perPage };
  const found = await readInstance(context, merchantId, instanceId, start > NEAR ? null : newest);
  if (!found) return null;
  const { instance } = found;
  const total = instance.linksCount;
  const end = Math.min(start + perPage, total);
  if (start >= end) return { links: [], total };

  let { rows } = found;
  if (start > NEAR) {
    const isNearOldEnd = start > total / 2;
    rows = await readRows(context, merchantId, instanceId, {
      isOldestFirst: isNearOldEnd,
      skipped: isNearOldEnd ? total - end : start,
      count: end - start,
    });
    if (isNearOldEnd) rows.reverse();
  }
  return { links: rows.map((row) => ({ row, instance })), total };
}

/** @param stretch of its links that are wanted with it; null: none */
async function readInstance(
  { database }: SandboxContext,
  merchantId: string,
  instanceId: string,
  stretch: Stretch | null,
): Promise<{ instance: Instance; rows: ListedLink['row'][] } | null> {
  const rows = stretch === null ? sql`null` : sql`(${rowsOf(merchantId, instanceId, stretch)})`;
  const statement = sql`
    select instance.default_inactivity_timeout_minutes as timeout, counters.links_count as count, ${rows} as rows
    from ${instances} as instance
    join ${instanceCounters} as counters
      on counters.merchant_id = instance.merchant_id and counters.instance_id = instance.id
    where instance.id = ${instanceId} and instance.merchant_id = ${merchantId}`;
  const name = stretch === null ? 'links-list-instance' : 'links-list-first';
  const [found] = (await database.prepared(name, statement)) as [
    { timeout: number | null; count: number | string; rows: string | null }?,
  ];
  if (!found) return null;
  return {
    instance: {
      defaultInactivityTimeoutMinutes: found.timeout,
      linksCount: Number(found.count),
    },
    rows: toRows(found.rows),
  };
}

async function readRows(
  { database }: SandboxContext,
  merchantId: string,
  instanceId: string,
  stretch: Stretch,
): Promise<ListedLink['row'][]> {
  const { isOldestFirst, skipped } = stretch;
  const name = `links-list-${isOldestFirst ? 'oldest' : 'newest'}${skipped > NEAR ? '-deep' : ''}`;
  const [answer] = (await database.prepared(name, rowsOf(merchantId, instanceId, stretch))) as [
    { rows: string | null }?,
  ];
  return toRows(answer?.rows ?? null);
}

/**
 * The rows of a page as one text: taken apart into their values by the database's driver, they would be half of what
 * answering costs.
 */
function rowsOf(
  merchantId: string,
  instanceId: string,
  { isOldestFirst, skipped, count }: Stretch,
): SQL {
  const along = isOldestFirst ? sql`created_at, id` : sql`created_at desc, id desc`;
  const own = sql`
    from ${links} where merchant_id = ${merchantId} and instance_id = ${instanceId}
    order by ${along} limit ${count} offset ${skipped}`;
  const rows =
    skipped > NEAR
      ? sql`select * from ${links} where id in (select id ${own}) order by ${along}`
      : sql`select * ${own}`;
  return sql`select json_agg(json_build_array(${VALUES}))::text as rows from (${rows}) as page`;
}

function toRows(text: string | null): ListedLink['row'][] {
  return (JSON.parse(text ?? '[]') as unknown[][]).map(toRow);
}

/** Most columns are kept as they are used: only the others are called for each value. */
const READERS = COLUMNS.map(([name, column]) => ({
  name,
  read:
    column.mapFromDriverValue === Column.prototype.mapFromDriverValue
      ? null
      : (value: unknown) => column.mapFromDriverValue(value),
}));

function toRow(values: readonly unknown[]): ListedLink['row'] {
  const row: Record<string, unknown> = {};
  for (const [index, { name, read }] of READERS.entries()) {
    const value = values[index] ?? null;
    row[name] = value === null || read === null ? value : read(value);
  }
  return row as unknown as ListedLink['row'];
}
