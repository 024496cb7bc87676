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
  return server.stop;
}
