import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api';
import { sql } from 'drizzle-orm';
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../database/database.ts';
import { databases } from '../../database/testing/databases.ts';
import { sandboxMigrations } from './migrations.ts';
import * as schema from './schema.ts';

const snapshots = import.meta.glob<ReturnType<typeof generateDrizzleJson>>(
  './migrations/meta/*_snapshot.json',
  { eager: true, import: 'default' },
);

describe('the schema', () => {
  it('is what the newest migration leaves', async () => {
    const [, newest] =
      Object.entries(snapshots)
        .sort(([left], [right]) => left.localeCompare(right))
        .at(-1) ?? [];
    if (!newest) throw new Error('There is no snapshot');
    const current = generateDrizzleJson(schema, newest.id, ['sandbox']);
    expect(await generateMigration(newest, current)).toEqual([]);
  });
});

describe.each(databases)('the $name database', (kind) => {
  let database: Database;
  beforeAll(async () => {
    database = await kind.open([sandboxMigrations]);
  });
  afterAll(async () => {
    await database.close();
  });

  const tables = Object.values(schema).filter((value) => value instanceof PgTable);

  it.each(tables.map((table) => getTableConfig(table)))(
    'has the columns of $name',
    async ({ name, columns }) => {
      const rows = await database.orm.execute(
        sql`select column_name, is_nullable from information_schema.columns
          where table_schema = 'sandbox' and table_name = ${name}`,
      );
      const actual = rows.map((row) => [String(row['column_name']), row['is_nullable'] === 'NO']);
      const wanted = columns.map((column) => [column.name, column.notNull]);
      expect(new Map(actual as [string, boolean][])).toEqual(
        new Map(wanted as [string, boolean][]),
      );
    },
  );

  it('reads a page of the list from its index', async () => {
    const rows = await database.orm.execute(
      sql`explain select id from sandbox.links where merchant_id = 'm' and instance_id = 'i'
          order by created_at desc, id desc limit 100`,
    );
    expect(JSON.stringify(rows)).toContain('links_newest_first');
  });
});
