import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { startPostgresServer } from '../lib/postgres-server.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** A Postgres server on which the user may create databases; each test file makes its own. */
    databaseUrl: string;
  }
}

/** Starts one Postgres server for all tests of the server, and stops it after the last. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgresServer({ log: (line) => console.log(line) });
  project.provide('databaseUrl', server.url);
  return async () => {
    await dropTemplates(server.url);
    await server.stop();
  };
}

/** A server that somebody else runs is left as it was. */
async function dropTemplates(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ datname: string }>(
    "select datname from pg_database where datname like 'test\\_template\\_%'",
  );
  for (const { datname } of rows) await client.query(`drop database if exists ${datname}`);
  await client.end();
}
