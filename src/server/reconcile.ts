import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { FolderTakenError } from './database/folder-owner.ts';
import { openDatabase } from './database/open-database.ts';
import { createLog } from './log.ts';
import { BANK_BASE, bankAccessOf } from './sandbox/bank-access.ts';
import { bankMigrations } from './sandbox/bank/bank-migrations.ts';
import { sandboxMigrations } from './sandbox/db/migrations.ts';
import { findBreaks, type BreakReport } from './sandbox/payments/find-breaks.ts';
import { createSandbox } from './sandbox/sandbox.ts';
import { readSettings, SettingsError, type Settings } from './settings.ts';

/** How far back payments are held against the bank, unless `--days` says otherwise. */
const DEFAULT_DAYS = 30;
const DAY_MS = 86_400_000;

async function listen(app: Hono): Promise<{ origin: string; close: () => Promise<void> }> {
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/**
 * Compares what the settings' database and bank say of the same money. The simulator, where it is the bank, is asked over
 * HTTP like any other, on a port of this run alone.
 * @throws FolderTakenError when a server has the embedded database open
 */
export async function reconcile(settings: Settings, days: number): Promise<BreakReport> {
  const database = await openDatabase(settings, [sandboxMigrations, bankMigrations]);
  const app = new Hono();
  const server = await listen(app);
  try {
    const sandbox = createSandbox({
      database,
      publicUrl: server.origin,
      log: createLog('error', (line) => process.stderr.write(line)),
      hasControls: false,
      hasDemoShop: false,
      bank: bankAccessOf(settings.satim, server.origin, settings.sessionSecret),
      secret: settings.sessionSecret,
      allowsLoopbackWebhooks: false,
    });
    if (sandbox.bank) app.route(BANK_BASE, sandbox.bank);
    return await findBreaks(sandbox.context, sandbox.context.clock.now() - days * DAY_MS);
  } finally {
    await server.close();
    await database.close();
  }
}

function readDays(args: readonly string[]): number {
  const given = args.find((arg) => arg.startsWith('--days='))?.slice('--days='.length);
  return given !== undefined && /^\d{1,5}$/.test(given) ? Number(given) : DEFAULT_DAYS;
}

function explain(error: unknown): string {
  if (error instanceof SettingsError || error instanceof FolderTakenError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** Prints a line of JSON for each break and a last one for people. @returns 0 without breaks, 1 with, 2 when it could not be told */
export async function runReconcile(
  variables: Readonly<Record<string, string | undefined>>,
  args: readonly string[],
  write: (line: string) => void,
): Promise<0 | 1 | 2> {
  try {
    const report = await reconcile(readSettings(variables), readDays(args));
    for (const found of report.breaks) write(`${JSON.stringify(found)}\n`);
    write(
      `${report.links} links, ${report.transactions} payments at the bank, ${report.breaks.length} breaks\n`,
    );
    return report.breaks.length > 0 ? 1 : 0;
  } catch (error) {
    write(`${explain(error)}\n`);
    return 2;
  }
}
