import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { PGlite, types, type Transaction } from '@electric-sql/pglite';
import type { Connection, Driver } from './database.ts';
import { EmbeddedStatements } from './embedded-statements.ts';
import { takeFolder } from './folder-owner.ts';

// Dates and times stay text: the columns of the schema say how they are read.
const asText = (value: string): string => value;
const TEXT_PARSERS = {
  [types.DATE]: asText,
  [types.TIMESTAMP]: asText,
  [types.TIMESTAMPTZ]: asText,
  [types.INTERVAL]: asText,
};

/** @param runNamed runs a statement that has a name, between the statements of this connection */
function toConnection(
  engine: PGlite | Transaction,
  runNamed: EmbeddedStatements['run'],
): Connection {
  return {
    async query(text, values, shape, name) {
      const rowMode = shape === 'arrays' ? 'array' : 'object';
      const reading = { rowMode } as const;
      const rows =
        name === undefined
          ? (await engine.query(text, [...values], reading)).rows
          : await runNamed(name, text, values, reading);
      // The engine runs on this thread and answers in microtasks: without a turn of the loop, timers and sockets starve.
      await setImmediate();
      return rows;
    },
    async script(text) {
      const results = await engine.exec(text);
      await setImmediate();
      return results.flatMap(({ rows }) => rows);
    },
  };
}

/** Makes an engine that is already open into a driver; `afterClose` runs when it has been closed. */
export function driveEngine(
  engine: PGlite,
  afterClose: () => Promise<void> = async () => {},
): Driver {
  // Once for all: handed over with a query, they would be copied together with hundreds of others for each.
  Object.assign(engine.parsers, TEXT_PARSERS);
  const statements = new EmbeddedStatements(engine);
  const runOpen: EmbeddedStatements['run'] = (...run) => statements.run(...run);
  // Outside of a transaction the connection has to be had first: somebody else's may be open.
  const shared = toConnection(engine, (...run) =>
    // oxlint-disable-next-line no-underscore-dangle -- the engine's own name, by which `query` waits for its turn too
    engine._runExclusiveTransaction(async () => {
      const rows = await statements.run(...run);
      await engine.syncToFs();
      return rows;
    }),
  );
  /** A script that fails within its own BEGIN would leave the one connection in a transaction that is beyond use. */
  const script: Driver['script'] = async (text) => {
    try {
      return await shared.script(text);
    } catch (error) {
      await engine.exec('rollback').catch(() => {});
      throw error;
    }
  };
  // There is one connection, so a transaction is alone already.
  const transaction: Driver['transaction'] = (work) =>
    engine.transaction((open) => work(toConnection(open, runOpen)));
  return {
    kind: 'embedded',
    query: (...query) => shared.query(...query),
    script,
    transaction,
    migration: transaction,
    async close() {
      if (!engine.closed) await engine.close();
      await afterClose();
    },
  };
}

async function exists(path: string): Promise<boolean> {
  return await stat(path).then(
    () => true,
    () => false,
  );
}

async function openEngine(folder: string): Promise<PGlite> {
  // The engine takes no lock, but leaves the file of one behind when it is killed, and an empty one blocks every later start.
  await rm(join(folder, 'postmaster.pid'), { force: true });
  const engine = new PGlite({ dataDir: folder });
  await engine.waitReady;
  // Nobody cleans up by himself here: without it an index has to look every row up, and pages far down a list take thrice as long.
  await engine.exec('vacuum analyze');
  return engine;
}

/**
 * Opens the embedded database in a folder of the data folder, and makes it at the first start (3 to 5 seconds).
 * A process that is killed loses nothing that was acknowledged; the engine does not force writes to the disk, so a
 * machine that loses power may.
 * @throws FolderTakenError when another process has it open
 */
export async function openEmbedded(dataDir: string): Promise<Driver> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const owner = await takeFolder(dataDir);
  try {
    const folder = join(dataDir, 'database');
    if (!(await exists(folder))) {
      // Made beside and moved into place whole: a start that is killed half-way leaves nothing that looks finished.
      const draft = join(dataDir, 'database.making');
      await rm(draft, { recursive: true, force: true });
      const engine = await openEngine(draft);
      await engine.close();
      await rename(draft, folder);
    }
    return driveEngine(await openEngine(folder), () => owner.release());
  } catch (error) {
    await owner.release();
    throw error;
  }
}
