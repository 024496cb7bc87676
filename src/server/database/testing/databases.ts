import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Client } from 'pg';
import { inject } from 'vitest';
import { createDatabase, type Database } from '../database.ts';
import { driveEngine } from '../embedded-database.ts';
import { migrate, type MigrationSet } from '../migrations.ts';
import { connectToServer } from '../server-database.ts';

/** A database for one test file: empty but for its tables, gone when closed. */
export interface TestDatabase {
  readonly name: 'embedded' | 'server';
  open(sets: readonly MigrationSet[]): Promise<Database>;
}

const require = createRequire(import.meta.url);

function keyOf(sets: readonly MigrationSet[]): string {
  const engine = require.resolve('@electric-sql/pglite');
  return createHash('sha256')
    .update(JSON.stringify([engine, sets]))
    .digest('hex')
    .slice(0, 16);
}

/** Where the embedded engine's state after the migrations is kept between runs: making it anew takes 4 seconds, loading 0.4. */
function dumpPath(sets: readonly MigrationSet[]): string {
  const folder = join(tmpdir(), `mytpe-pay-test-databases-${userInfo().uid}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return join(folder, `${keyOf(sets)}.tar`);
}

async function openEmbedded(sets: readonly MigrationSet[]): Promise<Database> {
  const path = dumpPath(sets);
  const dump = await readFile(path).catch(() => null);
  if (dump)
    return createDatabase(
      driveEngine(new PGlite({ loadDataDir: new Blob([new Uint8Array(dump)]) })),
    );
  const engine = new PGlite();
  const database = createDatabase(driveEngine(engine));
  await migrate(database, sets);
  const draft = `${path}.${randomBytes(4).toString('hex')}`;
  await writeFile(draft, new Uint8Array(await (await engine.dumpDataDir('none')).arrayBuffer()));
  await rename(draft, path);
  return database;
}

async function administrate<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: inject('databaseUrl') });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function urlOf(name: string): string {
  const url = new URL(inject('databaseUrl'));
  url.pathname = `/${name}`;
  return url.href;
}

export interface ServerDatabase {
  readonly url: string;
  readonly drop: () => Promise<void>;
}

/**
 * Makes a database on the tests' Postgres server.
 * @param template a database whose copy it is; otherwise it is empty
 */
export async function createServerDatabase(template = 'template1'): Promise<ServerDatabase> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  await administrate((client) => client.query(`create database ${name} template ${template}`));
  return {
    url: urlOf(name),
    drop: async () => {
      await administrate((client) => client.query(`drop database ${name} with (force)`));
    },
  };
}

/**
 * A database that others are copied from, made when it is first wanted: a copy costs a tenth of the migrations.
 * @param key tells it from others
 * @param fill makes of an empty database what the copies shall be, and leaves no connection
 * @returns its name
 */
export async function serverTemplate(
  key: string,
  fill: (url: string) => Promise<void>,
): Promise<string> {
  const name = `test_template_${key}`;
  await administrate(async (client) => {
    // Test files run beside each other, and one of them makes it. The lock goes with the connection.
    await client.query('select pg_advisory_lock(hashtext($1))', [name]);
    const found = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (found.rows.length > 0) return;
    const draft = `test_draft_${randomBytes(8).toString('hex')}`;
    await client.query(`create database ${draft}`);
    await fill(urlOf(draft));
    await client.query(`alter database ${draft} rename to ${name}`);
  });
  return name;
}

async function openServer(sets: readonly MigrationSet[]): Promise<Database> {
  const template = await serverTemplate(keyOf(sets), async (empty) => {
    const first = createDatabase(connectToServer(empty));
    await migrate(first, sets);
    await first.close();
  });
  const { url, drop } = await createServerDatabase(template);
  const database = createDatabase(connectToServer(url));
  return {
    ...database,
    async close() {
      await database.close();
      await drop();
    },
  };
}

/** Both databases, for `describe.each(databases)`: what holds on one must hold on the other. */
export const databases: readonly TestDatabase[] = [
  { name: 'embedded', open: openEmbedded },
  { name: 'server', open: openServer },
];
