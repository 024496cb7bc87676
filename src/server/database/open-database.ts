import { createDatabase, type Database } from './database.ts';
import { openEmbedded } from './embedded-database.ts';
import { migrate, type MigrationSet } from './migrations.ts';
import { connectToServer } from './server-database.ts';

/**
 * Opens the database that the settings name, with its tables up to date.
 * @throws FolderTakenError when another process has the embedded one
 * @throws DatabaseUnavailableError when the server does not answer
 */
export async function openDatabase(
  place: { readonly dataDir: string; readonly databaseUrl: string | null },
  sets: readonly MigrationSet[],
): Promise<Database> {
  const driver =
    place.databaseUrl === null
      ? await openEmbedded(place.dataDir)
      : connectToServer(place.databaseUrl);
  const database = createDatabase(driver);
  try {
    await migrate(database, sets);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}
