import { randomUUID } from 'node:crypto';
import { and, asc, count, desc, eq, ilike } from 'drizzle-orm';
import { toApiInstant, type Instant } from '../../../contract/core/instant.ts';
import {
  ACCEPTANCE_STATUSES,
  INSTANCE_STATUSES,
  type AcceptanceStatus,
  type InstanceStatus,
} from '../../../contract/ext/instance.ts';
import type { SandboxContext } from '../core/context.ts';
import { extInstances } from '../db/schema.ts';
import { containing, readSearch } from './containing.ts';
import { logoUrl } from './link-answer.ts';
import type { PageRequest } from '../core/page-request.ts';

export type InstanceRow = typeof extInstances.$inferSelect;

export interface NewInstance {
  readonly id?: string;
  readonly merchantId: string;
  readonly title: string;
  readonly logoId?: string | null;
  readonly status?: InstanceStatus | undefined;
  readonly acceptanceStatus?: AcceptanceStatus | undefined;
  readonly acceptanceReason?: string | null | undefined;
  readonly createdAt: Instant;
}

/** Makes an instance. The API has no call for it: the vendor opens instances. */
export async function createInstance(
  { database }: SandboxContext,
  instance: NewInstance,
): Promise<InstanceRow> {
  const {
    id = randomUUID(),
    status = 'active',
    acceptanceStatus = 'ready',
    acceptanceReason = null,
    logoId = null,
  } = instance;
  const [row] = await database.orm
    .insert(extInstances)
    .values({
      ...instance,
      id,
      status,
      acceptanceStatus,
      acceptanceReason,
      logoId,
      updatedAt: instance.createdAt,
    })
    .returning();
  if (!row) throw new Error('An insert without a row');
  return row;
}

/** A merchant's instance; null when there is none, or when it is someone else's. */
export async function findInstance(
  { database }: SandboxContext,
  merchantId: string,
  id: string,
): Promise<InstanceRow | null> {
  const [row] = await database.orm
    .select()
    .from(extInstances)
    .where(and(eq(extInstances.id, id), eq(extInstances.merchantId, merchantId)));
  return row ?? null;
}

/** A page of a merchant's instances. `status` is either of the two. */
export async function listInstances(
  { database: { orm } }: SandboxContext,
  merchantId: string,
  query: Readonly<Record<string, string>>,
  { page, perPage }: PageRequest,
): Promise<{ rows: InstanceRow[]; total: number }> {
  const { status: wanted = '' } = query;
  const status = INSTANCE_STATUSES.find((known) => known === wanted);
  const acceptance = ACCEPTANCE_STATUSES.find((known) => known === wanted);
  if (wanted !== '' && !status && !acceptance) return { rows: [], total: 0 };
  const search = readSearch(query['search']);
  const isWanted = and(
    eq(extInstances.merchantId, merchantId),
    status ? eq(extInstances.status, status) : undefined,
    acceptance ? eq(extInstances.acceptanceStatus, acceptance) : undefined,
    search === null ? undefined : ilike(extInstances.title, containing(search)),
  );
  const direction = query['sort_dir'] === 'asc' ? asc : desc;
  const column = query['sort_by'] === 'title' ? extInstances.title : extInstances.createdAt;
  const [total] = await orm.select({ count: count() }).from(extInstances).where(isWanted);
  const rows = await orm
    .select()
    .from(extInstances)
    .where(isWanted)
    .orderBy(direction(column), direction(extInstances.id))
    .limit(perPage)
    .offset((page - 1) * perPage);
  return { rows, total: total?.count ?? 0 };
}

/** An instance as every answer shows it. */
export function toInstanceAnswer(row: InstanceRow, publicUrl: string) {
  return {
    id: row.id,
    title: row.title,
    logo: logoUrl(publicUrl, row.logoId),
    status: row.status,
    acceptance_status: row.acceptanceStatus,
    acceptance_reason: row.acceptanceReason,
    created_at: toApiInstant(row.createdAt),
    updated_at: toApiInstant(row.updatedAt),
  };
}
