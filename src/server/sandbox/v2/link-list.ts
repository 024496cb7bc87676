import { Column, sql, type SQL } from 'drizzle-orm';
import { MAX_PER_PAGE } from '../../../contract/v2/paginator.ts';
import { namedStatement } from '../../database/named-statement.ts';
import type { SandboxContext } from '../core/context.ts';
import type { PageRequest } from '../core/page-request.ts';
import { instanceCounters, instances, links } from '../db/schema.ts';
import type { ListedLink } from './link-answer.ts';

type Row = ListedLink['row'];

/** What a row of the list is made of; UDFs and settings are not. */
const LISTED: Readonly<Record<keyof Row, Column>> = {
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

/** How the values of a column get into the text of a page, and out of it: null where they are used as they are. */
const COLUMNS = Object.entries(LISTED).map(([name, column]) => {
  const value = sql`page.${sql.identifier(column.name)}`;
  // In milliseconds: to write a date as text and to read it again takes longer than the rest of the row.
  if (column.getSQLType().startsWith('timestamp'))
    return { name, write: sql`round(date_part('epoch', ${value}) * 1000)`, read: null };
  const isPlain = column.mapFromDriverValue === Column.prototype.mapFromDriverValue;
  const read = isPlain ? null : (stored: unknown) => column.mapFromDriverValue(stored);
  return { name, write: value, read };
});
const VALUES = sql.join(
  COLUMNS.map(({ write }) => sql`json_agg(${write})`),
  sql`, `,
);

/**
 * The rows of a page as one text, column by column: taken apart into their values by the database's driver they would be
 * half of what answering costs, and row by row the database would look up the type of each value anew.
 */
const asText = (rows: SQL): SQL =>
  sql`select json_build_array(${VALUES})::text as rows from (${rows}) as page`;

function toRows(text: string | null): Row[] {
  const columns = JSON.parse(text ?? '[]') as (unknown[] | null)[];
  const rows = (columns[0] ?? []).map((): Record<string, unknown> => ({}));
  for (const [index, { name, read }] of COLUMNS.entries()) {
    const values = columns[index] ?? [];
    for (const [place, row] of rows.entries()) {
      const value = values[place] ?? null;
      row[name] = value === null || read === null ? value : read(value);
    }
  }
  return rows as unknown as Row[];
}

interface Own {
  readonly merchantId: SQL;
  readonly instanceId: SQL;
}

const ownLinks = ({ merchantId, instanceId }: Own, order: SQL): SQL =>
  sql`from ${links} where merchant_id = ${merchantId} and instance_id = ${instanceId} order by ${order}`;

const instanceWith = (rows: SQL, { merchantId, instanceId }: Own): SQL => sql`
  select instance.default_inactivity_timeout_minutes as timeout, counters.links_count as count, ${rows} as rows
  from ${instances} as instance
  join ${instanceCounters} as counters
    on counters.merchant_id = instance.merchant_id and counters.instance_id = instance.id
  where instance.id = ${instanceId} and instance.merchant_id = ${merchantId}`;

const NEWEST_FIRST = sql`created_at desc, id desc`;
const OLDEST_FIRST = sql`created_at, id`;

const INSTANCE = namedStatement('links-list-instance', ['merchantId', 'instanceId'], (own) =>
  instanceWith(sql`null`, own),
);

const FIRST_PAGE = namedStatement(
  'links-list-first',
  ['merchantId', 'instanceId', 'count'],
  ({ count, ...own }) => {
    // Told how many rows there are at the most, a server plans once; of a count alone it fears too many, and plans each time.
    const most = sql`select * ${ownLinks(own, NEWEST_FIRST)} limit ${sql.raw(String(MAX_PER_PAGE))}`;
    return instanceWith(sql`(${asText(sql`select * from (${most}) as most limit ${count}`)})`, own);
  },
);

const STRETCH = ['merchantId', 'instanceId', 'skipped', 'count'] as const;

const NEAR_PAGE = namedStatement('links-list-near', STRETCH, ({ skipped, count, ...own }) => {
  const rows = sql`select * ${ownLinks(own, NEWEST_FIRST)} limit ${count} offset ${skipped}`;
  return instanceWith(sql`(${asText(rows)})`, own);
});

const LAST_PAGES = namedStatement('links-list-last', STRETCH, ({ skipped, count, ...own }) =>
  asText(sql`select * ${ownLinks(own, OLDEST_FIRST)} limit ${count} offset ${skipped}`),
);

/** Deep inside only the ids are passed over, and the rows of the page alone fetched. */
const deepPage = (name: string, order: SQL) =>
  namedStatement(name, STRETCH, ({ skipped, count, ...own }) => {
    const ids = sql`select id ${ownLinks(own, order)} limit ${count} offset ${skipped}`;
    return asText(sql`select * from ${links} where id in (${ids}) order by ${order}`);
  });
const DEEP_FROM_NEWEST = deepPage('links-list-deep-newest', NEWEST_FIRST);
const DEEP_FROM_OLDEST = deepPage('links-list-deep-oldest', OLDEST_FIRST);

/** Up to here the rows that are passed over cost less than looking up those of the page one by one. */
const NEAR = 1_000;

/**
 * A page of an instance's links, newest first, or null when the instance is not the merchant's.
 *
 * The total is a kept counter. The first pages come with it in one question. Pages of the second half are read from the old
 * end of the index, so that the last page costs what the first does.
 */
export async function listLinks(
  { database }: SandboxContext,
  merchantId: string,
  instanceId: string,
  { page, perPage }: PageRequest,
): Promise<{ links: ListedLink[]; total: number } | null> {
  const start = (page - 1) * perPage;
  const wanted = { merchantId, instanceId, skipped: start, count: perPage };
  const first = start === 0 ? FIRST_PAGE : start <= NEAR ? NEAR_PAGE : INSTANCE;
  const [found] = (await database.prepared(first, wanted)) as [
    { timeout: number | null; count: number | string; rows: string | null }?,
  ];
  if (!found) return null;
  const total = Number(found.count);
  const instance = { defaultInactivityTimeoutMinutes: found.timeout };
  const toLinks = (rows: Row[]): ListedLink[] => rows.map((row) => ({ row, instance }));
  if (start >= total) return { links: [], total };
  if (start <= NEAR) return { links: toLinks(toRows(found.rows)), total };

  const end = Math.min(start + perPage, total);
  const isNearOldEnd = start > total / 2;
  const skipped = isNearOldEnd ? total - end : start;
  const far = !isNearOldEnd ? DEEP_FROM_NEWEST : skipped > NEAR ? DEEP_FROM_OLDEST : LAST_PAGES;
  const [answer] = (await database.prepared(far, { ...wanted, skipped, count: end - start })) as [
    { rows: string | null }?,
  ];
  const rows = toRows(answer?.rows ?? null);
  return { links: toLinks(isNearOldEnd ? rows.reverse() : rows), total };
}
