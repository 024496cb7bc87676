import { rm } from 'node:fs/promises';
import { createServerDatabase, serverTemplate } from './database/testing/databases.ts';
import { makeReady, makeReadyFolder, readyKey } from './ready-folder.ts';

/** Where a server can be started as if it had been started before: its tables are there, and nothing in them. */
export interface ReadyPlace {
  readonly folder: string;
  /** `DATA_DIR` and, on a Postgres server, `DATABASE_URL`. */
  readonly variables: Readonly<Record<string, string>>;
  remove(): Promise<void>;
}

/** @param name the beginning of the folder's name */
export async function makeReadyPlace(
  name: string,
  kind: 'embedded' | 'server',
): Promise<ReadyPlace> {
  const folder = await makeReadyFolder(name);
  const removeFolder = () => rm(folder, { recursive: true, force: true });
  if (kind === 'embedded') return { folder, variables: { DATA_DIR: folder }, remove: removeFolder };
  const template = await serverTemplate(`ready_${readyKey()}`, (databaseUrl) =>
    makeReady({ dataDir: folder, databaseUrl }),
  );
  const { url, drop } = await createServerDatabase(template);
  return {
    folder,
    variables: { DATA_DIR: folder, DATABASE_URL: url },
    async remove() {
      await drop();
      await removeFolder();
    },
  };
}
