import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { drizzle, type PgRemoteDatabase } from 'drizzle-orm/pg-proxy';
import { isSerializationFailure } from './database-fault.ts';
import type { NamedStatement } from './named-statement.ts';

/** One connection to Postgres, whichever kind. */
export interface Connection {
  /**
   * @param shape `arrays`: each row is its values in order; `objects`: by column name
   * @param name of a statement that always has this text: a server plans it once for each connection
   */
  query(
    text: string,
    values: readonly unknown[],
    shape: 'arrays' | 'objects',
    name?: string,
  ): Promise<unknown[]>;
  /** Several statements without parameters. @returns the rows of all of them, by column name */
  script(text: string): Promise<unknown[]>;
}

/** What differs between the embedded database and a server. */
export interface Driver extends Connection {
  readonly kind: 'embedded' | 'server';
  /** Runs `work` between BEGIN and COMMIT; ROLLBACK when it throws. */
  transaction<T>(work: (connection: Connection) => Promise<T>): Promise<T>;
  /** The same, with nobody else migrating at the same time and without a time limit. */
  migration<T>(work: (connection: Connection) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** The database as everybody uses it: the sandbox and the backend-for-frontend, embedded or on a server. */
export interface Database {
  readonly kind: Driver['kind'];
  /**
   * Queries. Inside `transaction` they belong to it, wherever they are written: nobody passes a transaction around.
   * This matters on the embedded database, whose only connection would otherwise wait for itself for ever.
   */
  readonly orm: PgRemoteDatabase;
  /**
   * SQL that somebody else has written, such as the job queue's, in the transaction that is open; without values it may be
   * several statements, which must not begin a transaction inside one. @returns rows by column name
   */
  run(text: string, values?: readonly unknown[]): Promise<unknown[]>;
  /**
   * Runs a statement that is planned once. For one that costs more to write and to plan than to run: a server does more than
   * twice as many of it. @returns rows by column name
   */
  prepared<Input extends string>(
    statement: NamedStatement<Input>,
    values: Readonly<Record<Input, unknown>>,
  ): Promise<unknown[]>;
  /**
   * Runs `work` as one transaction; inside another transaction it becomes a part of that one.
   * `work` runs again when the database could not order it among its neighbours, so it has no effect outside the database.
   */
  transaction<T>(work: () => Promise<T>): Promise<T>;
  migration: Driver['migration'];
  /** @throws DatabaseUnavailableError when it does not answer */
  ping(): Promise<void>;
  close(): Promise<void>;
}

interface OpenTransaction {
  readonly connection: Connection;
  hasEnded: boolean;
}

const MAX_ATTEMPTS = 8;
const RETRY_STEP_MS = 10;

async function withRetries<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === MAX_ATTEMPTS || !isSerializationFailure(error)) throw error;
      await delay(Math.random() * RETRY_STEP_MS * 2 ** attempt);
    }
  }
}

/** Puts queries, transactions and retries on top of a driver. */
export function createDatabase(driver: Driver): Database {
  const current = new AsyncLocalStorage<OpenTransaction>();

  function openTransaction(): Connection | null {
    const open = current.getStore();
    if (open?.hasEnded === true)
      throw new Error('A query outlived its transaction: it was not awaited');
    return open?.connection ?? null;
  }

  async function run(
    text: string,
    values: readonly unknown[],
    shape: 'arrays' | 'objects',
    name?: string,
  ): Promise<unknown[]> {
    const connection = openTransaction();
    // Within a transaction a failed statement spoils the whole; only its beginning can be tried again.
    if (connection) return await connection.query(text, values, shape, name);
    return await withRetries(() => driver.query(text, values, shape, name));
  }

  return {
    kind: driver.kind,
    orm: drizzle(async (text, values, method) => ({
      rows: await run(text, values, method === 'all' ? 'arrays' : 'objects'),
    })),
    async run(text, values = []) {
      if (values.length > 0) return await run(text, values, 'objects');
      return await (openTransaction() ?? driver).script(text);
    },
    async prepared({ name, text, inputs }, values) {
      const inOrder = inputs.map((input) => values[input]);
      return await run(text, inOrder, 'objects', name);
    },
    async transaction(work) {
      if (openTransaction()) return await work();
      return await withRetries(() =>
        driver.transaction(async (connection) => {
          const open: OpenTransaction = { connection, hasEnded: false };
          try {
            return await current.run(open, work);
          } finally {
            open.hasEnded = true;
          }
        }),
      );
    },
    migration: (work) => driver.migration(work),
    async ping() {
      await driver.query('select 1', [], 'arrays');
    },
    close: () => driver.close(),
  };
}
