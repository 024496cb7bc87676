import { randomUUID } from 'node:crypto';
import { and, asc, count, desc, eq, ilike, or } from 'drizzle-orm';
import type { FormField } from '../../../contract/core/form-field.ts';
import { toApiInstant, type Instant } from '../../../contract/core/instant.ts';
import { FORM_STATUSES, type FormStatus } from '../../../contract/ext/form.ts';
import type { SandboxContext } from '../core/context.ts';
import { extForms } from '../db/schema.ts';
import { containing, readSearch } from './containing.ts';
import type { PageRequest } from '../core/page-request.ts';

export type FormRow = typeof extForms.$inferSelect;

export interface NewForm {
  readonly id?: string;
  readonly merchantId: string;
  readonly name: string;
  readonly description?: string;
  readonly status?: FormStatus;
  readonly fields?: readonly FormField[];
  readonly createdAt: Instant;
}

/** Makes a form. Forms are only read here: they are made on the vendor's own pages. */
export async function createForm({ database }: SandboxContext, form: NewForm): Promise<FormRow> {
  const { id = randomUUID(), description = '', status = 'published', fields = [] } = form;
  const [row] = await database.orm
    .insert(extForms)
    .values({ ...form, id, description, status, fields, updatedAt: form.createdAt })
    .returning();
  if (!row) throw new Error('An insert without a row');
  return row;
}

/** A merchant's form; null when there is none, or when it is someone else's. */
export async function findForm(
  { database }: SandboxContext,
  merchantId: string,
  id: string,
): Promise<FormRow | null> {
  const [row] = await database.orm
    .select()
    .from(extForms)
    .where(and(eq(extForms.id, id), eq(extForms.merchantId, merchantId)));
  return row ?? null;
}

/** A page of a merchant's forms. */
export async function listForms(
  { database: { orm } }: SandboxContext,
  merchantId: string,
  query: Readonly<Record<string, string>>,
  { page, perPage }: PageRequest,
): Promise<{ rows: FormRow[]; total: number }> {
  const { status: wanted = '' } = query;
  const status = FORM_STATUSES.find((known) => known === wanted);
  if (wanted !== '' && !status) return { rows: [], total: 0 };
  const search = readSearch(query['search']);
  const isWanted = and(
    eq(extForms.merchantId, merchantId),
    status ? eq(extForms.status, status) : undefined,
    search === null
      ? undefined
      : or(
          ilike(extForms.name, containing(search)),
          ilike(extForms.description, containing(search)),
        ),
  );
  const direction = query['sort_dir'] === 'asc' ? asc : desc;
  const column = query['sort_by'] === 'name' ? extForms.name : extForms.createdAt;
  const [total] = await orm.select({ count: count() }).from(extForms).where(isWanted);
  const rows = await orm
    .select()
    .from(extForms)
    .where(isWanted)
    .orderBy(direction(column), direction(extForms.id))
    .limit(perPage)
    .offset((page - 1) * perPage);
  return { rows, total: total?.count ?? 0 };
}

/** A form as every answer shows it. */
export function toFormAnswer(row: FormRow) {
  return {
    id: row.id,
    name: row.name,
    description: row.description,
    status: row.status,
    fields: row.fields,
    created_at: toApiInstant(row.createdAt),
    updated_at: toApiInstant(row.updatedAt),
  };
}
