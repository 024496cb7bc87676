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

/** Where the embedded engine's state after the migrations is kept between runs: making it anew takes 4 seconds, loading 0.4. */
function dumpPath(sets: readonly MigrationSet[]): string {
  const engine = require.resolve('@electric-sql/pglite');
  const key = createHash('sha256')
    .update(JSON.stringify([engine, sets]))
    .digest('hex')
    .slice(0, 16);
  const folder = join(tmpdir(), `mytpe-pay-test-databases-${userInfo().uid}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return join(folder, `${key}.tar`);
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

async function administrate(statement: string): Promise<void> {
  const client = new Client({ connectionString: inject('databaseUrl') });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Makes an empty database on the tests' Postgres server. */
export async function createServerDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  await administrate(`create database ${name}`);
  const url = new URL(inject('databaseUrl'));
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => administrate(`drop database ${name} with (force)`) };
}

async function openServer(sets: readonly MigrationSet[]): Promise<Database> {
  const { url, drop } = await createServerDatabase();
  const database = createDatabase(connectToServer(url));
  await migrate(database, sets);
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
