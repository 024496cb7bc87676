import { Client, Pool, types, type ClientBase, type CustomTypesConfig, type QueryResult } from 'pg';
import type { Connection, Driver } from './database.ts';
import { DatabaseUnavailableError, isConnectionTrouble } from './database-fault.ts';

const POOL_SIZE = 10;
const CONNECT_TIMEOUT_MS = 3_000;
const STATEMENT_TIMEOUT_MS = 10_000;
/** When the server has not even told us that time is up, the connection is dead. */
const ANSWER_TIMEOUT_MS = 12_000;

/** Any number; servers that start together take turns by it. */
const MIGRATION_LOCK = 728_194_355;

// Dates and times stay text: the columns of the schema say how they are read.
const TEXT_TYPES = new Set<number>([
  types.builtins.DATE,
  types.builtins.TIMESTAMP,
  types.builtins.TIMESTAMPTZ,
  types.builtins.INTERVAL,
]);
const typesConfig: CustomTypesConfig = {
  getTypeParser: (id, format) =>
    TEXT_TYPES.has(id) ? (value: string) => value : types.getTypeParser(id, format),
};

async function reachable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw isConnectionTrouble(error) ? new DatabaseUnavailableError(error) : error;
  }
}

function toConnection(client: Pick<ClientBase, 'query'> | Pool): Connection {
  return {
    async query(text, values, shape, name) {
      return await reachable(async () => {
        const named = name === undefined ? {} : { name };
        const statement = { text, values: [...values], types: typesConfig, ...named };
        if (shape === 'objects')
          return (await client.query<Record<string, unknown>>(statement)).rows;
        return (await client.query<unknown[]>({ ...statement, rowMode: 'array' })).rows;
      });
    },
    async script(text) {
      // One result for one statement, a list for several.
      const result: QueryResult | QueryResult[] = await reachable(() =>
        client.query({ text, types: typesConfig }),
      );
      return [result].flat().flatMap(({ rows }) => rows ?? []);
    },
  };
}

function ignore(): void {}

async function inTransaction<T>(
  client: ClientBase,
  work: (connection: Connection) => Promise<T>,
): Promise<T> {
  const connection = toConnection(client);
  await connection.script('begin');
  try {
    const result = await work(connection);
    await connection.script('commit');
    return result;
  } catch (error) {
    // A lost connection has rolled back by itself; the first error is the one that tells something.
    await client.query('rollback').catch(() => {});
    throw error;
  }
}

/** Opens a pool of connections to a Postgres server; nothing is connected before the first query. */
export function connectToServer(url: string): Driver {
  const pool = new Pool({
    connectionString: url,
    max: POOL_SIZE,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    query_timeout: ANSWER_TIMEOUT_MS,
    idle_in_transaction_session_timeout: ANSWER_TIMEOUT_MS,
    keepAlive: true,
  });
  // A connection that breaks while idle is dropped by the pool; without a listener it would end the process.
  pool.on('error', ignore);
  // The pool listens to idle connections only, and whoever asked for one has it a moment later than the pool lets go of it.
  // One that breaks then, or between two statements of a transaction, would end the process; the next statement fails anyhow.
  pool.on('connect', (client) => client.on('error', ignore));

  return {
    kind: 'server',
    ...toConnection(pool),
    async transaction(work) {
      const client = await reachable(() => pool.connect());
      let fault: unknown;
      try {
        return await inTransaction(client, work);
      } catch (error) {
        fault = error;
        throw error;
      } finally {
        client.release(fault instanceof DatabaseUnavailableError);
      }
    },
    async migration(work) {
      const client = new Client({
        connectionString: url,
        connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      });
      client.on('error', ignore);
      await reachable(() => client.connect());
      try {
        return await inTransaction(client, async (connection) => {
          await connection.query('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK], 'arrays');
          return await work(connection);
        });
      } finally {
        await client.end().catch(() => {});
      }
    },
    close: () => pool.end(),
  };
}
