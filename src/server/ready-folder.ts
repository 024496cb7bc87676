import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { bffMigrations } from './bff/db/migrations.ts';
import { openDatabase } from './database/open-database.ts';
import { createLog } from './log.ts';
import { bankMigrations } from './sandbox/bank/bank-migrations.ts';
import { sandboxMigrations } from './sandbox/db/migrations.ts';
import { openDeliveryQueue } from './sandbox/webhooks/job-queue.ts';

const run = promisify(execFile);
const require = createRequire(import.meta.url);

/** All that a server with the sandbox keeps. */
const ALL_TABLES = [bffMigrations, sandboxMigrations, bankMigrations];

/** The same for as long as a first start makes the same of an empty database. */
export function readyKey(): string {
  const parts = [require.resolve('@electric-sql/pglite'), require.resolve('pg-boss'), ALL_TABLES];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
}

/** Does with an empty database what a first start does: the tables, and the job queue's. */
export async function makeReady(place: {
  readonly dataDir: string;
  readonly databaseUrl: string | null;
}): Promise<void> {
  const database = await openDatabase(place, ALL_TABLES);
  const queue = await openDeliveryQueue(database, createLog('silent'));
  await queue.close();
  await database.close();
}

/** The data folder of a server that has been started once, kept between runs: making it takes seconds of work. */
async function pattern(): Promise<string> {
  const parent = join(tmpdir(), `mytpe-pay-test-databases-${userInfo().uid}`);
  const folder = join(parent, `ready-${readyKey()}`);
  const exists = await stat(folder).catch(() => null);
  if (exists) return folder;
  await mkdir(parent, { recursive: true, mode: 0o700 });
  const draft = `${folder}.${randomBytes(4).toString('hex')}`;
  await makeReady({ dataDir: draft, databaseUrl: null });
  // Somebody else may have been quicker.
  await rename(draft, folder).catch(() => rm(draft, { recursive: true, force: true }));
  return folder;
}

/**
 * A data folder whose embedded database has its tables already.
 * @param name the beginning of its name
 */
export async function makeReadyFolder(name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), name));
  // A thousand small files: the system's own copy takes a tenth of the time of Node's.
  await run('cp', ['-R', join(await pattern(), 'database'), join(folder, 'database')]);
  return folder;
}
