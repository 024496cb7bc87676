import { afterEach, beforeEach, expect, it } from 'vitest';
import { startCable, type Cable } from '../testing/cable.ts';
import type { Driver } from './database.ts';
import { DatabaseUnavailableError } from './database-fault.ts';
import { connectToServer } from './server-database.ts';
import { createServerDatabase, type ServerDatabase } from './testing/databases.ts';

let place: ServerDatabase;
let cable: Cable;
let driver: Driver;
beforeEach(async () => {
  place = await createServerDatabase();
  cable = await startCable(place.url);
  driver = connectToServer(cable.url);
});
afterEach(async () => {
  await driver.close();
  await cable.close();
  await place.drop();
});

it('outlives a connection that breaks between two statements of a transaction', async () => {
  const watcher = connectToServer(place.url);
  const others = async () =>
    await watcher.query(
      'select 1 from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
      [],
      'arrays',
    );
  const work = driver.transaction(async (connection) => {
    await connection.query('select 1', [], 'arrays');
    cable.cut();
    await expect.poll(others).toEqual([]);
    await connection.query('select 2', [], 'arrays');
  });
  await expect(work).rejects.toBeInstanceOf(DatabaseUnavailableError);
  await watcher.close();

  cable.mend();
  expect(await driver.query('select 3', [], 'arrays')).toEqual([[3]]);
});
