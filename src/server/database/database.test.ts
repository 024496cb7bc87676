import { setTimeout as delay } from 'node:timers/promises';
import { eq, sql } from 'drizzle-orm';
import { integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { centimes } from '../../contract/core/money.ts';
import { bytes, instant, money } from './columns.ts';
import type { Database } from './database.ts';
import { isSerializationFailure } from './database-fault.ts';
import { migrate, MigrationChangedError } from './migrations.ts';
import { namedStatement } from './named-statement.ts';
import { databases } from './testing/databases.ts';

const boxes = pgTable('boxes', {
  id: text().primaryKey(),
  count: integer().notNull(),
  price: money(),
  madeAt: instant('made_at'),
  picture: bytes(),
  extra: jsonb().$type<Record<string, string>>(),
});

const sets = [
  {
    name: 'boxes',
    files: {
      './migrations/0001-fields.sql':
        'alter table boxes add price bigint, add made_at timestamptz(3), add picture bytea, add extra jsonb;',
      './migrations/0000-boxes.sql':
        'create table boxes (id text primary key, count integer not null);',
    },
  },
];

describe.each(databases)('the $name database', (kind) => {
  let database: Database;

  beforeAll(async () => {
    database = await kind.open(sets);
  });
  afterAll(async () => {
    await database.close();
  });
  beforeEach(async () => {
    await database.orm.delete(boxes);
  });

  async function countOf(id: string): Promise<number | undefined> {
    const [box] = await database.orm.select().from(boxes).where(eq(boxes.id, id));
    return box?.count;
  }

  it('gives back what was put in, of every kind of column', async () => {
    const box = {
      id: 'é"ع',
      count: 3,
      price: centimes(9_007_199_254_740_991),
      madeAt: Date.parse('2026-01-17T07:43:30.123Z'),
      picture: new Uint8Array([0, 255, 1]),
      extra: { order_id: '"quoted"', __proto: 'x' },
    };
    await database.orm.insert(boxes).values(box);
    const [row] = await database.orm.select().from(boxes);
    expect({ ...row, picture: [...(row?.picture ?? [])] }).toEqual({
      ...box,
      picture: [0, 255, 1],
    });
  });

  it('applies the migrations in order, once', async () => {
    await migrate(database, sets);
    const rows = await database.orm.execute(
      sql`select file_name from applied_migrations order by applied_at, file_name`,
    );
    expect(rows.map(({ file_name }) => file_name)).toEqual(['0000-boxes.sql', '0001-fields.sql']);
  });

  it('refuses a migration that was changed after it was applied', async () => {
    const changed = [
      { name: 'boxes', files: { '0000-boxes.sql': 'create table other (id text);' } },
    ];
    await expect(migrate(database, changed)).rejects.toThrow(MigrationChangedError);
  });

  it('leaves nothing of a migration that fails', async () => {
    const broken = [
      { name: 'good', files: { '0.sql': 'create table half (id text);' } },
      { name: 'bad', files: { '0.sql': 'create tabel oops;' } },
    ];
    await expect(migrate(database, broken)).rejects.toThrow();
    const rows = await database.orm.execute(sql`select to_regclass('half') as half`);
    expect(rows[0]?.['half']).toBeNull();
  });

  it('runs a statement by its name, within a transaction and without', async () => {
    const addBox = namedStatement(
      'add-box',
      ['count', 'id'],
      ({ id, count }) =>
        sql`insert into boxes (id, count) values (${id}, ${count}) returning id, count`,
    );
    const add = (id: string, count: number) => database.prepared(addBox, { id, count });
    expect(await add('a', 1)).toEqual([{ id: 'a', count: 1 }]);
    await expect(
      database.transaction(async () => {
        expect(await add('b', 2)).toEqual([{ id: 'b', count: 2 }]);
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    await Promise.all(Array.from({ length: 20 }, (_item, index) => add(`c${index}`, index)));
    expect(await database.orm.$count(boxes)).toBe(21);
    expect(await countOf('c7')).toBe(7);
  });

  it('runs a named statement again after it failed, alone and within a transaction', async () => {
    const putBox = namedStatement(
      'put-box',
      ['id', 'count', 'at', 'extra'],
      ({ id, count, at, extra }) => sql`
        insert into boxes (id, count, made_at, extra)
          values (${id}, ${count}, ${at}::timestamptz, ${extra}::jsonb)
          returning id, made_at, extra`,
    );
    const put = (id: string, extra: Record<string, string> | null) =>
      database.prepared(putBox, { id, count: 3, at: '2026-01-31T12:00:00.125Z', extra });
    const madeAt = expect.stringContaining('12:00:00.125') as string;
    expect(await put('a', { size: 'XL' })).toEqual([
      { id: 'a', made_at: madeAt, extra: { size: 'XL' } },
    ]);
    await expect(put('a', null)).rejects.toThrow();
    await expect(
      database.transaction(async () => {
        await put('b', null);
        await put('a', null);
      }),
    ).rejects.toThrow();
    expect(await put('b', null)).toEqual([{ id: 'b', made_at: madeAt, extra: null }]);
    await database.transaction(() => put('c', null));
    const ids = await database.orm.select({ id: boxes.id }).from(boxes).orderBy(boxes.id);
    expect(ids.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it('hands the open transaction to whoever queries within it', async () => {
    const addBox = (id: string) => database.orm.insert(boxes).values({ id, count: 1 });
    await expect(
      database.transaction(async () => {
        await addBox('a');
        await database.transaction(() => addBox('b'));
        expect(await database.orm.select().from(boxes)).toHaveLength(2);
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    expect(await database.orm.select().from(boxes)).toEqual([]);
  });

  it('keeps what happens outside a transaction out of it', async () => {
    let isInside = (): void => {};
    const inside = new Promise<void>((resolve) => (isInside = resolve));
    const within = database
      .transaction(async () => {
        await database.orm.insert(boxes).values({ id: 'rolled back', count: 1 });
        isInside();
        await delay(20);
        throw new Error('back');
      })
      .catch(() => {});
    await inside;
    await database.orm.insert(boxes).values({ id: 'kept', count: 1 });
    await within;
    expect((await database.orm.select().from(boxes)).map(({ id }) => id)).toEqual(['kept']);
  });

  it('tells of a query that was not awaited within its transaction', async () => {
    let proceed = (): void => {};
    const afterwards = new Promise<void>((resolve) => (proceed = resolve));
    const { late } = await database.transaction(async () => ({
      late: afterwards.then(async () => await database.orm.select().from(boxes)),
    }));
    proceed();
    await expect(late).rejects.toMatchObject({
      cause: new Error('A query outlived its transaction: it was not awaited'),
    });
  });

  it('runs a transaction again that could not be ordered among its neighbours', async () => {
    await database.orm.insert(boxes).values({ id: 'a', count: 0 });
    const increment = () =>
      database.transaction(async () => {
        await database.orm.execute(sql`set transaction isolation level serializable`);
        const count = await countOf('a');
        await database.orm
          .update(boxes)
          .set({ count: (count ?? 0) + 1 })
          .where(eq(boxes.id, 'a'));
      });
    await Promise.all(Array.from({ length: 6 }, increment));
    expect(await countOf('a')).toBe(6);
  });

  it('does not hide a fault that no repetition mends', async () => {
    await database.orm.insert(boxes).values({ id: 'a', count: 0 });
    const error: unknown = await database.orm
      .insert(boxes)
      .values({ id: 'a', count: 0 })
      .then(
        () => null,
        (reason: unknown) => reason,
      );
    expect(error).toBeInstanceOf(Error);
    expect(isSerializationFailure(error)).toBe(false);
  });

  it('lets timers run while it is busy', async () => {
    let ticks = 0;
    const timer = setInterval(() => (ticks += 1), 1);
    for (let index = 0; index < 200; index += 1) await database.orm.select().from(boxes);
    clearInterval(timer);
    expect(ticks).toBeGreaterThan(5);
  });
});
