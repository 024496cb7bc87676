import { and, asc, count, desc, eq, ilike, or, sql, type SQL } from 'drizzle-orm';
import { LINK_SORTS, type LinkSort } from '../../../contract/ext/endpoints.ts';
import { LINK_STATUSES, USAGE_MODES } from '../../../contract/ext/link.ts';
import type { SandboxContext } from '../core/context.ts';
import { extLinks } from '../db/schema.ts';
import { containing, readSearch } from './containing.ts';
import type { LinkRow } from './link-record.ts';
import type { PageRequest } from '../core/page-request.ts';

/** What links are sorted by; a title without regard to its case. */
const SORTED_BY: Readonly<Record<LinkSort, SQL>> = {
  created_at: sql`${extLinks.createdAt}`,
  title: sql`lower(${extLinks.title})`,
  amount: sql`${extLinks.amount}`,
  paid_count: sql`${extLinks.paidCount}`,
  total_collected: sql`${extLinks.totalCollected}`,
};

/** One of the known words, null for no filter, or undefined for a word that no link has. */
function readWord<T extends string>(known: readonly T[], word = ''): T | null | undefined {
  return word === '' ? null : known.find((one) => one === word);
}

/**
 * A page of a merchant's links: filtered, searched and sorted by the database. A status is that of now, whether or not the
 * sweep has been round; what has no amount comes last.
 */
export async function listLinks(
  { database: { orm }, clock }: SandboxContext,
  merchantId: string,
  query: Readonly<Record<string, string>>,
  { page, perPage }: PageRequest,
): Promise<{ rows: LinkRow[]; total: number }> {
  const status = readWord(LINK_STATUSES, query['status']);
  const mode = readWord(USAGE_MODES, query['usage_mode']);
  const instanceId = query['payment_instance_id'] ?? '';
  if (status === undefined || mode === undefined || instanceId.includes('\0'))
    return { rows: [], total: 0 };
  const now = sql`${new Date(clock.now()).toISOString()}::timestamptz`;
  const current = sql`case when ${extLinks.closesAt} <= ${now} then 'expired' else ${extLinks.status} end`;
  const search = readSearch(query['search']);
  const isWanted = and(
    eq(extLinks.merchantId, merchantId),
    instanceId === '' ? undefined : eq(extLinks.instanceId, instanceId),
    status === null ? undefined : sql`${current} = ${status}`,
    mode === null ? undefined : eq(extLinks.usageMode, mode),
    search === null
      ? undefined
      : or(
          ilike(extLinks.title, containing(search)),
          ilike(extLinks.description, containing(search)),
          ilike(extLinks.slug, containing(search)),
        ),
  );
  const sort = LINK_SORTS.find((known) => known === query['sort_by']) ?? 'created_at';
  const isAscending = query['sort_dir'] === 'asc';
  const [total] = await orm.select({ count: count() }).from(extLinks).where(isWanted);
  const rows = await orm
    .select()
    .from(extLinks)
    .where(isWanted)
    .orderBy(
      isAscending
        ? sql`${SORTED_BY[sort]} asc nulls last`
        : sql`${SORTED_BY[sort]} desc nulls last`,
      isAscending ? asc(extLinks.id) : desc(extLinks.id),
    )
    .limit(perPage)
    .offset((page - 1) * perPage);
  return { rows, total: total?.count ?? 0 };
}
