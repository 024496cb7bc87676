import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { FolderTakenError } from './database/folder-owner.ts';
import { DEMO_KEYS } from './sandbox/demo/demo-shop.ts';
import { readSettings, SettingsError, type Settings } from './settings.ts';
import { startServer } from './start-server.ts';

/** Built beside the server; where it is not, somebody else serves it. */
const DASHBOARD_DIR = fileURLToPath(new URL('../dashboard', import.meta.url));

/** What a person can mend by reading it, without a stack. */
function explain(error: unknown): string {
  if (error instanceof SettingsError || error instanceof FolderTakenError) return error.message;
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    return `${error.message}. Another program has the port: choose one with PORT.`;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function greeting(settings: Settings, publicUrl: string): string {
  const demo = settings.hasDemoShop
    ? ` · demo shop: key ${DEMO_KEYS.key}, secret ${DEMO_KEYS.secret}`
    : '';
  return `MyTPE Pay dashboard on ${publicUrl}${demo}`;
}

async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const server = await startServer(settings, {
    dashboardDir: existsSync(DASHBOARD_DIR) ? DASHBOARD_DIR : null,
  });
  process.stdout.write(`${greeting(settings, server.publicUrl)}\n`);
  let isClosing = false;
  const stop = (): void => {
    // A second signal does not wait.
    if (isClosing) process.exit(1);
    isClosing = true;
    server.close().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`${explain(error)}\n`);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

main().catch((error: unknown) => {
  process.stderr.write(`${explain(error)}\n`);
  process.exit(1);
});
