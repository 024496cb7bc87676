import type { Database } from '../../database/database.ts';
import { databases } from '../../database/testing/databases.ts';
import { bffMigrations } from '../db/migrations.ts';

/** An embedded database with the tables of the backend-for-frontend, for tests that are about something else. */
export async function openEmbedded(): Promise<Database> {
  const embedded = databases.find(({ name }) => name === 'embedded');
  if (!embedded) throw new Error('There is no embedded database');
  return await embedded.open([bffMigrations]);
}
